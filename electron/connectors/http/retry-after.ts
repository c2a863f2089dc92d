const DAY_MS = 86_400_000;
/** Nobody is held longer by one header: a clock that is wrong by years would stop a stream for good. */
const LONGEST_WAIT_MS = 7 * DAY_MS;

/**
 * Until when a server asks us to wait, epoch ms, or null where it does not tell. `Retry-After` (RFC 9110 10.2.3:
 * seconds or a date) before `RateLimit-Reset` (delta seconds, draft-ietf-httpapi-ratelimit-headers-07) and the older
 * `X-RateLimit-Reset` (Mastodon: ISO date; X, GitHub: epoch seconds).
 */
export function waitUntil(headers: Headers, now: number): number | null {
  for (const name of ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset']) {
    const at = instantOf(headers.get(name), now);
    if (at !== null && at > now) return Math.min(at, now + LONGEST_WAIT_MS);
  }
  return null;
}

function instantOf(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  if (/^\d+(\.\d+)?$/.test(text)) return instantOfNumber(Number(text), now);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** A delta is never thirty years long, so a large number is an instant. */
function instantOfNumber(value: number, now: number): number {
  if (value >= 1e12) return Math.round(value);
  if (value >= 1e9) return Math.round(value * 1_000);
  return Math.round(now + value * 1_000);
}
