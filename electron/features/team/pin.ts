import { MINUTE } from '@shared/platforms/platform';
import type { Clock } from '../../lib/clock';
import { crypto } from '../../lib/crypto';

/**
 * scrypt's parameters. Whoever holds the file tries all PINs of four digits, whatever one of them costs: the pause after
 * wrong ones is what guards a colleague's name at this keyboard. So this need not take long.
 */
const COST = { n: 2 ** 15, r: 8, p: 1 };
const KEY_BYTES = 32;

type Parameters = { readonly n: number; readonly r: number; readonly p: number };

const derive = (pin: string, salt: Buffer, { n, r, p }: Parameters): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // On a thread of the pool: the engine answers meanwhile.
    crypto().scrypt(pin, salt, KEY_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

/** A PIN as it is stored: `scrypt$N$r$p$salt$key`. */
export async function hashPin(pin: string): Promise<string> {
  const salt = crypto().randomBytes(16);
  const key = await derive(pin, salt, COST);
  return ['scrypt', COST.n, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Compares in constant time. A hash that cannot be read fits no PIN. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [kind, n, r, p, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const wanted = Buffer.from(key, 'base64');
  const parameters = { n: Number(n), r: Number(r), p: Number(p) };
  const found = await derive(pin, Buffer.from(salt, 'base64'), parameters).catch(() => null);
  return found !== null && found.length === wanted.length && crypto().timingSafeEqual(found, wanted);
}

/** Wrong PINs in a row before a pause, and its length. */
const TRIES = 5;
const PAUSE_MS = MINUTE;

/**
 * Counts wrong PINs of each member, in memory. Time runs by the monotonic clock: setting the computer's clock neither
 * shortens a pause nor makes it endless.
 */
export function createPinGuard(clock: Pick<Clock, 'now' | 'monotonicMs'>) {
  const tries = new Map<string, { count: number; pausedUntilMs: number }>();
  const retryAt = (id: string): number | null => {
    const leftMs = (tries.get(id)?.pausedUntilMs ?? 0) - clock.monotonicMs();
    return leftMs > 0 ? Math.ceil(clock.now() + leftMs) : null;
  };
  return {
    /** Until when nobody may try, epoch ms; `null`: now. */
    retryAt,
    /** Counted before the PIN is looked at, so that many tries at once are no more than many in a row. */
    begin: (id: string): void => {
      const known = tries.get(id);
      const count = (known?.count ?? 0) + 1;
      const paused = count >= TRIES;
      tries.set(id, {
        count: paused ? 0 : count,
        pausedUntilMs: paused ? clock.monotonicMs() + PAUSE_MS : (known?.pausedUntilMs ?? 0),
      });
    },
    forget: (id: string): void => {
      tries.delete(id);
    },
  };
}
