import type { ConversationRow } from '@shared/inbox/schema';
import { HOUR } from '@shared/platforms/platform';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { answerOf, contactOf, messageOf, NOW, postOf } from '../../../helpers/remote';
import { type Seeded, seed } from '../../../helpers/seed';

let engine: TestEngine;
let bakery: Seeded;
let florist: Seeded;

/** Twenty-five people, three of them answered; several wrote in the same second. */
const people = Array.from({ length: 25 }, (_, nth) =>
  messageOf(`p${nth}`, {
    author: contactOf(`person${nth}`),
    at: NOW - Math.floor(nth / 4) * HOUR,
    kind: nth % 5 === 0 ? 'direct' : 'mention',
    url: `https://example.org/p${nth}`,
  }),
);
const answers = [1, 6, 7].map((nth) =>
  answerOf(`a${nth}`, `p${nth}`, { contact: contactOf(`person${nth}`), at: NOW }),
);

beforeAll(async () => {
  engine = await startTestEngine();
  bakery = await seed(engine, { client: 'Bakery', messages: [...people, ...answers] });
  florist = await seed(engine, { client: 'Florist', messages: people.slice(0, 10) });
});
afterAll(() => engine.dispose());

type Filter = Parameters<TestEngine['api']['inbox']['page']>[0]['filter'];

async function everything(filter: Filter, limit: number): Promise<ConversationRow[]> {
  const rows: ConversationRow[] = [];
  let after = null;
  do {
    const page = await engine.api.inbox.page({ filter, limit, after });
    rows.push(...page.rows);
    after = page.next;
    if (rows.length > 100) throw new Error('these pages never end');
  } while (after !== null);
  return rows;
}

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  view: fc.constantFrom('open', 'waiting', 'everything'),
  unread: fc.boolean(),
  kinds: fc.subarray(['direct', 'mention'] as const),
  fromAt: fc.option(fc.integer({ min: NOW - 8 * HOUR, max: NOW })),
  untilAt: fc.option(fc.integer({ min: NOW - 8 * HOUR, max: NOW + 1 })),
});

const passes = (filter: Filter) => (row: ConversationRow) =>
  (!filter.unread || row.unreadCount > 0) &&
  (filter.view === 'everything' || row.status === filter.view) &&
  ((filter.kinds ?? []).length === 0 || filter.kinds?.includes(row.kind) === true) &&
  row.lastAt >= (filter.fromAt ?? 0) &&
  row.lastAt < (filter.untilAt ?? Number.POSITIVE_INFINITY);

