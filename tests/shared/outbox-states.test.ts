import { publicationStates } from '@shared/outbox/schema';
import { contentParts, next, type PublicationEvent, transitions } from '@shared/outbox/states';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const events = Object.keys(transitions) as PublicationEvent[];
const proves = (event: PublicationEvent): boolean => 'proof' in transitions[event];
const mayBeOut = ['claimed', 'unknown'];

/** What happens in turn to something that begins as a draft; what cannot happen is left out. */
const anyLife = fc.array(fc.nat({ max: 1_000 }), { maxLength: 40 }).map((dice) => {
  const states: (typeof publicationStates)[number][] = ['draft'];
  const happened: PublicationEvent[] = [];
  for (const roll of dice) {
    const state = states.at(-1) ?? 'draft';
    const possible = events.filter((event) => next(state, event) !== null);
    const event = possible[roll % Math.max(possible.length, 1)];
    const to = event === undefined ? null : next(state, event);
    if (event === undefined || to === null) break;
    states.push(to);
    happened.push(event);
  }
  return { states, happened };
});

describe('the states of a publication', () => {
  it('can all be reached, and nothing leads out of the last two', () => {
    const reached = new Set(['draft', ...events.map((event) => transitions[event].to)]);
    expect([...reached].toSorted()).toEqual([...publicationStates].toSorted());
    for (const state of ['published', 'dropped'] as const)
      expect(events.filter((event) => next(state, event) !== null)).toEqual([]);
  });

  it('bring what may be out back to scheduled only by a proof that it is not, or by a person', () =>
    fc.assert(
      fc.property(anyLife, ({ states, happened }) => {
        for (const [at, state] of states.entries()) {
          if (!mayBeOut.includes(state)) continue;
          const again = states.indexOf('scheduled', at);
          if (again === -1) continue;
          const between = happened.slice(at, again);
          expect(between.some((event) => event === 'retry' || proves(event))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    ));

  it('let the sender do nothing to what a person has not scheduled', () => {
    for (const event of events) {
      if (transitions[event].by !== 'sender') continue;
      for (const state of transitions[event].from)
        expect(['scheduled', 'claimed', 'unknown']).toContain(state);
    }
  });

  it('let nobody but the platform say that something is out, unless nobody else knows', () => {
    const toPublished = events.filter((event) => transitions[event].to === 'published');
    expect(toPublished).toEqual(['vouch', 'publish', 'find']);
    expect(transitions.vouch.from).toEqual(['unknown']);
  });

  it('claim before they publish', () => {
    expect(events.filter((event) => next('scheduled', event) === 'published')).toEqual([]);
  });
});

it('binds a consent to every part of what leaves', () => {
  const content = { accountId: 'a', parentId: 'p', visibility: 'public', text: 'Hello' };
  const parts = [
    content,
    { ...content, accountId: 'b' },
    { ...content, parentId: null },
    { ...content, visibility: 'private' },
    { ...content, text: 'Hello!' },
  ].map((one) => JSON.stringify(contentParts(one)));
  expect(new Set(parts).size).toBe(parts.length);
});
