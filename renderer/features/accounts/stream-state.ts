import type { Account, Stream } from '@shared/accounts/schema';

/** How an account fares, by its worst stream. */
export type AccountState =
  | 'signedOut'
  | 'address'
  | 'failing'
  | 'waiting'
  | 'paused'
  | 'reading'
  | 'backfilling'
  | 'new'
  | 'healthy';

/** What went wrong at an account, once: streams that fail for the same reason share one sentence and one action. */
export type Trouble = { readonly worst: Stream; readonly stopped: readonly Stream[] };

const failed = (stream: Stream) =>
  stream.failure !== null && (stream.state === 'failing' || stream.state === 'stopped');

// A person first, then what only needs time.
const urgency = { 'sign-in': 0, 'check-address': 1, retry: 2, wait: 3, none: 4 } satisfies Record<
  Stream['mend'],
  number
>;

export function troubleOf({ streams }: Account): Trouble | null {
  const failing = streams.filter(failed).toSorted((a, b) => urgency[a.mend] - urgency[b.mend]);
  const worst = failing[0];
  if (worst === undefined) return null;
  return { worst, stopped: failing.filter(({ state }) => state === 'stopped') };
}

export function stateOf(account: Account, polling: 'on' | 'paused'): AccountState {
  const mend = troubleOf(account)?.worst.mend;
  if (mend === 'sign-in') return 'signedOut';
  if (mend === 'check-address') return 'address';
  if (mend === 'retry' || mend === 'none') return 'failing';
  if (mend === 'wait') return 'waiting';
  if (polling === 'paused') return 'paused';
  const { streams } = account;
  if (streams.some(({ state }) => state === 'backfilling')) return 'backfilling';
  if (streams.some(({ reading }) => reading)) return 'reading';
  if (streams.every(({ state }) => state === 'new')) return 'new';
  return 'healthy';
}

/** When the next of an account's streams is read, epoch ms; `null`: none is planned. */
export function nextPollOf({ streams }: Account): number | null {
  const times = streams.flatMap(({ nextPollAt, state }) =>
    nextPollAt === null || state === 'stopped' ? [] : [nextPollAt],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** The host of an address, as people read it. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
