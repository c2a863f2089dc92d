-- The search index is local and derived. Its row id (`doc`) grows with the time of the message: the second in the
-- upper bits, 16 bits made of the id below, the next free number where that is taken. So "newest first" is the
-- index's own order, and a date range is a range of row ids.
CREATE TABLE `message_doc` (
	`doc` integer PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL
) STRICT;
--> statement-breakpoint
-- `facets` holds words such as kcomment, din and a<account>, so that a filter is one more word of the query.
CREATE VIRTUAL TABLE `message_fts` USING fts5(
	`author`, `text`, `facets`,
	content='', contentless_delete=1,
	tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
--> statement-breakpoint
-- Merging less eagerly makes a bulk read a third faster; searches stay within their time (bench `search`).
INSERT INTO `message_fts` (`message_fts`, rank) VALUES ('automerge', 16);
--> statement-breakpoint
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
		'k' || new.`kind` || ' d' || new.`direction` || ' a' || hex(new.`account_id`)
	);
END;
--> statement-breakpoint
-- An edited message is found by its old words and by its new ones.
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
		'k' || `m`.`kind` || ' d' || `m`.`direction` || ' a' || hex(`m`.`account_id`)
	FROM `message` AS `m` WHERE `m`.`id` = new.`message_id`;
END;
