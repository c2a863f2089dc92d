import { DAY, MINUTE, type StreamKind } from '@shared/platforms/platform';
import { platformOf } from '@shared/platforms/registry';
import type { TodayClient } from '@shared/today/schema';
import type { StreamGap } from './today-store';

export type WhileClosed = NonNullable<TodayClient['whileClosed']>;

/** Shorter than this the program was restarted, not closed. */
const RESTART_MS = 15 * MINUTE;

/** What people wrote; our own posts and numbers are no news. */
const NEWS: readonly StreamKind[] = ['mentions', 'comments', 'direct', 'reviews', 'items'];

/** What the first reads since the start brought in; `null`: the program was not closed, or nothing came. */
export function whileClosed(gaps: readonly StreamGap[], startedAt: number): WhileClosed | null {
  const fromAt = Math.max(0, ...gaps.map(({ beforeAt }) => beforeAt ?? 0));
  if (fromAt === 0 || startedAt - fromAt < RESTART_MS) return null;
  // A stream that was added since has no gap: what its first read brings is history.
  const news = gaps.filter(({ kind, beforeAt }) => beforeAt !== null && NEWS.includes(kind));
  const messageCount = news.reduce((sum, { newCount }) => sum + (newCount ?? 0), 0);
  if (messageCount === 0) return null;
  return { fromAt, untilAt: startedAt, messageCount, complete: news.every((gap) => isComplete(gap)) };
}

/** Whether the platform still had everything that was written meanwhile. */
function isComplete({ platform, beforeAt, at, received, newCount }: StreamGap): boolean {
  if (beforeAt === null || at === null) return false;
  const { keepsUnreadDays } = platformOf(platform);
  if (keepsUnreadDays === null) return true;
  // It drops by count: where everything it had was new, something older may have gone.
  if (keepsUnreadDays === 0) return newCount === 0 || newCount !== received;
  return at - beforeAt <= keepsUnreadDays * DAY;
}

/**
 * Keeps the fullest answer of each client: the runs it is made of are forgotten after a while, what they brought in is
 * still news for the day.
 */
export function rememberWhileClosed(): (clientId: string, found: WhileClosed | null) => WhileClosed | null {
  const kept = new Map<string, WhileClosed>();
  return (clientId, found) => {
    const before = kept.get(clientId);
    if (found === null) return before ?? null;
    const fuller =
      before === undefined ||
      found.messageCount > before.messageCount ||
      (found.messageCount === before.messageCount && found.complete);
    if (fuller) kept.set(clientId, found);
    return fuller ? found : before;
  };
}
