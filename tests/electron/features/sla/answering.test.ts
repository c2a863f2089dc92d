import { HOUR } from '@shared/platforms/platform';
import { defaultHours } from '@shared/sla/defaults';
import { answeringSchema } from '@shared/sla/schema';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RemoteMessage } from '../../../../electron/connectors/connector';
import { ACCOUNT, CLIENT } from '../../../helpers/client-store';
import { answerOf, contactOf, messageOf } from '../../../helpers/remote';
import { type AnsweringClient, at, conversationOf, openAnsweringClient } from './answering-client';

const NOW = at('2026-11-20 13:00');
/** The week from Monday the ninth; Wednesday is a holiday. */
const WEEK = { fromAt: at('2026-11-09 00:00'), untilAt: at('2026-11-16 00:00') };

let client: AnsweringClient;
let count = 0;

beforeEach(async () => {
  client = openAnsweringClient({ now: NOW });
  await client.api.setHours({
    clientId: CLIENT,
    hours: { ...defaultHours, holidays: [{ on: '2026-11-11', name: 'Independence Day', intervals: [] }] },
  });
});
afterEach(() => client.store.close());

const measure = (period = WEEK) => client.api.answering({ clientId: CLIENT, ...period });

/** Stores a message when it is written. */
function take(message: RemoteMessage, receivedAt = message.at): void {
  client.take({ messages: [message], receivedAt });
}
const ask = (id: string, who: string, when: string, text: string, more: Partial<RemoteMessage> = {}): void =>
  take(
    messageOf(id, {
      author: contactOf(who),
      kind: 'direct',
      thread: { key: who },
      at: at(when),
      text,
      ...more,
    }),
  );

function answer(who: string, when: string, text = 'Thank you for writing.'): string {
  count += 1;
  const id = `answer${count}`;
  take(
    answerOf(id, '', { kind: 'direct', thread: { key: who }, contact: contactOf(who), at: at(when), text }),
  );
  return id;
}

