CREATE TABLE `conversation_due_on` (
	`day` integer PRIMARY KEY NOT NULL,
	`count` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `conversation_tally` (
	`status` text NOT NULL,
	`section` integer NOT NULL,
	`is_complaint` integer NOT NULL,
	`is_item` integer NOT NULL,
	`waits` integer NOT NULL,
	`is_unread` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`status`, `section`, `is_complaint`, `is_item`, `waits`, `is_unread`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `conversation_tally` (`status`, `section`, `is_complaint`, `is_item`, `waits`, `is_unread`, `count`)
SELECT `c`.`status`, `c`.`order_key` >> 43, `c`.`label` IS 'complaint', `c`.`kind` = 'item', `c`.`waiting_since_at` IS NOT NULL, `c`.`unread_count` > 0, count(*)
FROM `conversation` AS `c` GROUP BY 1, 2, 3, 4, 5, 6;
--> statement-breakpoint
INSERT INTO `conversation_due_on` (`day`, `count`)
SELECT `due_at` / 86400000, count(*) FROM `conversation` WHERE `status` = 'open' AND `due_at` IS NOT NULL GROUP BY 1;
--> statement-breakpoint
CREATE TRIGGER `conversation_counted` AFTER INSERT ON `conversation` BEGIN
	INSERT INTO `conversation_tally` (`status`, `section`, `is_complaint`, `is_item`, `waits`, `is_unread`, `count`)
	VALUES (new.`status`, new.`order_key` >> 43, new.`label` IS 'complaint', new.`kind` = 'item', new.`waiting_since_at` IS NOT NULL, new.`unread_count` > 0, 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
	INSERT INTO `conversation_due_on` (`day`, `count`) SELECT new.`due_at` / 86400000, 1
	WHERE new.`status` = 'open' AND new.`due_at` IS NOT NULL
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `conversation_uncounted` AFTER DELETE ON `conversation` BEGIN
	UPDATE `conversation_tally` SET `count` = `count` - 1
	WHERE (`status`, `section`, `is_complaint`, `is_item`, `waits`, `is_unread`) = (
		old.`status`, old.`order_key` >> 43, old.`label` IS 'complaint', old.`kind` = 'item', old.`waiting_since_at` IS NOT NULL, old.`unread_count` > 0
	);
	UPDATE `conversation_due_on` SET `count` = `count` - 1
	WHERE old.`status` = 'open' AND `day` = old.`due_at` / 86400000;
END;
--> statement-breakpoint
-- Most changes of a conversation leave it where it is counted.
CREATE TRIGGER `conversation_recounted` AFTER UPDATE OF `status`, `kind`, `order_key`, `label`, `waiting_since_at`, `unread_count` ON `conversation`
WHEN (
	old.`status`, old.`order_key` >> 43, old.`label` IS 'complaint', old.`kind` = 'item', old.`waiting_since_at` IS NOT NULL, old.`unread_count` > 0
) IS NOT (
	new.`status`, new.`order_key` >> 43, new.`label` IS 'complaint', new.`kind` = 'item', new.`waiting_since_at` IS NOT NULL, new.`unread_count` > 0
) BEGIN
	UPDATE `conversation_tally` SET `count` = `count` - 1
	WHERE (`status`, `section`, `is_complaint`, `is_item`, `waits`, `is_unread`) = (
		old.`status`, old.`order_key` >> 43, old.`label` IS 'complaint', old.`kind` = 'item', old.`waiting_since_at` IS NOT NULL, old.`unread_count` > 0
	);
	INSERT INTO `conversation_tally` (`status`, `section`, `is_complaint`, `is_item`, `waits`, `is_unread`, `count`)
	VALUES (new.`status`, new.`order_key` >> 43, new.`label` IS 'complaint', new.`kind` = 'item', new.`waiting_since_at` IS NOT NULL, new.`unread_count` > 0, 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `conversation_due_moved` AFTER UPDATE OF `status`, `due_at` ON `conversation`
WHEN CASE WHEN old.`status` = 'open' THEN old.`due_at` / 86400000 END IS NOT CASE WHEN new.`status` = 'open' THEN new.`due_at` / 86400000 END BEGIN
	UPDATE `conversation_due_on` SET `count` = `count` - 1
	WHERE old.`status` = 'open' AND `day` = old.`due_at` / 86400000;
	INSERT INTO `conversation_due_on` (`day`, `count`) SELECT new.`due_at` / 86400000, 1
	WHERE new.`status` = 'open' AND new.`due_at` IS NOT NULL
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;
