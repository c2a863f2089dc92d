import { z } from 'zod';
import type { RemoteMessage } from '../connector';
import { ConnectorError } from '../errors';
import { parsedItems } from '../json-answer';
import type { Agent } from './agent';
import { listingSchema } from './bluesky-schema';
import { chatMessages, chatRemoteId } from './chat-message';
import {
  type Convo,
  CREATED,
  convoSchema,
  createdSchema,
  eventSchema,
  REMOVED,
  removedSchema,
} from './chat-schema';

/** A page of the log has some 50 events; each brings at most one message. */
const MAX_REQUESTS = 10;

/** What was written and deleted since `start`, in the order of the service's log (`chat.bsky.convo.getLog`). */
export async function readLog(agent: Agent, start: string, now: number) {
  const convos = new Map<string, Pick<Convo, 'id' | 'members'>>();
  const messages: RemoteMessage[] = [];
  const deleted: string[] = [];
  let rev = start;
  let ended = false;
  for (let requests = 0; requests < MAX_REQUESTS && !ended; requests += 1) {
    const { items, next } = await loadEvents(agent, rev);
    const events = parsedItems(eventSchema, items);
    const created = parsedItems(
      createdSchema,
      events.filter(({ $type }) => $type === CREATED),
    );
    for (const { convoId, message } of created) {
      const convo = convos.get(convoId) ?? (await convoOf(agent, convoId));
      convos.set(convoId, convo);
      messages.push(...chatMessages([message], { convo, ownDid: agent.did, now }));
    }
    const removed = parsedItems(
      removedSchema,
      events.filter(({ $type }) => $type === REMOVED),
    );
    deleted.push(...removed.map(({ convoId, message }) => chatRemoteId(convoId, message.id)));
    ended = items.length === 0 || next === null || next === rev;
    rev = next ?? rev;
  }
  return { messages, deleted, rev, more: !ended };
}

const loadEvents = (agent: Agent, rev: string) =>
  agent.get({
    nsid: 'chat.bsky.convo.getLog',
    query: [['cursor', rev]],
    schema: listingSchema('logs'),
    service: 'chat',
  });

/** Who is in a conversation; nobody, where we have left it in the meantime. */
async function convoOf(agent: Agent, convoId: string): Promise<Pick<Convo, 'id' | 'members'>> {
  const query = [['convoId', convoId]] as const;
  const schema = z.object({ convo: convoSchema });
  try {
    return (await agent.get({ nsid: 'chat.bsky.convo.getConvo', query, schema, service: 'chat' })).convo;
  } catch (thrown) {
    if (thrown instanceof ConnectorError && thrown.detail.endsWith('InvalidConvo'))
      return { id: convoId, members: [] };
    throw thrown;
  }
}
