import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest, withSuggestion } from '../../renderer/features/inbox/search-suggest';

const names = { desks: ['Customer service', 'PR'], tags: ['zażalenie'], members: ['Ola'] };
const texts = (typed: string) => suggest(typed, names).map(({ text }) => text);
const first = (typed: string) => {
  const [suggestion] = suggest(typed, names);
  if (suggestion === undefined) throw new Error(`nothing for ${typed}`);
  return withSuggestion(typed, suggestion);
};

describe('what a search can be narrowed by', () => {
  it('is shown whole where a word may begin', () => {
    expect(texts('')).toContain('from:');
    expect(texts('chleb ')).toContain('"…"');
    expect(texts('chleb')).toEqual([]);
  });

  it('is found by its beginning, also to leave something out', () => {
    expect(texts('pl')).toEqual(['platform:']);
    expect(texts('chleb -k')).toEqual(['-kind:']);
  });

  it('offers the values that it can have, without regard to diacritics', () => {
    expect(texts('is:co')).toEqual(['is:complaint']);
    expect(texts('desk:ser')).toEqual(['desk:"Customer service"']);
    expect(texts('desk:"customer s')).toEqual(['desk:"Customer service"']);
    expect(texts('tag:zaz')).toEqual(['tag:zażalenie']);
    expect(texts('before:2026')).toEqual([]);
    expect(texts('nonsense:x')).toEqual([]);
  });

  it('takes the place of what was begun, and leaves the caret where one goes on', () => {
    expect(first('chleb is:com')).toEqual({ text: 'chleb is:complaint ', caret: 19 });
    expect(first('chleb fr')).toEqual({ text: 'chleb from:', caret: 11 });
    expect(first('desk:"customer s').text).toBe('desk:"Customer service" ');
    const phrase = suggest('', names).find(({ kind }) => kind === 'phrase');
    expect(phrase && withSuggestion('rye ', phrase)).toEqual({ text: 'rye ""', caret: 5 });
  });

  it('never loses what stands before the last word', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', 'is:', 'fr', 'desk:"c', '-'), (before, last) => {
        const typed = `${before} ${last}`;
        for (const suggestion of suggest(typed, names)) {
          const { text, caret } = withSuggestion(typed, suggestion);
          expect(text.startsWith(before)).toBe(true);
          expect(caret).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
