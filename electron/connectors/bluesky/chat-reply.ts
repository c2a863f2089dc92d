import { DAY } from '@shared/platforms/platform';
import type { FindRequest, RemoteMessage, SendRequest, Sighting } from '../connector';
import { ConnectorError } from '../errors';
import { parsedItems } from '../json-answer';
import type { Agent } from './agent';
import { listingSchema } from './bluesky-schema';
import { chatMessages, chatRemoteId } from './chat-message';
import { type ChatItem, chatItemSchema, writtenSchema } from './chat-schema';
import { facetsOf } from './facets';

/**
 * The service makes the id and knows no idempotency key (chat.bsky.convo.sendMessage, lexicons 2026-08-20): the one
 * way of answering that can be doubled, so what became of it has to be read back.
 */
export async function sendMessage(agent: Agent, request: SendRequest): Promise<RemoteMessage> {
  const convoId = convoOf(request);
  const facets = await facetsOf(agent, request.text);
  const message = await agent.create({
    nsid: 'chat.bsky.convo.sendMessage',
    input: { convoId, message: { text: request.text, ...(facets.length === 0 ? {} : { facets }) } },
    schema: writtenSchema,
    service: 'chat',
  });
  const made = messageOf(agent, request, { kind: 'written', ...message });
  if (made !== null) return made;
  throw new ConnectorError('outcome-unknown', 'broken', { detail: 'no message' });
}

/** Our clock may be wrong. */
const BEFORE_MS = DAY;
const MAX_PAGES = 10;

/** Looks through the conversation, newest first, for our words. */
export async function findMessage(agent: Agent, request: FindRequest): Promise<Sighting> {
  const convoId = convoOf(request);
  let cursor: string | null = null;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { items, next } = await loadMessages(agent, convoId, cursor);
    const found = items.find((item) => isOurs(item, { agent, request, convoId }));
    const message = found === undefined ? null : messageOf(agent, request, found);
    if (message !== null) return { kind: 'found', message };
    const oldest = items.findLast((item) => item.kind === 'written');
    const ended = next === null || next === cursor || items.length === 0;
    if (ended || (oldest !== undefined && oldest.sentAt < request.claimedAt - BEFORE_MS))
      return { kind: 'not-seen' };
    cursor = next;
  }
  return { kind: 'cannot-tell' };
}

async function loadMessages(agent: Agent, convoId: string, cursor: string | null) {
  const { items, next } = await agent.get({
    nsid: 'chat.bsky.convo.getMessages',
    query: [
      ['convoId', convoId],
      ['limit', '100'],
      ...(cursor === null ? [] : [['cursor', cursor] as const]),
    ],
    schema: listingSchema('messages'),
    service: 'chat',
  });
  return { items: parsedItems(chatItemSchema, items), next };
}

type Looking = { readonly agent: Agent; readonly request: FindRequest; readonly convoId: string };

const isOurs = (item: ChatItem, { agent, request, convoId }: Looking): boolean =>
  item.kind === 'written' &&
  item.sender.did === agent.did &&
  item.text.trim() === request.text.trim() &&
  item.sentAt >= request.claimedAt - BEFORE_MS &&
  !request.others.includes(chatRemoteId(convoId, item.id));

function messageOf(agent: Agent, request: SendRequest, item: ChatItem): RemoteMessage | null {
  const did = parentOf(request).contact.remoteId;
  // What the service told of them before stands: it calls a handle that it does not know by this name.
  const members = [{ did, handle: 'handle.invalid' }];
  const place = { convo: { id: convoOf(request), members }, ownDid: agent.did, now: request.now };
  return chatMessages([item], place)[0] ?? null;
}

/** The first part of the id of a message that was read there (`chatRemoteId`). */
const convoOf = (request: SendRequest): string => parentOf(request).remoteId.split('/')[0] ?? '';

/** A direct message always answers one: we begin no conversations there. */
function parentOf({ parent }: SendRequest): NonNullable<SendRequest['parent']> {
  if (parent !== null) return parent;
  throw new ConnectorError('rejected', 'other', { detail: 'a direct message to nobody' });
}
