CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`remote_id` text NOT NULL,
	`name` text NOT NULL,
	`handle` text NOT NULL,
	`address` text NOT NULL,
	`profile_url` text,
	`avatar_url` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `sample` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`message_id` text,
	`metric` text NOT NULL,
	`value` real NOT NULL,
	`source` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `sample_by_account` ON `sample` (`account_id`,`metric`,`at`) WHERE message_id is null;--> statement-breakpoint
CREATE INDEX `sample_by_message` ON `sample` (`message_id`,`metric`,`at`) WHERE message_id is not null;--> statement-breakpoint
CREATE TABLE `stream` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`cursor` text,
	`state` text NOT NULL,
	`next_poll_at` integer,
	`last_poll_at` integer,
	`last_good_at` integer,
	`last_found_at` integer,
	`failure_count` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`message_count` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `stream_due` ON `stream` (`next_poll_at`);--> statement-breakpoint
CREATE INDEX `stream_by_account` ON `stream` (`account_id`);--> statement-breakpoint
CREATE TABLE `stream_run` (
	`id` text PRIMARY KEY NOT NULL,
	`stream_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`received` integer NOT NULL,
	`new_count` integer NOT NULL,
	`updated` integer NOT NULL,
	`bytes` integer NOT NULL,
	`milliseconds` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `stream_run_by_stream` ON `stream_run` (`stream_id`,`at`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`colour` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`practice` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`remote_id` text NOT NULL,
	`name` text NOT NULL,
	`handle` text NOT NULL,
	`profile_url` text,
	`avatar_url` text,
	`follower_count` integer,
	`first_seen_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `conversation` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`root_key` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`read_until_at` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`last_out_at` integer,
	`waiting_since_at` integer,
	`message_count` integer NOT NULL,
	`unread_count` integer NOT NULL,
	`subject` text,
	`preview` text NOT NULL,
	`last_direction` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `conversation_newest` ON `conversation` (`last_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversation_by_account` ON `conversation` (`account_id`,`last_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversation_by_contact` ON `conversation` (`contact_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `conversation_by_root` ON `conversation` (`account_id`,`root_key`);--> statement-breakpoint
CREATE INDEX `conversation_unread` ON `conversation` (`last_at`,`id`) WHERE unread_count > 0;--> statement-breakpoint
CREATE INDEX `conversation_waiting` ON `conversation` (`last_at`,`id`) WHERE waiting_since_at is not null;--> statement-breakpoint
CREATE TABLE `conversation_state` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`read_until_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`conversation_id` text,
	`contact_id` text,
	`author_id` text,
	`kind` text NOT NULL,
	`direction` text NOT NULL,
	`remote_id` text NOT NULL,
	`parent_remote_id` text,
	`root_key` text NOT NULL,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`quiet` integer NOT NULL,
	`edited_at` integer,
	`subject` text,
	`text` text NOT NULL,
	`url` text,
	`language` text,
	`attachments` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `message_by_conversation` ON `message` (`conversation_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `message_posts` ON `message` (`account_id`,`at`) WHERE kind = 'post';--> statement-breakpoint
CREATE INDEX `message_posts_by_root` ON `message` (`account_id`,`root_key`) WHERE kind = 'post';--> statement-breakpoint
CREATE TABLE `message_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`observed_at` integer NOT NULL,
	`subject` text,
	`text` text,
	`attachments` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `message_revision_by_message` ON `message_revision` (`message_id`,`observed_at`);