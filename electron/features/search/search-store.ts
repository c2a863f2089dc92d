import type { Direction, MessageKind } from '@shared/inbox/schema';
import type { Status } from '@shared/inbox/status';
import type { PlatformId } from '@shared/platforms/registry';
import { fold } from '@shared/search/fold';
import type { Label } from '@shared/triage/labels';
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
  label: Label | 'automatic' | null;
  subject: string | null;
  text: string;
  url: string | null;
};

/** What is looked up for each hit, because the index does not know it. */
export type Condition = { readonly exclude: boolean } & (
  | { readonly what: 'unread' | 'note' | 'attachment' | 'link' }
  | { readonly what: 'status'; readonly status: Status }
  | { readonly what: 'desk' | 'tag' | 'assignee'; readonly ids: readonly string[] }
);

export type SearchScope = {
  /** The FTS5 expression. */
  readonly match: string;
  readonly conditions: readonly Condition[];
  /** Epoch ms, `untilAt` not included. */
  readonly fromAt: number | null;
  readonly untilAt: number | null;
  /** Row ids of the index below this one. */
  readonly belowDoc: number | null;
  readonly limit: number;
};

/** The word by which the index knows an account. */
export const accountFacet = (accountId: string): string => `a${Buffer.from(accountId).toString('hex')}`;
export const kindFacet = (kind: MessageKind): string => `k${kind}`;
export const labelFacet = (label: Label): string => `l${label}`;

/**
 * The first row id of a second: dates are ranges of row ids (migration `search`). As BigInt, because a number of this
 * size is bound as a real one, and for that FTS5 reads every hit instead of jumping to the row.
 */
const docOf = (at: number): bigint => BigInt(Math.max(0, Math.floor(at / 1_000))) * 65_536n;

const COLUMNS = `
  SELECT d.doc, m.id AS messageId, m.conversation_id AS conversationId, m.account_id AS accountId, a.platform, m.kind,
    m.direction, w.name AS authorName, a.name AS accountName, m.at,
    coalesce(c.unread_count > 0 AND m.direction = 'in', 0) AS unread, m.label,
    coalesce(e.subject, m.subject) AS subject, coalesce(e.text, m.text) AS text, m.url`;

const JOINS = `
  JOIN message_doc AS d ON d.doc = f.doc
  JOIN message AS m ON m.id = d.message_id
  JOIN account AS a ON a.id = m.account_id
  LEFT JOIN contact AS w ON w.id = m.author_id
  LEFT JOIN conversation AS c ON c.id = m.conversation_id
  LEFT JOIN message_revision AS e ON e.id = (
    SELECT id FROM message_revision WHERE message_id = m.id AND kind = 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1
  )`;

/** Hits of the index that one page looks at where each has to be looked up: some 100 ms at most. */
const BUDGET = 20_000;

type Built = { readonly sql: string; readonly params: Value[] };

/** The index's own answer, newest first. */
function hitsOf({ match, belowDoc, fromAt, untilAt }: SearchScope): Built {
  const params: Value[] = [match];
  let sql = 'SELECT rowid AS doc FROM message_fts WHERE message_fts MATCH ?';
  const bound = (condition: string, value: bigint): void => {
    sql += ` AND rowid ${condition} ?`;
    params.push(value);
  };
  if (belowDoc !== null) bound('<', BigInt(belowDoc));
  if (untilAt !== null) bound('<', docOf(untilAt));
  if (fromAt !== null) bound('>=', docOf(fromAt));
  return { sql, params };
}

function conditionOf(condition: Condition): Built {
  const { sql, params } = positiveOf(condition);
  return { sql: condition.exclude ? `NOT coalesce(${sql}, 0)` : sql, params };
}

function positiveOf(condition: Condition): Built {
  switch (condition.what) {
    case 'unread':
      return { sql: `(c.unread_count > 0 AND m.direction = 'in')`, params: [] };
    case 'status':
      return { sql: '(c.status = ?)', params: [condition.status] };
    case 'note':
      return { sql: '(c.note_count > 0)', params: [] };
    case 'attachment':
      return { sql: '(m.attachments IS NOT NULL)', params: [] };
    case 'link':
      return { sql: `(m.text LIKE '%http://%' OR m.text LIKE '%https://%')`, params: [] };
    case 'desk':
      return {
        sql: '(c.desk_id IN (SELECT value FROM json_each(?)))',
        params: [JSON.stringify(condition.ids)],
      };
    case 'assignee':
      return {
        sql: '(c.assignee_id IN (SELECT value FROM json_each(?)))',
        params: [JSON.stringify(condition.ids)],
      };
    case 'tag':
      return {
        sql: `EXISTS (SELECT 1 FROM conversation_tag AS t WHERE t.conversation_id = m.conversation_id
          AND t.deleted_at IS NULL AND t.tag_id IN (SELECT value FROM json_each(?)))`,
        params: [JSON.stringify(condition.ids)],
      };
  }
}

