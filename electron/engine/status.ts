import { failureSchema } from '@shared/app/errors';
import type { Status } from '@shared/app/schema';
import { listStreams, type StreamRow } from '../features/accounts/stream-store';
import type { OpenClient } from './client-stores';

/** Reasons that say nothing of one platform but of the line. */
const OFFLINE_REASONS: readonly string[] = ['unreachable', 'timeout'];

type Reading = Pick<Status, 'lastPollAt' | 'nextPollAt' | 'offlineSinceAt' | 'streams'>;

/** How reading fares over all clients, as the streams tell it. */
export function readingStatus(clients: readonly OpenClient[]): Reading {
  const rows = clients.flatMap(({ store }) => listStreams(store));
  return {
    lastPollAt: extreme(rows, ({ lastPollAt }) => lastPollAt, Math.max),
    nextPollAt: extreme(rows, ({ nextPollAt }) => nextPollAt, Math.min),
    offlineSinceAt: offlineSince(rows),
    streams: { total: rows.length, failing: rows.filter(({ failure }) => failure !== null).length },
  };
}

function offlineSince(rows: readonly StreamRow[]): number | null {
  const read = rows.filter(({ lastPollAt }) => lastPollAt !== null);
  const offline = read.length > 0 && read.every(({ failure }) => OFFLINE_REASONS.includes(reasonOf(failure)));
  if (!offline) return null;
  return (
    extreme(read, ({ lastGoodAt }) => lastGoodAt, Math.max) ??
    extreme(read, ({ lastPollAt }) => lastPollAt, Math.min)
  );
}

function reasonOf(failure: string | null): string {
  if (failure === null) return '';
  const parsed = failureSchema.safeParse(JSON.parse(failure));
  return parsed.success ? parsed.data.reason : '';
}

function extreme(
  rows: readonly StreamRow[],
  timeOf: (row: StreamRow) => number | null,
  choose: (a: number, b: number) => number,
): number | null {
  let chosen: number | null = null;
  for (const row of rows) {
    const value = timeOf(row);
    if (value !== null) chosen = chosen === null ? value : choose(chosen, value);
  }
  return chosen;
}
