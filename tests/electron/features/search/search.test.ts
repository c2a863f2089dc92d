import { DAY, HOUR } from '@shared/platforms/platform';
import type { SearchHit } from '@shared/search/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { answerOf, contactOf, messageOf, NOW, postOf } from '../../../helpers/remote';
import { type Seeded, seed } from '../../../helpers/seed';

let engine: TestEngine;
let bakery: Seeded;
let second: Seeded;
let florist: Seeded;

const messages = [
  messageOf('turtle', {
    text: 'Kupiłem żółwia z czekolady',
    at: NOW - 3 * DAY,
    url: 'https://example.org/1',
  }),
  messageOf('rye', { text: 'Fresh rye bread, please', at: NOW - 2 * DAY, kind: 'direct' }),
  messageOf('old', {
    text: 'Bread of the day, old rye',
    at: NOW - DAY,
    author: contactOf('grace', { name: 'Grace Hopper' }),
  }),
  answerOf('answer', 'rye', { text: 'Rye bread comes at six', at: NOW - DAY + HOUR }),
  postOf('post', { text: 'Bread and cake', subject: 'Weekend', at: NOW - HOUR }),
];
/** All in one second, so that only their numbers tell them apart. */
const flood = Array.from({ length: 40 }, (_, nth) =>
  messageOf(`flood${nth}`, { text: `crumb ${nth}`, at: NOW - 9 * DAY }),
);

beforeAll(async () => {
  engine = await startTestEngine();
  bakery = await seed(engine, { client: 'Bakery', messages: [...messages, ...flood] });
  second = await seed(engine, {
    client: bakery.client,
    account: 'second',
    messages: [messageOf('s', { text: 'Second bread' })],
  });
  florist = await seed(engine, {
    client: 'Florist',
    messages: [...flood, messageOf('f', { text: 'Bread and roses' })],
  });
});
afterAll(() => engine.dispose());

type Filter = Parameters<TestEngine['api']['search']['messages']>[0]['filter'];

async function everything(text: string, filter: Filter, limit = 7): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  let after = null;
  do {
    const page = await engine.api.search.messages({ text, filter, limit, after });
    hits.push(...page.hits);
    after = page.next;
    if (hits.length > 200) throw new Error('these pages never end');
  } while (after !== null);
  return hits;
}

const textOf = ({ excerpt }: SearchHit): string => excerpt.map(({ text }) => text).join('');
const found = async (text: string, filter: Filter = { clientId: bakery.client.id }) =>
  (await everything(text, filter)).map(textOf);

describe('searching', () => {
  it.each([
    ['zolw', ['Kupiłem żółwia z czekolady']],
    ['KUPIŁEM czekol', ['Kupiłem żółwia z czekolady']],
    ['"rye bread"', ['Rye bread comes at six', 'Fresh rye bread, please']],
    ['rye -fresh', ['Rye bread comes at six', 'Bread of the day, old rye']],
    ['rye -"rye bread"', ['Bread of the day, old rye']],
    ['weekend', ['Bread and cake']],
    ['grace bread', ['Bread of the day, old rye']],
    ['@grace', ['Bread of the day, old rye']],
    ['nothingofthis', []],
    ['-bread', []],
    ['"', []],
  ])('%s finds, newest first', async (text, texts) => expect(await found(text)).toEqual(texts));

  it('tells of a hit what a list shows', async () => {
    const [hit] = await everything('zolw', {});
    expect(hit).toEqual({
      clientId: bakery.client.id,
      messageId: hit?.messageId,
      conversationId: hit?.conversationId,
      accountId: bakery.accountId,
      platform: 'mastodon',
      kind: 'mention',
      direction: 'in',
      authorName: 'ADA',
      at: NOW - 3 * DAY,
      unread: true,
      label: hit?.label,
      subject: null,
      url: 'https://example.org/1',
      excerpt: [
        { text: 'Kupiłem ', hit: false },
        { text: 'żółwia', hit: true },
        { text: ' z czekolady', hit: false },
      ],
    });
    expect(await engine.api.inbox.message({ clientId: null, messageId: hit?.messageId ?? '' })).toMatchObject(
      { text: 'Kupiłem żółwia z czekolady' },
    );
  });

  it('narrows by client, account, kind, time and what is unread', async () => {
    const clientId = bakery.client.id;
    expect(await found('bread', {})).toHaveLength(6);
    expect(await found('bread', { clientId: florist.client.id })).toEqual(['Bread and roses']);
    expect(await found('bread', { clientId, accountId: second.accountId })).toEqual(['Second bread']);
    expect(await found('bread', { clientId, kinds: ['direct', 'post'] })).toEqual([
      'Bread and cake',
      'Fresh rye bread, please',
    ]);
    expect(await found('bread', { clientId, fromAt: NOW - 2 * DAY, untilAt: NOW - DAY })).toEqual([
      'Fresh rye bread, please',
    ]);
    expect(await found('rye', { clientId, unread: true })).toEqual(['Bread of the day, old rye']);
  });

  it('never finds what belongs to another client', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('bread', 'crumb', 'rye', 'roses', 'ada'),
        fc.constantFrom(0, 1),
        async (text, which) => {
          const { id } = [bakery, florist][which]?.client ?? { id: '' };
          const hits = await everything(text, { clientId: id });
          expect(hits.every(({ clientId }) => clientId === id)).toBe(true);
          expect(hits).toEqual((await everything(text, {}, 200)).filter(({ clientId }) => clientId === id));
        },
      ),
      { numRuns: 10 },
    ));

  it('pages through every hit once, also where two clients share every second', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 90 }), async (limit) => {
        const hits = await everything('crumb', {}, limit);
        expect(new Set(hits.map(({ messageId }) => messageId)).size).toBe(80);
        expect(hits).toHaveLength(80);
      }),
      { numRuns: 15 },
    ));

  it('finds an edited message by its old words and its new ones', async () => {
    const { client, take } = await seed(engine, {
      client: 'Editing',
      messages: [messageOf('e', { text: 'Sourdough on Monday' })],
    });
    await take({ messages: [messageOf('e', { text: 'Sourdough on Tuesday' })], receivedAt: NOW + 1 });
    await take({ messages: [messageOf('e', { text: 'Baguettes on Tuesday' })], receivedAt: NOW + 2 });
    for (const word of ['sourdough', 'monday', 'tuesday', 'baguettes'])
      expect(await found(word, { clientId: client.id })).toEqual(['Baguettes on Tuesday']);
  });

  it.each([
    ['nothing', { text: '  ', filter: {} }],
    ['a page of text', { text: 'x'.repeat(501), filter: {} }],
    ['a kind that is none', { text: 'x', filter: { kinds: ['gossip' as 'post'] } }],
  ])('refuses %s', async (_, input) => {
    await expect(engine.api.search.messages(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
