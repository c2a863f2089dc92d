import type { RemoteMessage } from '../connector';
import { clampedAt } from '../json-answer';
import type { ChatItem, Convo } from './chat-schema';
import { contactOf } from './post-message';
import { withFullLinks } from './rich-text';

type Place = { readonly convo: Pick<Convo, 'id' | 'members'>; readonly ownDid: string; readonly now: number };

/** Message ids are the conversation's own; every call at the platform names both. */
export const chatRemoteId = (convoId: string, messageId: string): string => `${convoId}/${messageId}`;

/** Written messages as ours. In a group our own speak to the first other member that the platform names. */
export function chatMessages(items: readonly ChatItem[], { convo, ownDid, now }: Place): RemoteMessage[] {
  const memberOf = (did: string) =>
    contactOf(did, convo.members.find((member) => member.did === did) ?? null);
  const other = convo.members.find(({ did }) => did !== ownDid)?.did;
  return items.flatMap((item) => {
    if (item.kind !== 'written') return [];
    const author = memberOf(item.sender.did);
    const mine = item.sender.did === ownDid;
    // A conversation that everybody else has left still has its key; who it was with is no longer told.
    const contact = mine ? memberOf(other ?? convo.id) : author;
    return [
      {
        remoteId: chatRemoteId(convo.id, item.id),
        kind: 'direct',
        direction: mine ? 'out' : 'in',
        author,
        contact,
        thread: { key: convo.id },
        at: clampedAt(item.sentAt, now),
        editedAt: null,
        subject: null,
        text: withFullLinks(item.text, item.facets ?? []),
        url: null,
        language: null,
        attachments: [],
      },
    ];
  });
}
