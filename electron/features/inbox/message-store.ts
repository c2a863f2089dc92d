import type { PageCursor } from '@shared/app/paging';
import type { Direction, MessageKind } from '@shared/inbox/schema';
import type { PlatformId } from '@shared/platforms/registry';
import type { HardRule, Label, LabelSource } from '@shared/triage/labels';
import type { ReadStore } from '../../db/store';

export type MessageRow = {
  id: string;
  conversationId: string | null;
  accountId: string;
  accountName: string;
  accountHandle: string;
  platform: PlatformId;
  kind: MessageKind;
  direction: Direction;
  contactId: string | null;
  authorName: string | null;
  authorHandle: string | null;
  rootKey: string;
  at: number;
  receivedAt: number;
  quiet: number;
  editedAt: number | null;
  subject: string | null;
  text: string;
  url: string | null;
  language: string | null;
  attachments: string | null;
  readUntilAt: number | null;
  lastOutAt: number | null;
  label: Label | 'automatic' | null;
  labelBy: LabelSource | null;
  score: number | null;
  hardRule: HardRule | null;
};

export type RevisionRow = {
  messageId: string;
  kind: 'edited' | 'deleted' | 'restored';
  at: number;
  observedAt: number;
  subject: string | null;
  text: string | null;
  attachments: string | null;
};

const MESSAGES = `
  SELECT m.id, m.conversation_id AS conversationId, m.account_id AS accountId, a.name AS accountName,
    a.handle AS accountHandle, a.platform, m.kind, m.direction, m.contact_id AS contactId, w.name AS authorName,
    w.handle AS authorHandle, m.root_key AS rootKey, m.at, m.received_at AS receivedAt, m.quiet, m.edited_at AS editedAt,
    m.subject, m.text, m.url, m.language, m.attachments, c.read_until_at AS readUntilAt,
    c.last_out_at AS lastOutAt, m.label, m.label_by AS labelBy, m.score, m.hard_rule AS hardRule
  FROM message AS m
  JOIN account AS a ON a.id = m.account_id
  LEFT JOIN contact AS w ON w.id = m.author_id
  LEFT JOIN conversation AS c ON c.id = m.conversation_id`;

/** The newest messages of a conversation before a point, newest first. */
export const listMessages = (
  store: ReadStore,
  page: { readonly conversationId: string; readonly before: PageCursor | null; readonly limit: number },
): MessageRow[] =>
  page.before === null
    ? store.all(
        'thread.newest',
        `${MESSAGES} WHERE m.conversation_id = ? ORDER BY m.at DESC, m.id DESC LIMIT ?`,
        [page.conversationId, page.limit],
      )
    : store.all(
        'thread.before',
        `${MESSAGES} WHERE m.conversation_id = ? AND (m.at, m.id) < (?, ?) ORDER BY m.at DESC, m.id DESC LIMIT ?`,
        [page.conversationId, page.before.at, page.before.id, page.limit],
      );

export const findMessage = (store: ReadStore, id: string): MessageRow | undefined =>
  store.get('message.find', `${MESSAGES} WHERE m.id = ?`, [id]);

/** The revisions of some messages, oldest first. */
export const listRevisions = (store: ReadStore, messageIds: readonly string[]): RevisionRow[] =>
  store.all(
    'message.revisions',
    `SELECT message_id AS messageId, kind, at, observed_at AS observedAt, subject, text, attachments
     FROM message_revision WHERE message_id IN (SELECT value FROM json_each(?)) ORDER BY observed_at, id`,
    [JSON.stringify(messageIds)],
  );
