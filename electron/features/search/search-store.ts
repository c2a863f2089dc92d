import type { Direction, MessageKind } from '@shared/inbox/schema';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore, Value } from '../../db/store';

export type HitRow = {
  doc: number;
  messageId: string;
  conversationId: string | null;
  accountId: string;
  platform: PlatformId;
  kind: MessageKind;
  direction: Direction;
  authorName: string | null;
  accountName: string;
  at: number;
  unread: number;
  subject: string | null;
  text: string;
  url: string | null;
};

export type SearchScope = {
  /** The FTS5 expression. */
  readonly match: string;
  /** Epoch ms, `untilAt` not included. */
  readonly fromAt: number | null;
  readonly untilAt: number | null;
  readonly unread: boolean;
  /** Row ids of the index below this one. */
  readonly belowDoc: number | null;
  readonly limit: number;
};

/** The word by which the index knows an account. */
export const accountFacet = (accountId: string): string => `a${Buffer.from(accountId).toString('hex')}`;
export const kindFacet = (kind: MessageKind): string => `k${kind}`;

/**
 * The first row id of a second: dates are ranges of row ids (migration `search`). As BigInt, because a number of this
 * size is bound as a real one, and for that FTS5 reads every hit instead of jumping to the row.
 */
const docOf = (at: number): bigint => BigInt(Math.max(0, Math.floor(at / 1_000))) * 65_536n;

const HITS = `
  SELECT d.doc, m.id AS messageId, m.conversation_id AS conversationId, m.account_id AS accountId, a.platform, m.kind,
    m.direction, w.name AS authorName, a.name AS accountName, m.at,
    coalesce(c.unread_count > 0 AND m.direction = 'in', 0) AS unread,
    coalesce(e.subject, m.subject) AS subject, coalesce(e.text, m.text) AS text, m.url
  FROM message_fts AS f
  JOIN message_doc AS d ON d.doc = f.rowid
  JOIN message AS m ON m.id = d.message_id
  JOIN account AS a ON a.id = m.account_id
  LEFT JOIN contact AS w ON w.id = m.author_id
  LEFT JOIN conversation AS c ON c.id = m.conversation_id
  LEFT JOIN message_revision AS e ON e.id = (
    SELECT id FROM message_revision WHERE message_id = m.id AND kind = 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1
  )
  WHERE message_fts MATCH ?`;

/** Messages that match, newest first. The order is the index's own, so the cost is that of the page. */
export function findHits(store: ReadStore, scope: SearchScope): HitRow[] {
  const conditions: string[] = [];
  const params: Value[] = [scope.match];
  const bound = (condition: string, value: Value): void => {
    conditions.push(condition);
    params.push(value);
  };
  if (scope.belowDoc !== null) bound('AND f.rowid < ?', BigInt(scope.belowDoc));
  if (scope.untilAt !== null) bound('AND f.rowid < ?', docOf(scope.untilAt));
  if (scope.fromAt !== null) bound('AND f.rowid >= ?', docOf(scope.fromAt));
  if (scope.unread) conditions.push(`AND c.unread_count > 0 AND m.direction = 'in'`);
  params.push(scope.limit);
  return store.all('search.hits', `${HITS} ${conditions.join(' ')} ORDER BY f.rowid DESC LIMIT ?`, params);
}
