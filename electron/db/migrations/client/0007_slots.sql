CREATE TABLE `slot` (
	`id` text PRIMARY KEY NOT NULL,
	`weekday` integer NOT NULL,
	`time` text NOT NULL,
	`account_ids` text NOT NULL,
	`member_id` text,
	`created_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
ALTER TABLE `post` ADD `series_id` text;