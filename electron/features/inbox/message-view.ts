import { attachmentSchema, type Message } from '@shared/inbox/schema';
import { z } from 'zod';
import type { ReadStore } from '../../db/store';
import { listRevisions, type MessageRow, type RevisionRow } from './message-store';

/** What was stored is parsed too: a store may come from another workstation. A list that cannot be read is empty. */
const attachmentsSchema = z.array(attachmentSchema).catch([]);

const parseAttachments = (json: string | null): Message['attachments'] => {
  if (json === null) return [];
  try {
    return attachmentsSchema.parse(JSON.parse(json));
  } catch {
    return [];
  }
};

/** Rows as people see them: the present text, earlier ones beside it, and whether it is still at the platform. */
export function toMessages(store: ReadStore, clientId: string, rows: readonly MessageRow[]): Message[] {
  const revisions = Map.groupBy(
    listRevisions(
      store,
      rows.map(({ id }) => id),
    ),
    ({ messageId }) => messageId,
  );
  return rows.map((row) => toMessage(clientId, row, revisions.get(row.id) ?? []));
}

function toMessage(clientId: string, row: MessageRow, revisions: readonly RevisionRow[]): Message {
  const edits = revisions.filter(({ kind }) => kind === 'edited');
  const present = edits.at(-1);
  const presence = revisions.filter(({ kind }) => kind !== 'edited').at(-1);
  const outgoing = row.direction === 'out';
  return {
    clientId,
    id: row.id,
    conversationId: row.conversationId,
    accountId: row.accountId,
    platform: row.platform,
    kind: row.kind,
    direction: row.direction,
    authorName: outgoing ? row.accountName : (row.authorName ?? ''),
    authorHandle: outgoing ? row.accountHandle : (row.authorHandle ?? ''),
    contactId: row.contactId,
    at: row.at,
    receivedAt: row.receivedAt,
    editedAt: present?.at ?? row.editedAt,
    deletedAt: presence?.kind === 'deleted' ? presence.at : null,
    subject: blankToNull(present?.subject ?? row.subject),
    text: present?.text ?? row.text,
    url: row.url,
    language: row.language,
    attachments: parseAttachments(present?.attachments ?? row.attachments),
    revisions: earlierTexts(row, edits, presence),
    unread: isUnread(row),
    // `automatic` is what we remember of our own side; triage says nothing of it.
    label: row.label === 'automatic' ? null : row.label,
    labelBy: row.label === 'automatic' ? null : row.labelBy,
    score: row.score,
    hardRule: row.hardRule,
  };
}

const blankToNull = (text: string | null): string | null => (text === '' ? null : text);

/** As the conversation counts it: an answer shows that everything before it was read. */
const isUnread = (row: MessageRow): boolean =>
  row.direction === 'in' &&
  row.quiet === 0 &&
  row.readUntilAt !== null &&
  row.receivedAt > row.readUntilAt &&
  (row.lastOutAt === null || row.at > row.lastOutAt);

/** Each text that was replaced, with the time when that happened. */
function earlierTexts(
  row: MessageRow,
  edits: readonly RevisionRow[],
  presence: RevisionRow | undefined,
): Message['revisions'] {
  const texts = [{ subject: row.subject, text: row.text }, ...edits];
  const replaced = edits.map((edit, nth) => ({
    kind: 'edited' as const,
    at: edit.at,
    subject: blankToNull(texts[nth]?.subject ?? null),
    text: texts[nth]?.text ?? '',
  }));
  if (presence?.kind !== 'deleted') return replaced;
  const last = texts.at(-1);
  return [
    ...replaced,
    { kind: 'deleted', at: presence.at, subject: blankToNull(last?.subject ?? null), text: last?.text ?? '' },
  ];
}
