import type { ConversationChange } from '@shared/inbox/schema';
import { describe, expect, it } from 'vitest';
import { belongs, decided, handsOn, isAlready } from '../../renderer/features/inbox/decided';
import { inboxFilter } from '../../renderer/features/inbox/filter';
import type { InboxFilterSearch } from '../../renderer/features/inbox/inbox-search';
import { nextAfter } from '../../renderer/features/inbox/list-order';
import { withPending } from '../../renderer/features/inbox/pending-rows';
import { ids, row } from '../helpers/rows';

const me = 'me';
const names = { members: new Map(), desks: new Map(), tags: new Map([['t1', { id: 't1', name: 'rye' }]]) };
const filterOf = (search: InboxFilterSearch) => inboxFilter(search, { clientId: null, memberId: me });
const rowAfter = (change: ConversationChange) => decided(row('a'), change, { now: 500, names });

describe('a row after a decision', () => {
  it.each([
    [{ do: 'close' }, { status: 'closed', closedAt: 500 }],
    [{ do: 'reopen' }, { status: 'open', closedAt: 0 }],
    [
      { do: 'snooze', untilAt: 900 },
      { status: 'snoozed', snoozedUntilAt: 900 },
    ],
    [{ do: 'assign', memberId: 'ola' }, { assigneeId: 'ola' }],
    [{ do: 'desk', deskId: 'pr' }, { deskId: 'pr' }],
    [
      { do: 'urgent', on: true },
      { urgent: true, orderKey: row('a').orderKey },
    ],
    [{ do: 'tag', name: 'rye', on: true }, { tagIds: ['t1'] }],
    [{ do: 'tag', name: 'not made yet', on: true }, { tagIds: [] }],
  ] as const)('of %o shows it', (change, shown) => {
    expect(rowAfter(change)).toMatchObject(shown);
  });

  it('leaves the parts it no longer belongs to, and only those', () => {
    const closed = rowAfter({ do: 'close' });
    const parts = (['open', 'mine', 'waiting', 'snoozed', 'closed', 'everything'] as const).filter((view) =>
      belongs(
        closed,
        inboxFilter({ view: view === 'open' ? undefined : view }, { clientId: null, memberId: me }),
        null,
      ),
    );
    expect(parts).toEqual(['closed', 'everything']);
  });

  it('leaves a filter by what it is filtered by', () => {
    const mine = row('a', { assigneeId: me, deskId: 'pr', tagIds: ['t1'], unreadCount: 1 });
    expect(belongs(mine, filterOf({ assignee: 'me', desk: 'pr', tag: 't1', unread: true }), me)).toBe(true);
    expect(belongs({ ...mine, assigneeId: 'ola' }, filterOf({ assignee: 'me' }), me)).toBe(false);
    expect(belongs({ ...mine, assigneeId: null }, filterOf({ assignee: 'none' }), me)).toBe(true);
    expect(belongs({ ...mine, tagIds: [] }, filterOf({ tag: 't1' }), me)).toBe(false);
    expect(belongs({ ...mine, assigneeId: 'ola' }, filterOf({ view: 'mine' }), me)).toBe(false);
  });

  it('stays among the unread while it is being read', () => {
    expect(belongs(row('a', { unreadCount: 0 }), filterOf({ unread: true }), me)).toBe(true);
  });
});

describe('rows while changes are under way', () => {
  it('show all of them in the order they were made', () => {
    const rows = [row('a'), row('b'), row('c')];
    const shown = withPending(
      rows,
      [
        { ids: new Set(['a', 'b']), change: { do: 'assign', memberId: 'ola' } },
        { ids: new Set(['b']), change: { do: 'close' } },
      ],
      { filter: filterOf({}), memberId: me, names, now: 1 },
    );
    expect(shown.map(({ id, assigneeId }) => [id, assigneeId])).toEqual([
      ['a', 'ola'],
      ['c', null],
    ]);
    expect(shown[1]).toBe(rows[2]);
  });

  it('are the same rows where nothing is', () => {
    const rows = [row('a')];
    expect(withPending(rows, [], { filter: filterOf({}), memberId: me, names, now: 1 })).toBe(rows);
  });
});

describe('where to go after something was done', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => row(id));
  const next = (leaving: string[], from: string | null) =>
    nextAfter(rows, new Set(leaving), from)?.id ?? null;

  it('is the next conversation, never the top', () => {
    expect(next(['b'], 'b')).toBe('c');
    expect(next(['b', 'c'], 'b')).toBe('d');
  });

  it('is the one before at the end of the list, and nowhere when it is empty', () => {
    expect(next(['d'], 'd')).toBe('c');
    expect(next(['c', 'd'], 'd')).toBe('b');
    expect(next(ids(rows), 'b')).toBeNull();
  });

  it('is nowhere where nothing changes', () => {
    const given = row('a', { deskId: 'pr', assigneeId: me });
    expect(isAlready(given, { do: 'desk', deskId: 'pr' })).toBe(true);
    expect(isAlready(given, { do: 'assign', memberId: me })).toBe(true);
    expect(isAlready(given, { do: 'desk', deskId: null })).toBe(false);
    expect(isAlready(given, { do: 'close' })).toBe(false);
  });

  it('is on for what hands the matter on, and not for what one takes oneself', () => {
    const goes = (change: ConversationChange) => handsOn(change, me);
    expect(goes({ do: 'close' })).toBe(true);
    expect(goes({ do: 'snooze', untilAt: 1 })).toBe(true);
    expect(goes({ do: 'assign', memberId: 'ola' })).toBe(true);
    expect(goes({ do: 'assign', memberId: me })).toBe(false);
    expect(goes({ do: 'assign', memberId: null })).toBe(false);
    expect(goes({ do: 'tag', name: 'rye', on: true })).toBe(false);
  });
});
