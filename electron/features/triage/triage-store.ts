import type { ConversationKind } from '@shared/inbox/kinds';
import type { HardRule, Label, LabelSource, Verdict } from '@shared/triage/labels';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';

/** An incoming message as triage sees it: with its present text. */
export type MessageRow = {
  id: string;
  conversationId: string | null;
  kind: ConversationKind;
  subject: string | null;
  text: string;
  language: string | null;
  label: Label | null;
  labelBy: LabelSource | null;
  score: number | null;
  hardRule: HardRule | null;
};

const MESSAGE = `
  SELECT m.id, m.conversation_id AS conversationId, m.kind, coalesce(nullif(e.subject, ''), m.subject) AS subject,
    coalesce(e.text, m.text) AS text, m.language, m.label, m.label_by AS labelBy, m.score, m.hard_rule AS hardRule`;
const PRESENT_TEXT = `
  LEFT JOIN message_revision AS e ON e.id = (
    SELECT id FROM message_revision WHERE message_id = m.id AND kind = 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1
  )`;

export const findIncoming = (store: ReadStore, id: string): MessageRow | undefined =>
  store.get(
    'triage.message',
    `${MESSAGE} FROM message AS m ${PRESENT_TEXT} WHERE m.id = ? AND m.direction = 'in' AND m.kind <> 'post'`,
    [id],
  );

/** Messages that nobody looked at, newest first: those of a store that is older than triage. Found by an index of their own. */
export const listUnlabelled = (store: ReadStore, limit: number): MessageRow[] =>
  store.all(
    'triage.unlabelled',
    `${MESSAGE} FROM message AS m ${PRESENT_TEXT}
     WHERE m.direction = 'in' AND m.kind <> 'item' AND m.kind <> 'post' AND m.label_by IS NULL
     ORDER BY m.at DESC LIMIT ?`,
    [limit],
  );

/** Messages that wait for an answer and were judged by the program, of the conversations that come first. */
export const listWaiting = (store: ReadStore, limit: number): MessageRow[] =>
  store.all(
    'triage.waiting',
    `${MESSAGE} FROM conversation AS c JOIN message AS m ON m.conversation_id = c.id ${PRESENT_TEXT}
     WHERE c.status = 'open' AND c.waiting_since_at <= m.at AND m.direction = 'in' AND m.label_by <> 'person'
     ORDER BY c.order_key, c.id LIMIT ?`,
    [limit],
  );

const SET = `
  UPDATE message SET label = @label, label_by = @labelBy, score = @score, hard_rule = @hardRule,
    language = coalesce(language, @language)
  WHERE id = @id`;

/** Stores what a message is. `language`: as far as the platform did not say. */
export function setVerdict(
  store: WriteStore,
  { id, verdict, language }: { id: string; verdict: Verdict; language: string | null },
): void {
  store.run('triage.verdict', SET, { id, language, ...verdict });
}

export type CorrectionRow = { label: Label; memberName: string | null; at: number };

/** What a person said last of a message; `undefined`: nothing, or it was taken back. */
export const findCorrection = (store: ReadStore, messageId: string): CorrectionRow | undefined =>
  store.get(
    'triage.correction',
    `SELECT * FROM (
       SELECT c.label, m.name AS memberName, c.at FROM triage_correction AS c LEFT JOIN member AS m ON m.id = c.member_id
       WHERE c.message_id = ? ORDER BY c.at DESC, c.id DESC LIMIT 1
     ) WHERE label <> 'none'`,
    [messageId],
  );

export type CorrectionToWrite = {
  readonly messageId: string;
  /** `null`: taken back. */
  readonly label: Label | null;
  readonly memberId: string | null;
  readonly at: number;
};

export function insertCorrection(
  store: WriteStore,
  { messageId, label, memberId, at }: CorrectionToWrite,
): void {
  store.run(
    'triage.correct',
    'INSERT INTO triage_correction (id, message_id, label, member_id, at) VALUES (?, ?, ?, ?, ?)',
    [uuidv7(at), messageId, label ?? 'none', memberId, at],
  );
}

export type Corrected = Pick<MessageRow, 'subject' | 'text' | 'language'> & { said: Label };

const CORRECTED = `
  SELECT coalesce(nullif(e.subject, ''), m.subject) AS subject, coalesce(e.text, m.text) AS text, m.language, c.label AS said
  FROM triage_correction AS c JOIN message AS m ON m.id = c.message_id ${PRESENT_TEXT}
  WHERE c.label <> 'none' AND NOT EXISTS (
    SELECT 1 FROM triage_correction AS later
    WHERE later.message_id = c.message_id AND (later.at, later.id) > (c.at, c.id)
  )
  ORDER BY c.at DESC, c.id DESC LIMIT ?`;

/** What people say of messages now, oldest first; of very many the newest. */
export const listCorrected = (store: ReadStore, limit: number): Corrected[] =>
  store.all<Corrected>('triage.corrected', CORRECTED, [limit]).reverse();

/** Epoch ms of the newest correction, also of one that takes another back; 0: there is none. */
export const newestCorrectionAt = (store: ReadStore): number =>
  store.get<{ at: number }>('triage.newest', 'SELECT coalesce(max(at), 0) AS at FROM triage_correction')
    ?.at ?? 0;

/** Of the newest so many messages that people wrote, how many there are of each language, as the platforms say it. */
export const countLanguages = (store: ReadStore, among: number): { language: string | null; n: number }[] =>
  store.all(
    'triage.languages',
    `SELECT language, count(*) AS n FROM (
       SELECT language FROM message WHERE direction = 'in' AND kind <> 'item' AND kind <> 'post' ORDER BY rowid DESC LIMIT ?
     ) GROUP BY language ORDER BY n DESC, language`,
    [among],
  );
