import type { Note } from '@shared/team/schema';
import { z } from 'zod';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import { type ActedBy, nothingWritten, type Written } from './audit-store';
import { hasConversation } from './conversation-state-store';
import { presentMemberIds } from './member-copy-store';

/** One version of a note. */
type Row = {
  id: string;
  conversationId: string;
  memberId: string | null;
  memberName: string;
  at: number;
  text: string | null;
  mentions: string;
  replacesId: string | null;
};

const VERSIONS = `
  SELECT n.id, n.conversation_id AS conversationId, n.member_id AS memberId, coalesce(m.name, '') AS memberName, n.at, n.text,
    n.mentions, n.replaces_id AS replacesId
  FROM note AS n LEFT JOIN member AS m ON m.id = n.member_id`;

/** The notes of a conversation as they read now, oldest first; those that were taken back are left out. */
export function listNotes(store: ReadStore, conversationId: string): Note[] {
  const rows = store.all<Row>('note.list', `${VERSIONS} WHERE n.conversation_id = ? ORDER BY n.at, n.id`, [
    conversationId,
  ]);
  // Every version names the first one. That may not have arrived yet; then the oldest that has stands for it.
  const notes = Map.groupBy(rows, ({ id, replacesId }) => replacesId ?? id);
  return [...notes].flatMap(([id, versions]) => toNote(id, versions)).sort((a, b) => a.at - b.at);
}

function toNote(id: string, versions: readonly Row[]): Note[] {
  const first = versions.find((version) => version.id === id) ?? versions[0];
  const edit = versions.findLast((version) => version.id !== id);
  const newest = edit ?? first;
  if (first === undefined || newest === undefined || newest.text === null) return [];
  const { conversationId, memberId, memberName, at } = first;
  const editedAt = newest.id === first.id ? null : newest.at;
  const mentions = mentionsOf(newest.mentions);
  return [{ id, conversationId, memberId, memberName, at, editedAt, text: newest.text, mentions }];
}

const idsSchema = z.array(z.string()).catch([]);

function mentionsOf(json: string): string[] {
  try {
    return idsSchema.parse(JSON.parse(json));
  } catch {
    return [];
  }
}

/** The note as it reads now, by the id of any version; `undefined`: there is none, or it was taken back. */
export function findNote(store: ReadStore, conversationId: string, id: string): Note | undefined {
  const version = store.get<{ replacesId: string | null }>(
    'note.version',
    'SELECT replaces_id AS replacesId FROM note WHERE id = ? AND conversation_id = ?',
    [id, conversationId],
  );
  const firstId = version?.replacesId ?? id;
  return listNotes(store, conversationId).find((note) => note.id === firstId);
}

export type AddNote = {
  readonly by: ActedBy;
  readonly conversationId: string;
  /** Empty: takes the note back that it replaces. */
  readonly text: string;
  readonly mentions: readonly string[];
  readonly replacesId: string | null;
};

export type NoteAdded =
  /** `mentionedIds`: those who were not mentioned in it before, without its author. */
  | { readonly kind: 'noted'; readonly mentionedIds: readonly string[] }
  | { readonly kind: 'missing'; readonly what: 'conversation' | 'note' };

const INSERT = `
  INSERT INTO note (id, conversation_id, member_id, at, text, mentions, replaces_id)
  VALUES (@id, @conversationId, @memberId, @at, @text, @mentions, @replacesId)`;

/** Adds a note or a new version of one; what was written before stays stored. */
export function addNote(store: WriteStore, input: AddNote): Written<NoteAdded> {
  const { by, conversationId, text } = input;
  if (!hasConversation(store, conversationId)) return missing('conversation');
  const was = input.replacesId === null ? null : findNote(store, conversationId, input.replacesId);
  if (was === undefined) return missing('note');
  const mentions = text === '' ? [] : presentMemberIds(store, input.mentions);
  if (text === '' && was === null) return nothingWritten({ kind: 'noted', mentionedIds: [] });
  const id = uuidv7(by.now);
  store.run('note.insert', INSERT, {
    id,
    conversationId,
    memberId: by.memberId,
    // Later than what it replaces, even where the clock was set back in between.
    at: was === null ? by.now : Math.max(by.now, (was.editedAt ?? was.at) + 1),
    text: text === '' ? null : text,
    mentions: JSON.stringify(mentions),
    replacesId: was?.id ?? null,
  });
  const known = new Set([...(was?.mentions ?? []), by.memberId]);
  const mentionedIds = mentions.filter((mentioned) => !known.has(mentioned));
  const what = was === null ? 'noted' : text === '' ? 'note-removed' : 'note-edited';
  return {
    result: { kind: 'noted', mentionedIds },
    audit: [{ conversationId, what, detail: { noteId: was?.id ?? id, mentions } }],
    conversationIds: [conversationId],
  };
}

const missing = (what: 'conversation' | 'note'): Written<NoteAdded> =>
  nothingWritten({ kind: 'missing', what });
