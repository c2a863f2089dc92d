CREATE TABLE `contact_person` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`member_id` text,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_person_by_person` ON `contact_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`media_type` text NOT NULL,
	`fetched_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `publication` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text NOT NULL,
	`conversation_id` text,
	`parent_id` text,
	`parent_remote_id` text,
	`visibility` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`content_hash` text NOT NULL,
	`member_id` text,
	`send_at` integer,
	`approved_by_id` text,
	`approved_hash` text,
	`approved_at` integer,
	`return_note` text,
	`claimed_at` integer,
	`attempt_count` integer DEFAULT 0 NOT NULL,
	`chosen_key` text,
	`remote_id` text,
	`remote_url` text,
	`published_at` integer,
	`failure` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `publication_by_conversation` ON `publication` (`conversation_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `publication_published` ON `publication` (`published_at`) WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX `publication_active` ON `publication` (`state`,`send_at`) WHERE state not in ('published', 'dropped');--> statement-breakpoint
CREATE TABLE `publication_attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`at` integer NOT NULL,
	`step` text NOT NULL,
	`member_id` text,
	`detail` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `publication_attempt_by_publication` ON `publication_attempt` (`publication_id`,`at`);--> statement-breakpoint
CREATE TABLE `client_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`member_id` text,
	`rule_id` text,
	`conversation_id` text,
	`what` text NOT NULL,
	`detail` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_by_conversation` ON `audit` (`conversation_id`,`at`) WHERE conversation_id is not null;--> statement-breakpoint
CREATE INDEX `audit_newest` ON `audit` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `conversation_tag` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `conversation_tag_by_conversation` ON `conversation_tag` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `conversation_tag_by_tag` ON `conversation_tag` (`tag_id`,`conversation_id`);--> statement-breakpoint
CREATE TABLE `desk` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `handover` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`from_desk_id` text,
	`to_desk_id` text NOT NULL,
	`member_id` text,
	`note` text NOT NULL,
	`expected` text NOT NULL,
	`at` integer NOT NULL,
	`returned_at` integer,
	`returned_by_id` text,
	`outcome` text,
	`seen_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `handover_by_conversation` ON `handover` (`conversation_id`,`at`);--> statement-breakpoint
CREATE INDEX `handover_unseen` ON `handover` (`member_id`,`returned_at`) WHERE returned_at is not null and seen_at is null;--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`desk_id` text,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`member_id` text,
	`at` integer NOT NULL,
	`text` text,
	`mentions` text NOT NULL,
	`replaces_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `note_by_conversation` ON `note` (`conversation_id`,`at`);--> statement-breakpoint
CREATE TABLE `rule` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`conditions` text NOT NULL,
	`actions` text NOT NULL,
	`position` integer NOT NULL,
	`enabled` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `saved_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`shortcut` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`desk_id` text,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`position` integer NOT NULL,
	`member_id` text,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `tag` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `triage_correction` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`label` text NOT NULL,
	`member_id` text,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `triage_correction_by_message` ON `triage_correction` (`message_id`,`at`);--> statement-breakpoint
