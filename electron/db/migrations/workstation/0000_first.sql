CREATE TABLE `client_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`colour` text NOT NULL,
	`practice` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `credential` (
	`account_id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `preference` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `vault_slot` (
	`kind` text PRIMARY KEY NOT NULL,
	`sealed_key` blob NOT NULL,
	`parameters` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