describe('first answers', () => {
  it('are measured in business hours and on the wall, by everything that tells them apart', async () => {
    // Answered within the day; what a machine sent meanwhile is no answer.
    ask('a1', 'ada', '2026-11-09 10:00', 'complaint cold bread');
    answer('ada', '2026-11-09 10:01', 'Auto: we got your message');
    const answeredByMember = answer('ada', '2026-11-09 12:30');
    // At night: counts from the morning.
    ask('b1', 'ben', '2026-11-09 22:00', 'question when do you open');
    answer('ben', '2026-11-10 10:00');
    // Over a holiday: an hour on Tuesday, one on Thursday.
    ask('c1', 'cleo', '2026-11-10 16:00', 'complaint wrong cake');
    client.decide('c1', { do: 'desk', deskId: 'pr' }, at('2026-11-10 16:30'));
    answer('cleo', '2026-11-12 10:00');
    // Two days of eight hours; answered on the holiday itself.
    ask('e1', 'eve', '2026-11-09 09:00', 'question about rye');
    answer('eve', '2026-11-11 12:00');
    // Nobody answered; and somebody of whom nobody could say what it is.
    ask('d1', 'dan', '2026-11-12 09:00', 'praise lovely');
    client.decide('d1', { do: 'assign', memberId: 'max' }, at('2026-11-12 09:30'));
    ask('f1', 'finn', '2026-11-13 09:00', 'hm');
    sentBy('max', 'ada', answeredByMember);

    const answering = await measure();
    expect(answeringSchema.parse(answering)).toEqual(answering);
    const all = {
      medianMs: 2.25 * HOUR,
      p90Ms: 16 * HOUR,
      wallMedianMs: 27 * HOUR,
      wallP90Ms: 51 * HOUR,
      n: 4,
      promised: 4,
      kept: 3,
      unanswered: 2,
    };
    expect(answering.first).toEqual({ key: null, ...all });
    expect(answering.next).toMatchObject({ n: 0, medianMs: null, unanswered: 0 });
    expect(answering.unanswered).toBe(2);
    expect(answering.byPlatform).toEqual([{ key: 'mastodon', ...all }]);
    expect(answering.byKind).toEqual([{ key: 'direct', ...all }]);
    expect(answering.byLabel).toEqual([
      {
        key: 'complaint',
        n: 2,
        medianMs: 2.25 * HOUR,
        p90Ms: 2.5 * HOUR,
        wallMedianMs: 22.25 * HOUR,
        wallP90Ms: 42 * HOUR,
        promised: 2,
        kept: 2,
        unanswered: 0,
      },
      {
        key: 'question',
        n: 2,
        medianMs: 8.5 * HOUR,
        p90Ms: 16 * HOUR,
        wallMedianMs: 31.5 * HOUR,
        wallP90Ms: 51 * HOUR,
        promised: 2,
        kept: 1,
        unanswered: 0,
      },
      expect.objectContaining({ key: 'praise', n: 0, medianMs: null, unanswered: 1 }),
      expect.objectContaining({ key: null, n: 0, unanswered: 1 }),
    ]);
    expect(answering.byDesk).toMatchObject([
      { key: null, n: 3, unanswered: 2 },
      { key: 'pr', n: 1, medianMs: 2 * HOUR, unanswered: 0 },
    ]);
    expect(answering.byMember).toMatchObject([
      { key: null, n: 3, unanswered: 1 },
      { key: 'max', n: 1, medianMs: 2.5 * HOUR, unanswered: 1 },
    ]);
    expect(answering).toMatchObject({ incoming: 6, complaints: 2, unlabelled: 1, complaintsClosed: 0 });
  });

  it('belong to the period in which they were given, whenever was asked', async () => {
    ask('a1', 'ada', '2026-11-06 16:00', 'question one');
    ask('a2', 'ada', '2026-11-06 16:30', 'complaint two');
    answer('ada', '2026-11-09 09:30');
    answer('ada', '2026-11-09 09:40');
    // The promise is that of the gravest message that waited, from the oldest.
    expect(await measure()).toMatchObject({
      first: { n: 1, medianMs: 1.5 * HOUR, promised: 1, kept: 1 },
      next: { n: 0 },
      byLabel: [{ key: 'complaint', n: 1 }],
      incoming: 0,
    });
    const before = { fromAt: at('2026-11-02 00:00'), untilAt: WEEK.fromAt };
    expect(await measure(before)).toMatchObject({
      first: { n: 0, unanswered: 0 },
      incoming: 2,
      complaints: 1,
    });
  });

  it('of history count in the periods in which they were given', async () => {
    client.take({
      messages: [
        messageOf('h1', { kind: 'direct', thread: { key: 'ada' }, at: at('2024-11-04 10:00') }),
        answerOf('h2', '', { kind: 'direct', thread: { key: 'ada' }, at: at('2024-11-04 11:00') }),
        messageOf('h3', { kind: 'direct', thread: { key: 'ada' }, at: at('2024-11-04 12:00') }),
      ],
      backfill: true,
    });
    expect(await measure()).toMatchObject({ first: { n: 0 }, next: { n: 0, unanswered: 0 }, incoming: 0 });
    expect(await measure({ fromAt: at('2024-11-01 00:00'), untilAt: at('2024-12-01 00:00') })).toMatchObject({
      first: { n: 1, medianMs: HOUR },
      next: { n: 0, unanswered: 1 },
    });
  });

  it('that a rule promised sooner are late where they kept the promise of their class', async () => {
    ask('a1', 'ada', '2026-11-09 10:00', 'complaint cold bread');
    const id = conversationOf(client.store, 'a1');
    client.decide('a1', { do: 'urgent', on: true }, at('2026-11-09 10:00'));
    client.store.run('test.rule', 'UPDATE conversation_state SET promise_ms = ? WHERE id = ?', [HOUR, id]);
    answer('ada', '2026-11-09 12:00');
    expect(await measure()).toMatchObject({ first: { n: 1, promised: 1, kept: 0 } });
  });

  it('to entries of a feed are none: they wait only where they speak of us', async () => {
    ask('i1', 'blog', '2026-11-09 10:00', 'complaint elsewhere', { kind: 'item' });
    expect(await measure()).toMatchObject({ first: { unanswered: 0 }, incoming: 0, complaints: 0 });
  });
});

describe('later answers', () => {
  it('are measured from the oldest message that waits', async () => {
    ask('a1', 'ada', '2026-11-09 10:00', 'question one');
    answer('ada', '2026-11-09 11:00');
    ask('a2', 'ada', '2026-11-12 09:00', 'question two');
    ask('a3', 'ada', '2026-11-12 09:15', 'question three');
    answer('ada', '2026-11-12 09:30');
    ask('a4', 'ada', '2026-11-13 09:00', 'question four');
    expect(await measure()).toMatchObject({
      first: { n: 1, medianMs: HOUR, unanswered: 0 },
      next: { n: 1, medianMs: HOUR / 2, wallMedianMs: HOUR / 2, promised: 1, kept: 1, unanswered: 1 },
    });
  });
});

