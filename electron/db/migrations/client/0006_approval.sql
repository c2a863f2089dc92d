CREATE TABLE `post_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`member_id` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_comment_by_post` ON `post_comment` (`post_id`,`at`);--> statement-breakpoint
CREATE TABLE `post_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`stage` integer NOT NULL,
	`decision` text NOT NULL,
	`content_hash` text NOT NULL,
	`content` text NOT NULL,
	`member_id` text,
	`outside_name` text,
	`note` text,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_decision_by_post` ON `post_decision` (`post_id`,`at`);--> statement-breakpoint
CREATE TABLE `post_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`content` text NOT NULL,
	`member_id` text,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_revision_by_post` ON `post_revision` (`post_id`,`at`);--> statement-breakpoint
CREATE TABLE `pause` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`reason` text NOT NULL,
	`member_id` text,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`ended_at` integer,
	`ended_by_id` text
) STRICT;
--> statement-breakpoint
ALTER TABLE `post` ADD `edited_by_id` text;--> statement-breakpoint
ALTER TABLE `publication` ADD `hold_reason` text;