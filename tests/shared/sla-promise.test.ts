import { createClientClock } from '@shared/sla/client-clock';
import { defaultHours, defaultPromises } from '@shared/sla/defaults';
import { promiseFor, resolveDueAt } from '@shared/sla/promise';
import { promisesSchema } from '@shared/sla/schema';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;
const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+01:00`);
const clock = createClientClock({ hours: defaultHours, timeZone: 'Europe/Warsaw' });

const promised = (more: Partial<Parameters<typeof promiseFor>[0]>) =>
  promiseFor({
    promises: defaultPromises,
    kind: 'comment',
    label: 'complaint',
    hardRule: null,
    answeredBefore: false,
    sinceAt: at('2026-11-20 15:00'),
    overrideMs: null,
    clock,
    ...more,
  });

describe('a promise', () => {
  it('runs in business hours and warns for its last quarter', () => {
    expect(promised({})).toEqual({
      dueAt: at('2026-11-23 11:00'),
      warnAt: at('2026-11-23 10:00'),
      promiseMs: 4 * HOUR,
    });
  });

  it('to somebody who writes at night begins in the morning', () => {
    expect(promised({ sinceAt: at('2026-11-21 23:00') })?.dueAt).toBe(at('2026-11-23 13:00'));
  });

  it('depends on what the message is: a hard rule first; what nobody could judge is taken for a question', () => {
    const hours = (more: Partial<Parameters<typeof promiseFor>[0]>) => {
      const promise = promised(more);
      return promise === null ? null : promise.promiseMs / HOUR;
    };
    expect([
      hours({ hardRule: 'safety', label: 'praise' }),
      hours({ label: 'complaint' }),
      hours({ label: 'question' }),
      hours({ label: null }),
      hours({ label: 'praise' }),
      hours({ label: 'nothing' }),
    ]).toEqual([1, 4, 8, 8, null, null]);
  });

  it('may be another to an answer after the first, for one kind, and by a rule', () => {
    const promises = promisesSchema.parse({
      byClass: {
        ...defaultPromises.byClass,
        question: { firstMs: 8 * HOUR, nextMs: 2 * HOUR, resolveMs: null },
      },
      byKind: { direct: { question: { firstMs: HOUR, nextMs: null, resolveMs: null } } },
    });
    const question = { promises, label: 'question' } as const;
    const length = (more: Partial<Parameters<typeof promiseFor>[0]>) =>
      promised({ ...question, ...more })?.promiseMs ?? null;
    expect(length({})).toBe(8 * HOUR);
    expect(length({ answeredBefore: true })).toBe(2 * HOUR);
    expect(length({ kind: 'direct' })).toBe(HOUR);
    expect(length({ kind: 'direct', answeredBefore: true })).toBeNull();
    expect(length({ label: 'complaint', kind: 'direct' })).toBe(4 * HOUR);
    expect(length({ label: 'nothing', overrideMs: HOUR / 2 })).toBe(HOUR / 2);
  });

  it('is none where the client never opens', () => {
    const week = Array.from({ length: 7 }, () => []);
    const never = createClientClock({ hours: { week, holidays: [] }, timeZone: 'Europe/Warsaw' });
    expect(promised({ clock: never })).toBeNull();
  });

  it('of a resolution counts from the first message', () => {
    const matter = {
      promises: defaultPromises,
      kind: 'comment',
      hardRule: null,
      openedAt: at('2026-11-20 15:00'),
      clock,
    } as const;
    // Two hours on Friday, eight on Monday and Tuesday each, six on Wednesday.
    expect(resolveDueAt({ ...matter, label: 'complaint' })).toBe(at('2026-11-25 15:00'));
    expect(resolveDueAt({ ...matter, label: 'question' })).toBeNull();
  });
});
