-- The index learns a word for what triage says of a message: lcomplaint, lquestion, …
DROP TRIGGER `message_indexed`;--> statement-breakpoint
DROP TRIGGER `message_revision_indexed`;--> statement-breakpoint
CREATE TRIGGER `message_indexed` AFTER INSERT ON `message` BEGIN
	INSERT INTO `message_doc` (`doc`, `message_id`)
	SELECT CASE
		WHEN NOT EXISTS (SELECT 1 FROM `message_doc` WHERE `doc` = `wanted`) THEN `wanted`
		ELSE (
			SELECT min(`taken`.`doc`) + 1 FROM `message_doc` AS `taken`
			WHERE `taken`.`doc` >= `wanted`
			AND NOT EXISTS (SELECT 1 FROM `message_doc` AS `next` WHERE `next`.`doc` = `taken`.`doc` + 1)
		)
	END, new.`id`
	FROM (
		SELECT ((max(new.`at`, 0) / 1000) << 16) | ((
			unicode(substr(new.`id`, 1, 1)) * 16381 + unicode(substr(new.`id`, 2, 1)) * 127 + unicode(substr(new.`id`, 3, 1))
		) & 65535) AS `wanted`
	);
	INSERT INTO `message_fts` (rowid, `author`, `text`, `facets`) VALUES (
		last_insert_rowid(),
		coalesce((SELECT replace(replace(`name` || ' ' || `handle`, 'ł', 'l'), 'Ł', 'L') FROM `contact` WHERE `id` = new.`author_id`), ''),
		replace(replace(coalesce(new.`subject` || ' ', '') || new.`text`, 'ł', 'l'), 'Ł', 'L'),
		'k' || new.`kind` || ' d' || new.`direction` || ' a' || hex(new.`account_id`) || coalesce(' l' || new.`label`, '')
	);
END;
--> statement-breakpoint
CREATE TRIGGER `message_revision_indexed` AFTER INSERT ON `message_revision` WHEN new.`kind` = 'edited' BEGIN
	DELETE FROM `message_fts` WHERE rowid = (
		SELECT `doc` FROM `message_doc`
		WHERE `doc` >= (SELECT (max(`at`, 0) / 1000) << 16 FROM `message` WHERE `id` = new.`message_id`)
		AND `message_id` = new.`message_id` LIMIT 1
	);
	INSERT INTO `message_fts` (rowid, `author`, `text`, `facets`)
	SELECT
		(SELECT `doc` FROM `message_doc` WHERE `doc` >= ((max(`m`.`at`, 0) / 1000) << 16) AND `message_id` = `m`.`id` LIMIT 1),
		coalesce((SELECT replace(replace(`name` || ' ' || `handle`, 'ł', 'l'), 'Ł', 'L') FROM `contact` WHERE `id` = `m`.`author_id`), ''),
		replace(replace(
			coalesce(`m`.`subject` || ' ', '') || `m`.`text` || ' ' || coalesce((
				SELECT group_concat(coalesce(`r`.`subject` || ' ', '') || coalesce(`r`.`text`, ''), ' ')
				FROM `message_revision` AS `r` WHERE `r`.`message_id` = `m`.`id`
			), ''),
		'ł', 'l'), 'Ł', 'L'),
		'k' || `m`.`kind` || ' d' || `m`.`direction` || ' a' || hex(`m`.`account_id`) || coalesce(' l' || `m`.`label`, '')
	FROM `message` AS `m` WHERE `m`.`id` = new.`message_id`;
END;
--> statement-breakpoint
-- What triage says is a word of the index: `is:complaint` costs the page and not the messages.
CREATE TRIGGER `message_relabelled` AFTER UPDATE OF `label` ON `message` WHEN new.`label` IS NOT old.`label` BEGIN
	DELETE FROM `message_fts` WHERE rowid = (
		SELECT `doc` FROM `message_doc`
		WHERE `doc` >= (SELECT (max(`at`, 0) / 1000) << 16 FROM `message` WHERE `id` = new.`id`)
		AND `message_id` = new.`id` LIMIT 1
	);
	INSERT INTO `message_fts` (rowid, `author`, `text`, `facets`)
	SELECT
		(SELECT `doc` FROM `message_doc` WHERE `doc` >= ((max(`m`.`at`, 0) / 1000) << 16) AND `message_id` = `m`.`id` LIMIT 1),
		coalesce((SELECT replace(replace(`name` || ' ' || `handle`, 'ł', 'l'), 'Ł', 'L') FROM `contact` WHERE `id` = `m`.`author_id`), ''),
		replace(replace(
			coalesce(`m`.`subject` || ' ', '') || `m`.`text` || ' ' || coalesce((
				SELECT group_concat(coalesce(`r`.`subject` || ' ', '') || coalesce(`r`.`text`, ''), ' ')
				FROM `message_revision` AS `r` WHERE `r`.`message_id` = `m`.`id`
			), ''),
		'ł', 'l'), 'Ł', 'L'),
		'k' || `m`.`kind` || ' d' || `m`.`direction` || ' a' || hex(`m`.`account_id`) || coalesce(' l' || `m`.`label`, '')
	FROM `message` AS `m` WHERE `m`.`id` = new.`id`;
END;