export type Found = {
  readonly rows: readonly HitRow[];
  /** Where the next page goes on although this one is short; `null`: the index has no more. */
  readonly lookedDownTo: number | null;
};

/**
 * Messages that match, newest first. The order is the index's own, so the cost is that of the page; what has to be looked
 * up for each hit is looked up for so many of them, and the next page goes on below.
 */
export function findHits(store: ReadStore, scope: SearchScope): Found {
  const hits = hitsOf(scope);
  const newest = `${hits.sql} ORDER BY rowid DESC`;
  if (scope.conditions.length === 0) {
    const sql = `${COLUMNS} FROM (${newest} LIMIT ?) AS f ${JOINS} ORDER BY f.doc DESC`;
    return { rows: store.all('search.hits', sql, [...hits.params, scope.limit]), lookedDownTo: null };
  }
  const conditions = scope.conditions.map(conditionOf);
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  const sql = `${COLUMNS} FROM (${newest} LIMIT ${BUDGET}) AS f ${JOINS} WHERE ${where} ORDER BY f.doc DESC LIMIT ?`;
  const params = [...hits.params, ...conditions.flatMap((condition) => condition.params), scope.limit];
  const rows = store.all<HitRow>('search.filtered', sql, params);
  return { rows, lookedDownTo: rows.length >= scope.limit ? null : endOf(store, { ...hits, sql: newest }) };
}

/** The last hit of a full budget; `null` where the index had fewer. */
function endOf(store: ReadStore, { sql, params }: Built): number | null {
  const looked = `SELECT min(doc) AS doc, count(*) AS count FROM (${sql} LIMIT ${BUDGET})`;
  const end = store.get<{ doc: number | null; count: number }>('search.end', looked, params);
  return end === undefined || end.count < BUDGET ? null : end.doc;
}

/** Pages of a person who wants the best and not the newest: every hit is ranked, so there is one page. */
export function findBest(
  store: ReadStore,
  scope: SearchScope,
): readonly (HitRow & { readonly rank: number })[] {
  const hits = hitsOf(scope);
  const ranked = hits.sql.replace('rowid AS doc', 'rowid AS doc, rank');
  const conditions = scope.conditions.map(conditionOf);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const sql = `${COLUMNS}, f.rank FROM (${ranked} ORDER BY rank LIMIT ${BUDGET}) AS f ${JOINS} ${where} ORDER BY f.rank LIMIT ?`;
  return store.all('search.best', sql, [
    ...hits.params,
    ...conditions.flatMap((condition) => condition.params),
    scope.limit,
  ]);
}

/** Hits of the words, looked at no further than `cap`. */
export function countHits(store: ReadStore, scope: SearchScope, cap: number): number {
  const hits = hitsOf(scope);
  const sql = `SELECT count(*) AS count FROM (${hits.sql} LIMIT ?)`;
  return store.get<{ count: number }>('search.count', sql, [...hits.params, cap])?.count ?? 0;
}

export const listAccountsOf = (store: ReadStore, platform: PlatformId): string[] =>
  store
    .all<{ id: string }>('search.accounts', 'SELECT id FROM account WHERE platform = ?', [platform])
    .map(({ id }) => id);

type Named = { id: string; name: string; kind?: string };
const foldedName = (text: string): string => fold(text.trim()).text;
const called = (rows: readonly Named[], typed: string): string[] => {
  const wanted = foldedName(typed);
  return rows
    .filter(({ name, kind }) => foldedName(name).startsWith(wanted) || kind === wanted)
    .map(({ id }) => id);
};

/** Desks by the beginning of their name; those out of the box by their kind too (`service`, `pr`, `sales`, `marketing`). */
export const findDesks = (store: ReadStore, typed: string): string[] =>
  called(store.all<Named>('search.desks', 'SELECT id, name, kind FROM desk WHERE deleted_at IS NULL'), typed);
export const findTags = (store: ReadStore, typed: string): string[] =>
  called(store.all<Named>('search.tags', 'SELECT id, name FROM tag WHERE deleted_at IS NULL'), typed);
/** Members who left too: what was theirs is still found. */
export const findMembers = (store: ReadStore, typed: string): string[] =>
  called(store.all<Named>('search.members', 'SELECT id, name FROM member'), typed);
