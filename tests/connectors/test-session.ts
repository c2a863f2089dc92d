import type { FetchStream, StreamPage } from '../../electron/connectors/connector';
import { createSession } from '../../electron/connectors/http/create-session';
import type { RequestLimits, Session } from '../../electron/connectors/http/session';

/** 2026-11-20, noon. */
export const NOW = Date.UTC(2026, 10, 20, 12);

type Options = {
  readonly secret?: string;
  readonly signal?: AbortSignal;
  readonly saved?: string[];
  readonly limits?: Partial<RequestLimits>;
};

/** The program's own session over Node's fetch; `saved` collects renewed secrets. */
export const testSession = ({ secret = '', signal, saved = [], limits = {} }: Options = {}): Session =>
  createSession({
    fetch: globalThis.fetch,
    now: () => NOW,
    secret,
    saveSecret: async (renewed) => {
      saved.push(renewed);
    },
    signal: signal ?? new AbortController().signal,
    limits,
  });

type Reading = {
  readonly session: Session;
  readonly account: { readonly address: string; readonly remoteId: string; readonly handle: string };
  readonly cursor?: string | null;
  readonly recentPosts?: readonly string[];
  readonly now?: number;
};

/** One read of a stream. */
export const readOnce = (
  fetch: FetchStream,
  { session, account, cursor = null, recentPosts = [], now = NOW }: Reading,
) => fetch(session, { account, cursor, recentPosts, now });

/** Reads until nothing is waiting, as the poller does. A stream that never ends fails the test. */
export async function readAll(fetch: FetchStream, reading: Reading): Promise<StreamPage[]> {
  const pages: StreamPage[] = [];
  let cursor = reading.cursor ?? null;
  do {
    const page = await readOnce(fetch, { ...reading, cursor });
    pages.push(page);
    cursor = page.cursor;
    if (pages.length > 50) throw new Error('this stream never ends');
  } while (pages.at(-1)?.more === true);
  return pages;
}

export const messagesOf = (pages: readonly StreamPage[]) => pages.flatMap(({ messages }) => messages);

export const idsOf = (pages: readonly StreamPage[]): string[] =>
  messagesOf(pages).map(({ remoteId }) => remoteId);
