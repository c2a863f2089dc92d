import type { PageCursor } from '@shared/app/paging';
import type { AuditEntry } from '@shared/team/schema';
import { z } from 'zod';
import type { ReadStore, Value, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';

/** One thing that changed, before it is known who did it and when. */
export type AuditDraft = {
  readonly conversationId: string | null;
  /** A verb, which the screens translate. */
  readonly what: string;
  /** What it was and what it became; never a secret, never the text of a note. */
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Who changed something, and when. Neither a member nor a rule: the program by itself. */
export type ActedBy = {
  readonly memberId: string | null;
  readonly ruleId: string | null;
  /** Epoch ms. */
  readonly now: number;
};

/** What a change leaves behind: its result, its entries in the audit, and the conversations whose rows it made stale. */
export type Written<T> = {
  readonly result: T;
  readonly audit: readonly AuditDraft[];
  readonly conversationIds: readonly string[];
};

/** A change that found nothing to do. */
export const nothingWritten = <T>(result: T): Written<T> => ({ result, audit: [], conversationIds: [] });

const INSERT =
  'INSERT INTO audit (id, at, member_id, rule_id, conversation_id, what, detail) VALUES (?, ?, ?, ?, ?, ?, ?)';

/** Writes the entries of one change, in the transaction of that change. */
export function recordAudit(store: WriteStore, drafts: readonly AuditDraft[], by: ActedBy): void {
  // Sorted, so that the entries of one millisecond keep their order.
  const ids = drafts.map(() => uuidv7(by.now)).sort();
  for (const [nth, { conversationId, what, detail }] of drafts.entries()) {
    store.run('audit.insert', INSERT, [
      ids[nth] ?? '',
      by.now,
      by.memberId,
      by.ruleId,
      conversationId,
      what,
      JSON.stringify(detail),
    ]);
  }
}

type Row = Omit<AuditEntry, 'detail'> & { detail: string };

const ENTRIES = `
  SELECT a.id, a.at, CASE WHEN a.member_id IS NOT NULL THEN coalesce(m.name, '') END AS memberName, r.name AS ruleName,
    a.conversation_id AS conversationId, a.what, a.detail
  FROM audit AS a
  LEFT JOIN member AS m ON m.id = a.member_id
  LEFT JOIN rule AS r ON r.id = a.rule_id`;

/** What was changed, newest first; of one conversation, or everything. */
export function listAudit(
  store: ReadStore,
  page: { readonly conversationId: string | null; readonly after: PageCursor | null; readonly limit: number },
): AuditEntry[] {
  const conditions: string[] = [];
  const params: Value[] = [];
  if (page.conversationId !== null) {
    conditions.push('a.conversation_id = ?');
    params.push(page.conversationId);
  }
  if (page.after !== null) {
    conditions.push('(a.at, a.id) < (?, ?)');
    params.push(page.after.at, page.after.id);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const rows = store.all<Row>('audit.page', `${ENTRIES} ${where} ORDER BY a.at DESC, a.id DESC LIMIT ?`, [
    ...params,
    page.limit,
  ]);
  return rows.map((row) => ({ ...row, detail: detailOf(row.detail) }));
}

const detailSchema = z.record(z.string(), z.unknown());

/** Entries come from other workstations too: what cannot be read says nothing. */
function detailOf(json: string): Record<string, unknown> {
  try {
    return detailSchema.parse(JSON.parse(json));
  } catch {
    return {};
  }
}
