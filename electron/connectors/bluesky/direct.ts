import { z } from 'zod';
import type { FetchStream, StreamPage } from '../connector';
import { ConnectorError } from '../errors';
import { type Agent, openBluesky } from './agent';
import { BEGINNING, historySchema, isRead, readHistory } from './chat-history';
import { readLog } from './chat-log';

/**
 * `back`: conversation by conversation, newest first; `news`: there was none when we first looked, so the first one is
 * no history. `on`: the log of what happens, from `rev` on.
 */
const placeSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.enum(['back', 'news']), history: historySchema }),
  z.object({ phase: z.literal('on'), rev: z.string() }),
]);
type Place = z.infer<typeof placeSchema>;

type Read = Pick<StreamPage, 'messages' | 'deleted' | 'more' | 'backfill'> & { readonly place: Place };

/**
 * Direct messages, of Bluesky's chat service. Where there is none (a server on its own) or the app password was made
 * without the right to read them: `rejected`, `forbidden`.
 */
export const fetchDirect: FetchStream = async (session, { account, cursor, now }) => {
  const agent = await openBluesky(session, account.address);
  const start = placeOf(cursor);
  try {
    const { place, ...read } = await (start.phase === 'on'
      ? goOn(agent, start.rev, now)
      : goBack(agent, start, now));
    return { ...read, samples: [], cursor: JSON.stringify(place), nextPollMs: null, movedTo: null };
  } catch (thrown) {
    throw thrown instanceof ConnectorError ? chatFailure(thrown) : thrown;
  }
};

async function goOn(agent: Agent, from: string, now: number): Promise<Read> {
  const { rev, ...read } = await readLog(agent, from, now);
  return { ...read, place: { phase: 'on', rev }, backfill: false };
}

async function goBack(
  agent: Agent,
  { phase, history: from }: Extract<Place, { history: unknown }>,
  now: number,
): Promise<Read> {
  const { messages, deleted, history } = await readHistory(agent, from, now);
  const read = { messages, deleted, backfill: phase === 'back' };
  if (!isRead(history)) return { ...read, place: { phase, history }, more: true };
  if (history.rev === null) return { ...read, place: { phase: 'news', history: BEGINNING }, more: false };
  // What was written while history was read stands in the log.
  return { ...read, place: { phase: 'on', rev: history.rev }, more: true };
}

/** A cursor that cannot be read starts anew: reading twice stores once. */
function placeOf(cursor: string | null): Place {
  try {
    return placeSchema.parse(JSON.parse(cursor ?? ''));
  } catch {
    return { phase: 'back', history: BEGINNING };
  }
}

/** A no of the chat service concerns this stream alone: the account itself is in order. */
function chatFailure(failure: ConnectorError): ConnectorError {
  if (failure.kind !== 'rejected') return failure;
  const why = failure.reason === 'forbidden' ? 'not allowed to this app password' : 'no chat service';
  const detail = `direct messages: ${why} (${failure.detail})`;
  return new ConnectorError('rejected', 'forbidden', { detail, cause: failure });
}
