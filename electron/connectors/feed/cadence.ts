import { textOf } from './xml-fields';
import type { XmlNode } from './xml-tree';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SHORTEST_MS = 5 * MINUTE_MS;

const PERIODS: Readonly<Record<string, number>> = {
  hourly: DAY_MS / 24,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
  yearly: 365 * DAY_MS,
};

/** `ttl` in minutes (RSS 2.0), else how often a feed says it changes (RSS 1.0 syndication module), ms. */
export function publishersInterval(channel: XmlNode): number | null {
  const minutes = Number(textOf(channel, ['ttl']) ?? 0);
  if (minutes > 0 && Number.isFinite(minutes)) return minutes * MINUTE_MS;
  const period = PERIODS[textOf(channel, ['sy:updateperiod'])?.toLowerCase() ?? ''];
  const times = Number(textOf(channel, ['sy:updatefrequency']) ?? 1);
  return period !== undefined && times >= 1 ? period / times : null;
}

/** When to read next: the publisher's wish, else what the cache headers allow; never outside 5 minutes to a day. */
export function nextPollMs(intervalMs: number | null, headers: Headers): number | null {
  const wished = intervalMs ?? maxAgeMs(headers.get('cache-control'));
  return wished === null ? null : Math.round(Math.min(Math.max(wished, SHORTEST_MS), DAY_MS));
}

/** RFC 9111 section 5.2.2.1. Zero asks for revalidation, which is what we do anyway. */
function maxAgeMs(header: string | null): number | null {
  const seconds = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(header ?? '')?.[1] ?? 0);
  return seconds > 0 ? seconds * 1_000 : null;
}