CREATE TABLE `triage_model` (
	`id` text PRIMARY KEY NOT NULL,
	`weights` text NOT NULL,
	`correction_count` integer NOT NULL,
	`trained_at` integer NOT NULL,
	`precision` real,
	`recall` real,
	`auc` real,
	`held_out_count` integer NOT NULL
) STRICT;
--> statement-breakpoint
DROP INDEX `conversation_waiting`;--> statement-breakpoint
ALTER TABLE `conversation` ADD `last_in_at` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `label` text;--> statement-breakpoint
ALTER TABLE `conversation` ADD `label_by` text;--> statement-breakpoint
ALTER TABLE `conversation` ADD `score` real;--> statement-breakpoint
ALTER TABLE `conversation` ADD `hard_rule` text;--> statement-breakpoint
ALTER TABLE `conversation` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `warn_at` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `promise_ms` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `order_key` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversation` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `snoozed_until_at` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `snoozed_at` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `returned` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversation` ADD `assignee_id` text;--> statement-breakpoint
ALTER TABLE `conversation` ADD `desk_id` text;--> statement-breakpoint
ALTER TABLE `conversation` ADD `urgent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversation` ADD `rule_promise_ms` integer;--> statement-breakpoint
ALTER TABLE `conversation` ADD `reply_state` text;--> statement-breakpoint
ALTER TABLE `conversation` ADD `note_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `conversation_open` ON `conversation` (`order_key`,`id`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `conversation_complaints` ON `conversation` (`order_key`,`id`) WHERE status = 'open' and label = 'complaint';--> statement-breakpoint
CREATE INDEX `conversation_mine` ON `conversation` (`assignee_id`,`order_key`,`id`) WHERE status = 'open' and assignee_id is not null;--> statement-breakpoint
CREATE INDEX `conversation_desk` ON `conversation` (`desk_id`,`order_key`,`id`) WHERE status = 'open' and desk_id is not null;--> statement-breakpoint
CREATE INDEX `conversation_due` ON `conversation` (`due_at`) WHERE status = 'open' and due_at is not null;--> statement-breakpoint
CREATE INDEX `conversation_snoozed` ON `conversation` (`snoozed_until_at`,`id`) WHERE status = 'snoozed';--> statement-breakpoint
CREATE INDEX `conversation_items` ON `conversation` (`last_at`,`id`,`unread_count`) WHERE kind = 'item';--> statement-breakpoint
CREATE INDEX `conversation_closed` ON `conversation` (`last_at`,`id`) WHERE status = 'closed';--> statement-breakpoint
CREATE INDEX `conversation_replies` ON `conversation` (`reply_state`,`id`) WHERE reply_state is not null;--> statement-breakpoint
CREATE INDEX `conversation_waiting` ON `conversation` (`last_at`,`id`) WHERE status = 'waiting';--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `snoozed_until_at` integer;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `snoozed_at` integer;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `assignee_id` text;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `desk_id` text;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `urgent` integer;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `promise_ms` integer;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `needs_approval` integer;--> statement-breakpoint
ALTER TABLE `conversation_state` ADD `suggested_reply_id` text;--> statement-breakpoint
ALTER TABLE `message` ADD `label` text;--> statement-breakpoint
ALTER TABLE `message` ADD `label_by` text;--> statement-breakpoint
ALTER TABLE `message` ADD `score` real;--> statement-breakpoint
ALTER TABLE `message` ADD `hard_rule` text;--> statement-breakpoint
CREATE INDEX `message_complaints` ON `message` (`contact_id`,`at`) WHERE label = 'complaint';--> statement-breakpoint
CREATE INDEX `message_unlabelled` ON `message` (`at`) WHERE direction = 'in' and kind <> 'item' and kind <> 'post' and label_by is null;--> statement-breakpoint
CREATE INDEX `contact_by_name` ON `contact` (`name`);--> statement-breakpoint
-- What is known already: the list of work is made of it until triage has looked (`electron/features/triage`).
UPDATE `conversation` SET `last_in_at` = (
	SELECT max(`received_at`) FROM `message` WHERE `conversation_id` = `conversation`.`id` AND `direction` = 'in' AND `quiet` = 0
);--> statement-breakpoint
UPDATE `conversation` SET
	`status` = CASE
		WHEN `last_in_at` IS NULL OR `kind` = 'item' THEN 'closed'
		WHEN `waiting_since_at` IS NOT NULL THEN 'open'
		ELSE 'waiting' END,
	`order_key` = CASE
		WHEN `waiting_since_at` IS NOT NULL THEN 2 * 8796093022208 + `waiting_since_at`
		ELSE 4 * 8796093022208 + 8796093022207 - `last_at` END;
