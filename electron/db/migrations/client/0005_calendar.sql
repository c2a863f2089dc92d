CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`planned_at` integer,
	`time_zone` text NOT NULL,
	`member_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_planned` ON `post` (`planned_at`) WHERE deleted_at is null and planned_at is not null;--> statement-breakpoint
CREATE INDEX `post_ideas` ON `post` (`updated_at`) WHERE deleted_at is null and planned_at is null;--> statement-breakpoint
ALTER TABLE `publication` ADD `post_id` text;--> statement-breakpoint
ALTER TABLE `publication` ADD `due_at` integer;--> statement-breakpoint
CREATE INDEX `publication_by_post` ON `publication` (`post_id`) WHERE post_id is not null;