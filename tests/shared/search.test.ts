import { excerptOf } from '@shared/search/excerpt';
import { fold } from '@shared/search/fold';
import { asksForSomething, parseQuery, toFts } from '@shared/search/query';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

const SCRIPTS = 'bread żółw Łódź мой дом й 한국어 हिन्दी ภาษาไทย ελληνική ガーデン İstanbul ß ﬁn 🥐 é 日本';
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...SCRIPTS, '"', '-', '*', '(', ':', '\n', '\0'), maxLength: 300 }),
);
const anySearch = fc.oneof(
  anyText,
  fc
    .array(fc.constantFrom('"', '-', 'AND', 'OR', 'NOT', 'NEAR(', ')', '*', '^', '{', 'a', 'ż', "'", ' '))
    .map((parts) => parts.join('')),
);

/** The program's own index over one text. */
const db = new Database(':memory:');
db.exec(`CREATE VIRTUAL TABLE message_fts USING fts5(author, text, facets, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3')`);
const insert = db.prepare(
  `INSERT INTO message_fts (rowid, author, text, facets) VALUES (1, '', ?, 'kitem din')`,
);
const match = db.prepare('SELECT rowid FROM message_fts WHERE message_fts MATCH ?');
afterAll(() => db.close());

/** Whether a search finds a text, as the migration indexes it. */
function finds(search: string, text: string, facets: string[][] = []): boolean {
  db.exec('DELETE FROM message_fts WHERE rowid = 1');
  insert.run(text.replaceAll('ł', 'l').replaceAll('Ł', 'L'));
  const none = { unwanted: [], authors: [], notAuthors: [] };
  return match.all(toFts(parseQuery(search), { wanted: facets, ...none }, 'beginning')).length === 1;
}

describe('reading a search', () => {
  it('takes words, phrases and exclusions apart', () => {
    expect(parseQuery('fresh "rye bread" -cake -"day old" coffee-table bak*')).toEqual({
      words: ['fresh', 'coffee', 'table'],
      beginnings: ['bak'],
      phrases: [['rye', 'bread']],
      excluded: [['cake'], ['day', 'old']],
    });
  });

  it.each(['', ' ', '-', '""', '"', '***', '-cake', '🥐', '\u0301'])('%j asks for nothing', (typed) =>
    expect(asksForSomething(parseQuery(typed))).toBe(false),
  );

  it('never fails and keeps a pasted page small', () =>
    fc.assert(
      fc.property(anySearch, (typed) => {
        const { words, beginnings, phrases, excluded } = parseQuery(typed.repeat(20));
        expect(
          words.length + beginnings.length + phrases.flat().length + excluded.flat().length,
        ).toBeLessThanOrEqual(24);
      }),
    ));

  it('always makes an expression that the index takes', () =>
    fc.assert(
      fc.property(anySearch, fc.boolean(), (typed, filtered) => {
        fc.pre(asksForSomething(parseQuery(typed)));
        expect(() => finds(typed, 'bread', filtered ? [['kitem', 'kpost'], ['a00']] : [])).not.toThrow();
      }),
    ));
});

describe('finding', () => {
  it.each([
    ['zolw', 'Kupiłem żółw'],
    ['ŻÓŁW', 'kupiłem zolw'],
    ['lodz', 'Łódź'],
    ['bre', 'fresh bread'],
    ['"rye bread"', 'a rye bread'],
    ['bread -cake', 'bread and coffee'],
    ['bread -"day old"', 'old bread of the day'],
    ['мой', 'Это мой дом'],
    ['мои\u0306', 'Это мой дом'],
    ['한국', '한국어'],
    ['हिन्दी', 'यह हिन्दी है'],
    ['ελληνική', 'η ελληνική γλώσσα'],
    ['ガー', 'ガーデン'],
    ['NOT', 'do not'],
  ])('%s finds %s', (search, text) => expect(finds(search, text)).toBe(true));

  it.each([
    ['"rye bread"', 'bread of rye'],
    ['bread -cake', 'bread and cake'],
    ['bread -"day old"', 'day old bread'],
    ['read', 'bread'],
    ['дом -мой', 'мой дом'],
  ])('%s does not find %s', (search, text) => expect(finds(search, text)).toBe(false));

  it('narrows by facets, each a list of alternatives', () => {
    expect(finds('bread', 'bread', [['kpost', 'kitem'], ['din']])).toBe(true);
    expect(finds('bread', 'bread', [['kpost', 'kitem'], ['dout']])).toBe(false);
    // Facets are no words of the text.
    expect(finds('kitem', 'bread')).toBe(false);
  });
});

describe('an excerpt', () => {
  const search = fc.string({ unit: fc.constantFrom(...'breadżółw '), minLength: 1, maxLength: 6 });

  it('is a part of the text, whole characters, with only hits marked', () =>
    fc.assert(
      fc.property(fc.oneof(anyText, fc.lorem({ maxCount: 200 })), search, (text, typed) => {
        const query = parseQuery(typed);
        const parts = excerptOf(text, query);
        const shown = parts.map((part) => part.text).join('');
        expect(shown.replace(/^…|…$/g, '').length).toBeLessThanOrEqual(180);
        expect(text.replace(/\s+/g, ' ').includes(shown.replace(/^…|…$/g, '')) || text.includes('…')).toBe(
          true,
        );
        expect(shown).not.toMatch(/\p{Cs}/u);
        for (const { text: marked } of parts.filter(({ hit }) => hit)) {
          expect(query.words.some((word) => fold(marked).text.startsWith(fold(word).text))).toBe(true);
        }
      }),
    ));

  it('marks every hit around the first one, in the letters of the text', () => {
    const text = `${'dough '.repeat(30)}Świeży chleb, świeże bułki`;
    expect(excerptOf(text, parseQuery('swiez'))).toEqual([
      { text: '…', hit: false },
      { text: 'dough dough ', hit: false },
      { text: 'Świeży', hit: true },
      { text: ' chleb, ', hit: false },
      { text: 'świeże', hit: true },
      { text: ' bułki', hit: false },
    ]);
  });

  it('begins at the beginning where the hit lies too deep or in the name', () => {
    const deep = `${'crust '.repeat(5_000)}needle`;
    expect(excerptOf(deep, parseQuery('needle'))[0]).toEqual({
      text: 'crust '.repeat(30),
      hit: false,
    });
  });
});

it('folding keeps where each character came from', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: folded, origin } = fold(text);
      expect(origin === null ? text.length : origin.length).toBe(folded.length);
      for (const [at, from] of (origin ?? []).entries()) {
        expect(from).toBeLessThan(text.length);
        expect(from).toBeGreaterThanOrEqual(origin?.[at - 1] ?? 0);
      }
    }),
  ));
