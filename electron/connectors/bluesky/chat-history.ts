import { z } from 'zod';
import type { RemoteMessage } from '../connector';
import { parsedItems } from '../json-answer';
import type { Agent } from './agent';
import { listingSchema } from './bluesky-schema';
import { chatMessages, chatRemoteId } from './chat-message';
import { chatItemSchema, convoSchema } from './chat-schema';

/**
 * How far the conversations were read back. `rev`: the newest state when we began, from which the log goes on;
 * `queue`: conversations listed and not yet read to their end; `listing`: where their list goes on, `null` when it
 * is at its beginning or, with `listed`, at its end.
 */
export const historySchema = z.object({
  rev: z.string().nullable(),
  listing: z.string().nullable(),
  listed: z.boolean(),
  queue: z.array(z.object({ convo: convoSchema, api: z.string().nullable() })),
});
export type History = z.infer<typeof historySchema>;

export const BEGINNING: History = { rev: null, listing: null, listed: false, queue: [] };

export const isRead = ({ listed, queue }: History): boolean => listed && queue.length === 0;

/** Few at a time: the queue stands in the cursor. */
const MAX_CONVOS = '20';
/** At most 100 messages a request: within the 1,000 of a `StreamPage`. */
const MAX_REQUESTS = 10;

export async function readHistory(agent: Agent, start: History, now: number) {
  const messages: RemoteMessage[] = [];
  const deleted: string[] = [];
  let history = start;
  for (let requests = 0; requests < MAX_REQUESTS && !isRead(history); requests += 1) {
    const [open, ...waiting] = history.queue;
    if (open === undefined) {
      history = await listFurther(agent, history);
      continue;
    }
    const { items, next } = await readFurther(agent, open);
    messages.push(...chatMessages(items, { convo: open.convo, ownDid: agent.did, now }));
    deleted.push(
      ...items.flatMap((item) => (item.kind === 'deleted' ? [chatRemoteId(open.convo.id, item.id)] : [])),
    );
    const ended = next === null || next === open.api || items.length === 0;
    history = { ...history, queue: ended ? waiting : [{ ...open, api: next }, ...waiting] };
  }
  return { messages, deleted, history };
}

async function listFurther(agent: Agent, history: History): Promise<History> {
  const { items, next } = await agent.get({
    nsid: 'chat.bsky.convo.listConvos',
    query: [['limit', MAX_CONVOS], ...cursorQuery(history.listing)],
    schema: listingSchema('convos'),
    service: 'chat',
  });
  const convos = parsedItems(convoSchema, items);
  // Only the first page tells where we began: what changes later is in the log.
  const rev =
    history.rev ??
    convos
      .map((convo) => convo.rev)
      .sort()
      .at(-1) ??
    null;
  const listed = next === null || next === history.listing || items.length === 0;
  return { rev, listing: next, listed, queue: convos.map((convo) => ({ convo, api: null })) };
}

async function readFurther(agent: Agent, { convo, api }: History['queue'][number]) {
  const { items, next } = await agent.get({
    nsid: 'chat.bsky.convo.getMessages',
    query: [['convoId', convo.id], ['limit', '100'], ...cursorQuery(api)],
    schema: listingSchema('messages'),
    service: 'chat',
  });
  return { items: parsedItems(chatItemSchema, items), next };
}

const cursorQuery = (api: string | null) => (api === null ? [] : [['cursor', api] as const]);
