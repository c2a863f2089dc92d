import type { Publication } from '@shared/outbox/schema';
import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import type { TodayClient } from '@shared/today/schema';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WriteStore } from '../../../../electron/db/store';
import type { TodayContext } from '../../../../electron/features/today/today-service';
import { NOW } from '../../../helpers/remote';
import { addRun, addStream, CLIENT, converse, dayOf, openDay, replyIn, rowOf, STARTED } from './day';

let store: WriteStore;
beforeEach(() => {
  store = openDay();
});

const ask = { clientId: null, startOfDayAt: NOW - 12 * HOUR };
const show = (context: Partial<TodayContext> = {}) => dayOf(store, context).show(ask);
const client = (context: Partial<TodayContext> = {}): Partial<TodayClient> => show(context).clients[0] ?? {};

describe('a day', () => {
  it('on which nothing happens says so', () => {
    expect(show()).toEqual({
      fromAt: NOW,
      untilAt: NOW + DAY,
      waitingCount: 0,
      overdueCount: 0,
      answeredToday: 5,
      medianFirstMs: HOUR,
      p90FirstMs: HOUR,
      clients: [
        {
          clientId: CLIENT,
          timeZone: 'Europe/Warsaw',
          accountCount: 1,
          failingCount: 0,
          waiting: [],
          waitingCount: 0,
          overdueCount: 0,
          dueAts: [],
          troubles: [],
          lastTroubleAt: null,
          due: [],
          open: [{ from: NOW, until: NOW + DAY }],
          whileClosed: null,
        },
      ],
    });
  });

  it('adds up over all clients', () => {
    const other = openDay();
    converse(store, 'c');
    converse(other, 'd', { dueAt: NOW - 1 });
    const both = show({
      clients: () => [store, other].map((opened, nth) => ({ id: `${nth}`, timeZone: 'UTC', store: opened })),
    });
    expect(both).toMatchObject({ waitingCount: 2, overdueCount: 1 });
  });
});

describe('who waits', () => {
  it('comes in the default order, eight by name and the rest as a number', () => {
    for (let nth = 0; nth < 10; nth += 1) converse(store, `rest-${nth}`, { waitingSinceAt: NOW - nth });
    converse(store, 'complaint', { label: 'complaint', dueAt: NOW + 2 * HOUR });
    converse(store, 'top', { onTop: true });
    const { waiting = [], waitingCount } = client();
    expect(waiting.map(({ id }) => id)).toEqual([
      'top',
      'complaint',
      'rest-9',
      'rest-8',
      'rest-7',
      'rest-6',
      'rest-5',
      'rest-4',
    ]);
    expect(waitingCount).toBe(12);
  });

  it('is nobody in praise, in an entry of a feed, in what is closed, and in what was only put on top', () => {
    converse(store, 'praise', { label: 'praise' });
    converse(store, 'item', { waitingSinceAt: null });
    converse(store, 'top', { waitingSinceAt: null, onTop: true });
    converse(store, 'closed', { status: 'closed' });
    converse(store, 'theirs', { status: 'waiting', waitingSinceAt: null });
    expect(client()).toMatchObject({ waiting: [], waitingCount: 0 });
  });

  it('is on the axis where the promise ends within a day, the named ones by their rows', () => {
    for (let nth = 0; nth < 9; nth += 1) converse(store, `named-${nth}`, { onTop: true, dueAt: NOW + nth });
    converse(store, 'soon', { dueAt: NOW + HOUR });
    converse(store, 'over', { dueAt: NOW - HOUR });
    converse(store, 'later', { dueAt: NOW + DAY });
    expect(client()).toMatchObject({ dueAts: [NOW + 8, NOW + HOUR], overdueCount: 1 });
  });

  it('is left out where its row has gone meanwhile', () => {
    converse(store, 'c');
    expect(client({ rows: () => [] })).toMatchObject({ waiting: [], waitingCount: 1 });
  });
});