describe('a resolution', () => {
  it('lasts from the first message to the end that held, reopenings included', async () => {
    ask('a1', 'ada', '2026-11-09 10:00', 'complaint cold bread');
    answer('ada', '2026-11-09 12:30');
    client.decide('a1', { do: 'close' }, at('2026-11-09 13:00'));
    ask('a2', 'ada', '2026-11-12 09:00', 'question and now?');
    answer('ada', '2026-11-12 09:30');
    client.decide('a1', { do: 'close' }, at('2026-11-12 11:00'));
    ask('a3', 'ada', '2026-11-13 09:00', 'praise thanks');
    // Seven hours on Monday, eight on Tuesday, the holiday, two on Thursday; a complaint is promised 24.
    expect(await measure()).toMatchObject({
      resolution: { n: 1, medianMs: 17 * HOUR, wallMedianMs: 73 * HOUR, promised: 1, kept: 1 },
      complaintsClosed: 1,
      recovered: 1,
      reopened: 1,
    });
  });

  it('that was opened again by a member has no end until the next', async () => {
    ask('b1', 'ben', '2026-11-09 10:00', 'question when');
    client.decide('b1', { do: 'close' }, at('2026-11-09 11:00'));
    client.decide('b1', { do: 'reopen' }, at('2026-11-09 12:00'));
    expect(await measure()).toMatchObject({ resolution: { n: 0, unanswered: 1 }, reopened: 1 });
    client.decide('b1', { do: 'close' }, at('2026-11-10 10:00'));
    expect(await measure()).toMatchObject({
      resolution: { n: 1, medianMs: 8 * HOUR, promised: 0, unanswered: 0 },
      complaintsClosed: 0,
    });
  });

  it('that was taken back is none', async () => {
    ask('c1', 'cleo', '2026-11-10 16:00', 'complaint wrong cake');
    const before = client.decide('c1', { do: 'close' }, at('2026-11-10 16:30'));
    client.undo(before, at('2026-11-10 16:31'));
    expect(await measure()).toMatchObject({
      resolution: { n: 0, unanswered: 1 },
      complaintsClosed: 0,
      reopened: 0,
    });
  });

  it('takes no time where the clock was set back behind its beginning', async () => {
    take(
      messageOf('d1', {
        kind: 'direct',
        thread: { key: 'ada' },
        at: at('2026-11-12 10:00'),
        text: 'question',
      }),
      at('2026-11-12 09:50'),
    );
    client.decide('d1', { do: 'close' }, at('2026-11-12 09:55'));
    expect(await measure()).toMatchObject({ resolution: { n: 1, medianMs: 0, wallMedianMs: 0 } });
  });
});

describe('the numbers of a period', () => {
  const anyDay = { fromAt: at('2026-11-09 00:00'), untilAt: at('2026-11-14 00:00') };
  const anyMessage = fc.record({
    who: fc.constantFrom('ada', 'ben', 'cleo'),
    minute: fc.integer({ min: 0, max: 5 * 24 * 60 - 1 }),
    ours: fc.boolean(),
    label: fc.constantFrom('complaint', 'question', 'hm'),
  });

  it('are those of its parts', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyMessage, { selector: ({ minute }) => minute, maxLength: 14 }),
        fc.integer({ min: 1, max: 5 * 24 * 60 - 1 }),
        async (messages, cut) => {
          client.store.close();
          client = openAnsweringClient({ now: NOW });
          for (const [nth, { who, minute, ours, label }] of messages.entries()) {
            const when = anyDay.fromAt + minute * 60_000;
            const thread = { kind: 'direct', thread: { key: who }, at: when } as const;
            if (ours) take(answerOf(`m${nth}`, '', { ...thread, contact: contactOf(who) }));
            else take(messageOf(`m${nth}`, { ...thread, author: contactOf(who), text: label }));
          }
          const middle = anyDay.fromAt + cut * 60_000;
          const whole = await measure(anyDay);
          const parts = [
            await measure({ ...anyDay, untilAt: middle }),
            await measure({ ...anyDay, fromAt: middle }),
          ];
          const sum = (of: (one: typeof whole) => number) =>
            parts.reduce((total, part) => total + of(part), 0);
          for (const name of ['n', 'promised', 'kept'] as const) {
            expect(sum(({ first }) => first[name])).toBe(whole.first[name]);
            expect(sum(({ next }) => next[name])).toBe(whole.next[name]);
          }
          expect(sum(({ incoming }) => incoming)).toBe(messages.filter(({ ours }) => !ours).length);
          expect(sum(({ complaints }) => complaints)).toBe(whole.complaints);
          expect(client.service.answeringAtOnce(CLIENT, anyDay)).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    ));

  it('are not asked for more than three years, or backwards', async () => {
    const asked = [
      { fromAt: 0, untilAt: 1_097 * 24 * HOUR },
      { fromAt: 5, untilAt: 5 },
    ];
    for (const period of asked) await expect(measure(period)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

/** As the outbox leaves it when a member's answer went out. */
function sentBy(memberId: string, who: string, remoteId: string): void {
  const message = { id: `publication-${remoteId}`, accountId: ACCOUNT, memberId, remoteId };
  client.store.run(
    'test.publication',
    `INSERT INTO publication (id, kind, account_id, conversation_id, visibility, text, state, content_hash, member_id,
       remote_id, created_at, updated_at)
     VALUES (@id, 'reply', @accountId, @conversationId, 'private', '', 'published', '', @memberId, @remoteId, 0, 0)`,
    { ...message, conversationId: conversationOf(client.store, `${who[0]}1`) },
  );
}
