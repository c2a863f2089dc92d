import { previewOf } from '@shared/inbox/preview';
import type { RuleTest } from '@shared/team/rules-schema';
import { READ_LENGTH } from '@shared/team/words';
import type { ReadStore } from '../../db/store';

/** A stored incoming message as a rule is asked about it, without its text. */
export type TestRow = {
  doc: number;
  id: string;
  accountId: string;
  platform: string;
  kind: string;
  contactId: string | null;
  at: number;
  label: string | null;
  hardRule: string | null;
  language: string | null;
  followerCount: number | null;
};

/** Incoming messages, newest first, and the row id of the index behind them; `null`: there is nothing older. */
export type TestBatch = { readonly rows: readonly TestRow[]; readonly lastDoc: number | null };

const BATCH = `
  SELECT d.doc, m.id, m.account_id AS accountId, a.platform, m.kind, m.contact_id AS contactId, m.at, m.label,
    m.hard_rule AS hardRule, m.language, w.follower_count AS followerCount, m.direction
  FROM (SELECT doc, message_id FROM message_doc WHERE doc < @belowDoc ORDER BY doc DESC LIMIT @limit) AS d
  CROSS JOIN message AS m ON m.id = d.message_id
  CROSS JOIN account AS a ON a.id = m.account_id
  LEFT JOIN contact AS w ON w.id = m.author_id
  ORDER BY d.doc DESC`;

/** Above every row id of the index. */
const TOP = BigInt(Number.MAX_SAFE_INTEGER);

/** The next messages below a row id of the search index, whose order is that of time. At most `limit` are looked at. */
export function nextBatch(
  store: ReadStore,
  page: { readonly belowDoc: number | null; readonly limit: number },
): TestBatch {
  const rows = store.all<TestRow & { direction: string }>('rule-test.batch', BATCH, {
    belowDoc: page.belowDoc === null ? TOP : BigInt(page.belowDoc),
    limit: page.limit,
  });
  return {
    rows: rows.filter(({ direction }) => direction === 'in'),
    lastDoc: rows.length < page.limit ? null : (rows.at(-1)?.doc ?? null),
  };
}

const TEXT = `SELECT subject, substr(text, 1, ${READ_LENGTH}) AS text FROM message WHERE id = ?`;

/** The beginning of a text as it first came. */
export const findText = (store: ReadStore, messageId: string): { subject: string | null; text: string } =>
  store.get('rule-test.text', TEXT, [messageId]) ?? { subject: null, text: '' };

/** When somebody first wrote to us, and first complained, epoch ms. */
export type AuthorHistory = { readonly firstAt: number | null; readonly firstComplaintAt: number | null };

const HISTORY = `
  SELECT min(m.at) AS firstAt, min(CASE WHEN m.label = 'complaint' THEN m.at END) AS firstComplaintAt
  FROM conversation AS c CROSS JOIN message AS m ON m.conversation_id = c.id
  WHERE c.contact_id = ? AND m.direction = 'in'`;

export const findAuthorHistory = (store: ReadStore, contactId: string): AuthorHistory =>
  store.get<AuthorHistory>('rule-test.author', HISTORY, [contactId]) ?? {
    firstAt: null,
    firstComplaintAt: null,
  };

const EXAMPLES = `
  SELECT m.id AS messageId, m.conversation_id AS conversationId, m.at, coalesce(nullif(w.name, ''), w.handle, '') AS contactName,
    substr(coalesce(m.subject || ' ', '') || m.text, 1, 1000) AS text
  FROM json_each(?) AS wanted
  CROSS JOIN message AS m ON m.id = wanted.value
  LEFT JOIN contact AS w ON w.id = m.author_id
  ORDER BY wanted.key`;

/** Messages as the test shows them, in the order of their ids. */
export const listExamples = (store: ReadStore, ids: readonly string[]): RuleTest['examples'] =>
  store
    .all<{ messageId: string; conversationId: string | null; at: number; contactName: string; text: string }>(
      'rule-test.examples',
      EXAMPLES,
      [JSON.stringify(ids)],
    )
    .map(({ text, ...example }) => ({ ...example, preview: previewOf(text) }));
