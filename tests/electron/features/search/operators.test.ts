import { DAY } from '@shared/platforms/platform';
import { operatorNames, splitOperators } from '@shared/search/operators';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { answerOf, contactOf, messageOf, NOW } from '../../../helpers/remote';
import { type Seeded, seed } from '../../../helpers/seed';

let engine: TestEngine;
let bakery: Seeded;
let ids: Record<string, string>;

const ola = contactOf('ola', { name: 'Ola Wójcik', handle: '@ola' });
const messages = [
  messageOf('glass', { text: 'There was glass in my roll, I want my money back', author: ola }),
  messageOf('thanks', { text: 'Thank you, lovely rolls', at: NOW - 2 * DAY, author: contactOf('ben') }),
  messageOf('letter', { text: 'rolls by post?', kind: 'direct', at: NOW - 3 * DAY, author: ola }),
  messageOf('picture', {
    text: 'my roll, see https://example.org',
    at: NOW - 4 * DAY,
    author: contactOf('eve'),
    attachments: [{ kind: 'image', url: 'https://example.org/a.png', alt: null }],
  }),
  answerOf('answer', 'thanks', { text: 'You are welcome, roll on', contact: contactOf('ben'), at: NOW }),
];

beforeAll(async () => {
  engine = await startTestEngine();
  bakery = await seed(engine, { client: 'Bakery', messages });
  const clientId = bakery.client.id;
  const { rows } = await engine.api.inbox.page({ filter: { view: 'everything' }, limit: 50 });
  ids = Object.fromEntries(rows.map((row) => [row.contactHandle, row.id]));
  const ref = { clientId, conversationId: ids['@eve'] ?? '' };
  await engine.api.team.addNote({ ...ref, text: 'Ask the miller' });
  const conversations = [{ clientId, id: ids['@eve'] ?? '' }];
  await engine.api.inbox.change({ conversations, change: { do: 'tag', name: 'Miller', on: true } });
  const desks = await engine.api.team.desks({ clientId });
  const sales = desks.find(({ kind }) => kind === 'sales')?.id ?? null;
  await engine.api.inbox.change({ conversations, change: { do: 'desk', deskId: sales } });
});
afterAll(() => engine.dispose());

const search = (text: string) => engine.api.search.messages({ text, filter: {}, limit: 50 });
const found = async (text: string): Promise<string[]> =>
  (await search(text)).hits.map(({ excerpt }) =>
    excerpt
      .map((part) => part.text)
      .join('')
      .slice(0, 9),
  );

const [GLASS, THANKS, LETTER, PICTURE, ANSWER] = [
  'There was',
  'Thank you',
  'rolls by ',
  'my roll, ',
  'You are w',
];

describe('operators', () => {
  it.each([
    ['from:ola', [GLASS, LETTER]],
    ['from:"ola wojcik" post', [LETTER]],
    ['roll* -from:ola', [ANSWER, THANKS, PICTURE]],
    ['from:us', [ANSWER]],
    ['platform:mastodon roll*', [ANSWER, GLASS, THANKS, LETTER, PICTURE]],
    ['platform:bluesky roll*', []],
    ['kind:direct', [LETTER]],
    ['-kind:direct from:ola', [GLASS]],
    ['is:complaint', [GLASS]],
    ['is:waiting', [ANSWER, THANKS]],
    ['roll* -is:complaint -from:us', [THANKS, LETTER, PICTURE]],
    ['desk:sales', [PICTURE]],
    ['tag:mill', [PICTURE]],
    ['has:note', [PICTURE]],
    ['has:attachment', [PICTURE]],
    ['has:link roll', [PICTURE]],
    ['roll* before:2026-11-18', [LETTER, PICTURE]],
    ['roll* after:2026-11-18', [ANSWER, GLASS]],
    ['roll* after:2026', []],
    ['before:2026', []],
  ])('%s', async (text, texts) => expect(await found(text)).toEqual(texts));

  it('say which names nothing here is called by', async () => {
    expect(await search('desk:astronomy')).toEqual({ hits: [], next: null, unknown: ['astronomy'] });
  });

  it('stay words where they have no such value', () => {
    const typed = 'is:nice before:lunch http://example.org kind of';
    expect(splitOperators(typed)).toEqual({ text: typed, operators: [] });
  });

  it('never fail, and lose no word of what was typed', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 12 }),
            fc.constantFrom(...operatorNames.map((name) => `${name}:`), '"', '-', ':', ' ', 'open'),
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const { text, operators } = splitOperators(parts.join(''));
          expect(operators.length).toBeLessThanOrEqual(16);
          expect(splitOperators(text).operators.length).toBeLessThanOrEqual(16);
        },
      ),
    ));

  it('order by relevance and count what they find', async () => {
    const page = { text: 'roll', filter: {}, order: 'relevance' as const, limit: 50 };
    const best = await engine.api.search.messages(page);
    expect(new Set(best.hits.map(({ messageId }) => messageId)).size).toBe(best.hits.length);
    expect(best).toMatchObject({ next: null });
    expect(await engine.api.search.count({ text: 'roll', filter: {} })).toEqual({ count: 3, capped: false });
  });
});