describe('what failed', () => {
  const failure = { kind: 'auth-expired', reason: 'unauthorised', detail: '', untilAt: null };

  it('is a stream that stands still since its first failed read, and a reply that needs a person', () => {
    addStream(store, 's', { failure, lastGoodAt: NOW - 3 * HOUR });
    addRun(store, 's', { at: NOW - 4 * HOUR, outcome: 'failed' });
    addRun(store, 's', { at: NOW - 2 * HOUR, outcome: 'failed' });
    addRun(store, 's', { at: NOW - HOUR, outcome: 'failed' });
    const states = ['draft', 'in-review', 'scheduled', 'claimed', 'held', 'failed', 'unknown'] as const;
    const { troubles, failingCount, lastTroubleAt } = client({ publications: () => states.map(replyIn) });
    expect(troubles).toEqual([
      {
        kind: 'stream',
        accountId: 'a',
        accountName: 'Bakery',
        stream: 'mentions',
        failure,
        sinceAt: NOW - 2 * HOUR,
      },
      ...(['held', 'failed', 'unknown'] as const).map((state) => ({
        kind: 'reply',
        publication: replyIn(state),
      })),
    ]);
    expect([failingCount, lastTroubleAt]).toEqual([1, NOW - HOUR]);
  });

  it('is nothing of an account that was removed', () => {
    addStream(store, 's', { failure });
    store.run('test.remove', 'UPDATE account SET deleted_at = 1');
    expect(client()).toMatchObject({ troubles: [], failingCount: 0, accountCount: 0 });
  });
});

describe('what is due', () => {
  const handOver = (id: string, more: { memberId: string; returnedAt: number | null; seenAt?: number }) =>
    store.run(
      'test.handover',
      `INSERT INTO handover (id, conversation_id, to_desk_id, member_id, note, expected, at, returned_at, outcome, seen_at)
       VALUES (?, ?, 'pr', ?, '', '', 1, ?, 'Called her.', ?)`,
      [id, id, more.memberId, more.returnedAt, more.seenAt ?? null],
    );

  it('is what another desk gave back to whoever asked, until it is seen', () => {
    handOver('back', { memberId: 'ola', returnedAt: NOW });
    handOver('away', { memberId: 'ola', returnedAt: null });
    handOver('seen', { memberId: 'ola', returnedAt: NOW, seenAt: NOW });
    handOver('jans', { memberId: 'jan', returnedAt: NOW });
    expect(client().due).toEqual([{ kind: 'returned', conversation: rowOf('back'), outcome: 'Called her.' }]);
  });

  it('is a snooze that ends within a day, or ended where nobody waits', () => {
    converse(store, 'tonight', { status: 'snoozed', snoozedUntilAt: NOW + HOUR });
    converse(store, 'in-a-week', { status: 'snoozed', snoozedUntilAt: NOW + 7 * DAY });
    converse(store, 'back', { returned: true, snoozedUntilAt: NOW - HOUR, waitingSinceAt: null });
    converse(store, 'back-and-waits', { returned: true, snoozedUntilAt: NOW - HOUR });
    expect(client().due).toEqual([
      { kind: 'snoozed', conversation: rowOf('back') },
      { kind: 'snoozed', conversation: rowOf('tonight') },
    ]);
  });

  it('is a reply to consent to, for those who may', () => {
    const publications = (): Publication[] => [replyIn('in-review')];
    const as = (role: 'manager' | 'member') => ({
      publications,
      actor: () => ({ memberId: 'x', name: 'X', role }),
    });
    expect(client(as('manager')).due).toEqual([{ kind: 'approve', publication: replyIn('in-review') }]);
    expect(client(as('member')).due).toEqual([]);
  });
});

