import { idSchema } from '@shared/app/id';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashId, uuidv7 } from '../../../electron/lib/id';

describe('an id', () => {
  it('of a natural key is the same everywhere, and of another key another', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1 }),
        fc.array(fc.string(), { minLength: 1 }),
        (a, b) => {
          expect(idSchema.safeParse(hashId(...a)).success).toBe(true);
          expect(hashId(...a) === hashId(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        },
      ),
    ));

  it('tells parts apart, and never changes: stores were made with it', () => {
    expect(hashId('a', 'bc')).not.toBe(hashId('ab', 'c'));
    expect(hashId('client', 'mastodon', 'us')).toBe('HGYpjAx-q4G-cYq5QW2ZxL');
  });

  it('of what is made here sorts by the time at which it was made', () =>
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.integer({ min: 1, max: 10 ** 9 }), (at, later) => {
        const [first, second] = [uuidv7(at * 1_000), uuidv7(at * 1_000 + later)];
        expect(first < second).toBe(true);
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    ));
});
