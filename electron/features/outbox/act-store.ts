import type { ConversationKind } from '@shared/inbox/kinds';
import type { RemoteAction } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore, WriteStore } from '../../db/store';
import type { Written } from '../team/audit-store';
import type { ActingMember } from './draft-commands';

/** A message with what acting on it at its platform takes. */
export type ActedOn = {
  id: string;
  conversationId: string | null;
  kind: ConversationKind | 'post';
  direction: 'in' | 'out';
  remoteId: string;
  accountId: string;
  platform: PlatformId;
  address: string;
  accountRemoteId: string;
  handle: string;
  accountDeletedAt: number | null;
};

export const findActedOn = (store: ReadStore, messageId: string): ActedOn | undefined =>
  store.get(
    'outbox.acted-on',
    `SELECT m.id, m.conversation_id AS conversationId, m.kind, m.direction, m.remote_id AS remoteId,
       m.account_id AS accountId, a.platform, a.address, a.remote_id AS accountRemoteId, a.handle,
       a.deleted_at AS accountDeletedAt
     FROM message AS m JOIN account AS a ON a.id = m.account_id WHERE m.id = ?`,
    [messageId],
  );

/** Marks a message of ours as gone, as the next poll would. */
export type MarkDeleted = (
  store: WriteStore,
  deleted: {
    readonly clientId: string;
    readonly accountId: string;
    readonly platform: PlatformId;
    readonly remoteId: string;
    readonly now: number;
  },
) => void;

type Done = {
  readonly clientId: string;
  readonly messageId: string;
  readonly action: RemoteAction;
  readonly by: ActingMember;
};

/** Notes what was done to a message at its platform. */
export function noteAct(store: WriteStore, done: Done, markDeleted: MarkDeleted): Written<null> {
  const { clientId, messageId, action, by } = done;
  const message = findActedOn(store, messageId);
  if (message === undefined) return { result: null, audit: [], conversationIds: [] };
  const { conversationId } = message;
  if (action === 'delete') markDeleted(store, { ...message, clientId, now: by.now });
  return {
    result: null,
    audit: [{ conversationId, what: `remote-${action}`, detail: { messageId } }],
    conversationIds: conversationId === null ? [] : [conversationId],
  };
}