describe('while the program was closed', () => {
  const CLOSED = STARTED - 12 * HOUR;

  it('is what the first good reads since the start brought in', () => {
    addStream(store, 'm');
    addRun(store, 'm', { at: CLOSED, new: 9 });
    addRun(store, 'm', { at: STARTED + 1, outcome: 'failed' });
    addRun(store, 'm', { at: STARTED + MINUTE, new: 30 });
    addRun(store, 'm', { at: STARTED + 2 * MINUTE, new: 5 });
    addStream(store, 'd', { kind: 'direct' });
    addRun(store, 'd', { at: CLOSED - HOUR });
    addRun(store, 'd', { at: STARTED + MINUTE, new: 1 });
    addStream(store, 'posts', { kind: 'posts' });
    addRun(store, 'posts', { at: CLOSED - HOUR });
    addRun(store, 'posts', { at: STARTED + MINUTE, new: 7 });
    expect(client().whileClosed).toEqual({
      fromAt: CLOSED,
      untilAt: STARTED,
      messageCount: 31,
      complete: true,
    });
  });

  it('is not complete until every stream was read, nor where a platform may have dropped something', () => {
    addStream(store, 'm');
    addRun(store, 'm', { at: CLOSED });
    addRun(store, 'm', { at: STARTED + 1, new: 2 });
    addStream(store, 'd', { kind: 'direct' });
    addRun(store, 'd', { at: CLOSED });
    expect(client().whileClosed).toMatchObject({ messageCount: 2, complete: false });

    store.run('test.feed', "UPDATE account SET platform = 'feed'");
    addRun(store, 'd', { at: STARTED + 1, received: 10, new: 10 });
    expect(client().whileClosed).toMatchObject({ messageCount: 12, complete: false });
  });

  it('is nothing after a restart, for a new stream, and where nothing came', () => {
    addStream(store, 'new');
    addRun(store, 'new', { at: STARTED + 1, new: 5_000 });
    expect(client().whileClosed).toBeNull();
    addStream(store, 'm');
    addRun(store, 'm', { at: STARTED - MINUTE });
    addRun(store, 'm', { at: STARTED + 1, new: 3 });
    expect(client().whileClosed).toBeNull();
  });

  it('stays for the day when the runs that told it are forgotten', () => {
    addStream(store, 'm');
    addRun(store, 'm', { at: CLOSED });
    addRun(store, 'm', { at: STARTED + 1, new: 3 });
    const today = dayOf(store);
    const before = today.show(ask).clients[0]?.whileClosed;
    store.run('test.forget', 'DELETE FROM stream_run');
    expect(before).toMatchObject({ messageCount: 3 });
    expect(today.show(ask).clients[0]?.whileClosed).toEqual(before);
  });
});

it('counts each conversation once, whatever its state', () => {
  const conversation = fc.record({
    status: fc.constantFrom('open', 'closed', 'snoozed', 'waiting'),
    waitingSinceAt: fc.option(fc.integer({ min: NOW - 3 * DAY, max: NOW })),
    dueAt: fc.option(fc.integer({ min: NOW - DAY, max: NOW + 2 * DAY })),
    label: fc.constantFrom('complaint' as const, 'praise' as const, null),
    onTop: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(conversation, { maxLength: 30 }), (all) => {
      store.run('test.clear', 'DELETE FROM conversation');
      all.forEach((one, nth) => {
        converse(store, `${nth}`, one);
      });
      const open = all.filter(({ status }) => status === 'open');
      const waiting = open.filter(
        ({ waitingSinceAt, label, onTop }) => waitingSinceAt !== null && (label !== 'praise' || onTop),
      );
      const { waiting: named = [], waitingCount, overdueCount, dueAts = [] } = client();
      expect(waitingCount).toBe(waiting.length);
      expect(named).toHaveLength(Math.min(8, waiting.length));
      expect(overdueCount).toBe(open.filter(({ dueAt }) => dueAt !== null && dueAt < NOW).length);
      expect(dueAts.every((at) => at >= NOW && at < NOW + DAY)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