describe('the list', () => {
  it('is the same whatever the size of its pages: each conversation once, newest first', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.boolean(), async (limit, ofOne) => {
        const clientId = ofOne ? bakery.client.id : null;
        const rows = await everything({ clientId, view: 'everything' }, limit);
        expect(rows).toEqual(await everything({ clientId, view: 'everything' }, 200));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(ofOne ? 25 : 35);
        expect(rows.map(({ lastAt }) => lastAt)).toEqual(
          rows.map(({ lastAt }) => lastAt).sort((a, b) => b - a),
        );
      }),
      { numRuns: 30 },
    ));

  it('holds exactly what a filter lets through, in the order of its part', () =>
    fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const whole = await everything({ clientId: bakery.client.id, view: 'everything' }, 200);
        const rows = await everything({ clientId: bakery.client.id, ...filter }, 7);
        const wanted = whole.filter(passes(filter));
        if (filter.view !== 'open') expect(rows).toEqual(wanted);
        else expect(rows).toEqual(wanted.sort((a, b) => a.orderKey - b.orderKey || (a.id < b.id ? -1 : 1)));
      }),
      { numRuns: 80 },
    ));

  it('shows first who waits longest, whatever came in last', async () => {
    const rows = await everything({ clientId: bakery.client.id }, 9);
    const waits = rows.map(({ waitingSinceAt }) => waitingSinceAt ?? 0);
    expect(rows).toHaveLength(22);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it('never mixes clients, though both know the same messages', async () => {
    const all = await everything({ view: 'everything' }, 200);
    for (const { client, accountId } of [bakery, florist]) {
      const own = await everything({ clientId: client.id, view: 'everything' }, 9);
      expect(own.every((row) => row.clientId === client.id && row.accountId === accountId)).toBe(true);
      expect(own).toEqual(all.filter(({ clientId }) => clientId === client.id));
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(35);
    expect(await everything({ clientId: bakery.client.id, accountId: florist.accountId }, 9)).toEqual([]);
  });

  it('shows a row as a person reads it', async () => {
    const rows = await everything({ clientId: bakery.client.id }, 50);
    const row = rows.find(({ contactHandle }) => contactHandle === '@person24');
    expect(row).toEqual({
      clientId: bakery.client.id,
      id: row?.id,
      accountId: bakery.accountId,
      platform: 'mastodon',
      kind: 'mention',
      contactName: 'PERSON24',
      contactHandle: '@person24',
      lastAt: NOW - 6 * HOUR,
      waitingSinceAt: NOW - 6 * HOUR,
      unreadCount: 1,
      messageCount: 1,
      subject: null,
      preview: 'text of p24',
      lastDirection: 'in',
      status: 'open',
      label: row?.label,
      labelBy: row?.labelBy,
      score: row?.score,
      hardRule: null,
      urgent: false,
      dueAt: row?.dueAt,
      warnAt: row?.warnAt,
      promiseMs: row?.promiseMs,
      orderKey: row?.orderKey,
      closedAt: null,
      snoozedUntilAt: null,
      returned: false,
      assigneeId: null,
      deskId: row?.deskId,
      tagIds: [],
      noteCount: 0,
      replyState: null,
    });
  });

  it('is counted for one client and for all', async () => {
    const counts = { urgent: 0, complaints: 0, mine: 0, snoozed: 0, entries: 0 };
    const ofBakery = { ...counts, open: 22, unread: 22, waiting: 3, overdue: expect.any(Number) };
    expect(await engine.api.inbox.counts({ clientId: bakery.client.id })).toEqual(ofBakery);
    const ofAll = { ...ofBakery, open: 32, unread: 32 };
    expect(await engine.api.inbox.counts({ clientId: null })).toEqual(ofAll);
  });

  it.each([
    ['a page of nothing', { filter: {}, limit: 0 }],
    ['a page of everything', { filter: {}, limit: 201 }],
    ['an id that is none', { filter: { clientId: '../../etc' } }],
    ['a time that is none', { filter: { fromAt: 1.5 } }],
  ])('refuses %s', async (_, input) => {
    await expect(engine.api.inbox.page(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('a conversation', () => {
  it('is read backwards, page by page, each message once, under our post', async () => {
    const { client, take } = await seed(engine, { client: 'Talking' });
    const comments = Array.from({ length: 12 }, (_, nth) =>
      messageOf(`c${nth}`, {
        kind: 'comment',
        thread: { parent: nth === 0 ? 'post' : `c${nth - 1}` },
        at: NOW + Math.floor(nth / 3),
      }),
    );
    await take({ messages: [...comments, postOf('post', { text: 'New bread!' })] });
    const [row] = await everything({ clientId: client.id }, 50);
    const ref = { clientId: client.id, conversationId: row?.id ?? '' };
    const whole = await engine.api.inbox.thread({ ...ref, limit: 200 });
    expect(whole).toMatchObject({
      more: false,
      post: { text: 'New bread!', kind: 'post', conversationId: null },
    });
    const ids: string[] = [];
    let before: { at: number; id: string } | null = null;
    for (;;) {
      const page: Awaited<ReturnType<TestEngine['api']['inbox']['thread']>> = await engine.api.inbox.thread({
        ...ref,
        before,
        limit: 5,
      });
      ids.unshift(...page.messages.map(({ id }) => id));
      const oldest = page.messages[0];
      if (!page.more || oldest === undefined) break;
      before = { at: oldest.at, id: oldest.id };
    }
    expect(ids).toEqual(whole.messages.map(({ id }) => id));
    expect(ids).toHaveLength(12);
  });

  it('has somebody behind it, with their other conversations', async () => {
    const [row] = await everything({ clientId: florist.client.id }, 1);
    const { conversation } = await engine.api.inbox.thread({
      clientId: florist.client.id,
      conversationId: row?.id ?? '',
    });
    const card = await engine.api.inbox.contact({
      clientId: florist.client.id,
      contactId: conversation.contactId,
    });
    expect(card).toEqual({
      id: conversation.contactId,
      platform: 'mastodon',
      name: row?.contactName,
      handle: row?.contactHandle,
      profileUrl: null,
      firstAt: row?.waitingSinceAt,
      followerCount: null,
      observedAt: NOW,
      also: [],
      maybe: [],
      complaintCount: 0,
      conversationCount: 1,
      messageCount: 1,
      unansweredCount: 1,
      history: [row],
    });
  });

  it("or a contact or a message that is not there is not found, and another client's is not there", async () => {
    const clientId = florist.client.id;
    const [row] = await everything({ clientId: bakery.client.id }, 1);
    const notFound = (what: string) => ({ code: 'NOT_FOUND', data: { what } });
    await expect(engine.api.inbox.thread({ clientId, conversationId: row?.id ?? '' })).rejects.toMatchObject(
      notFound('conversation'),
    );
    await expect(engine.api.inbox.contact({ clientId, contactId: 'nobody' })).rejects.toMatchObject(
      notFound('contact'),
    );
    await expect(engine.api.inbox.message({ clientId: null, messageId: 'nothing' })).rejects.toMatchObject(
      notFound('message'),
    );
  });
});

describe('marking', () => {
  const mark = (clientId: string, ids: readonly string[], as: 'read' | 'unread') =>
    engine.api.inbox.mark({ conversations: ids.map((id) => ({ clientId, id })), as });

  it('as read holds for what is there, not for what comes later', async () => {
    const { client, take } = await seed(engine, {
      client: 'Marking',
      messages: [messageOf('a'), messageOf('b')],
    });
    const rows = await everything({ clientId: client.id }, 50);
    const ids = rows.map(({ id }) => id);
    expect(await mark(client.id, ids, 'read')).toEqual({ changed: 2 });
    expect(await mark(client.id, ids, 'read')).toEqual({ changed: 0 });
    expect(await engine.api.inbox.counts({ clientId: client.id })).toMatchObject({ open: 2, unread: 0 });
    await take({ messages: [messageOf('c', { thread: { parent: 'a' } })], receivedAt: NOW + 1 });
    expect(
      (await everything({ clientId: client.id, unread: true }, 50)).map(({ unreadCount }) => unreadCount),
    ).toEqual([1]);
  });

  it('as unread brings the newest back, over several clients at once', async () => {
    const [one, two] = [
      await seed(engine, { client: 'One', messages: [messageOf('a')] }),
      await seed(engine, { client: 'Two', messages: [messageOf('a')] }),
    ];
    const conversations = await Promise.all(
      [one, two].map(async ({ client }) => ({
        clientId: client.id,
        id: (await everything({ clientId: client.id }, 1))[0]?.id ?? '',
      })),
    );
    expect(await engine.api.inbox.mark({ conversations, as: 'read' })).toEqual({ changed: 2 });
    expect(await engine.api.inbox.mark({ conversations, as: 'unread' })).toEqual({ changed: 2 });
    const thread = await engine.api.inbox.thread({
      clientId: one.client.id,
      conversationId: conversations[0]?.id ?? '',
    });
    expect([thread.conversation.unreadCount, thread.messages.map(({ unread }) => unread)]).toEqual([
      1,
      [true],
    ]);
  });

  it('of something unknown changes nothing', async () => {
    expect(await mark(bakery.client.id, ['nothing'], 'read')).toEqual({ changed: 0 });
  });
});
