import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFilters, inboxFilter } from '../../renderer/features/inbox/filter';
import {
  filterSearch,
  inboxSearch,
  keptFilter,
  sameFilter,
} from '../../renderer/features/inbox/inbox-search';

const asker = { clientId: null, memberId: 'm1' };

describe('the address of the inbox', () => {
  it('keeps what is ours', () => {
    const search = {
      view: 'complaints',
      account: 'a1',
      kinds: ['mention', 'direct', 'comment'],
      labels: ['question', 'complaint'],
      desk: 'd1',
      assignee: 'me',
      tag: 't1',
      unread: true,
      from: '2026-03-28',
      until: '2026-03-29',
      q: 'chleb',
      order: 'relevance',
      open: 'c1',
      of: 'k1',
      message: 'm1',
      pane: 'thread',
    };
    expect(inboxSearch(search)).toEqual({
      ...search,
      kinds: ['comment', 'mention', 'direct'],
      labels: ['complaint', 'question'],
    });
  });

  it('takes anything else for absent and throws at nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
        const known = inboxSearch(raw);
        expect(inboxSearch({ ...known })).toEqual(known);
      }),
    );
    expect(
      inboxSearch({ view: 'open', account: '../etc', kinds: 'mention', from: '2026-13-40', q: 7, unread: 1 }),
    ).toEqual({});
  });
});

describe('its filter', () => {
  it('includes the last day to its end, also where the clocks change', () => {
    const filter = inboxFilter({ from: '2026-03-28', until: '2026-03-29' }, asker);
    expect(new Date(filter.fromAt ?? 0).toString()).toContain('Mar 28 2026 00:00:00');
    expect(new Date(filter.untilAt ?? 0).toString()).toContain('Mar 30 2026 00:00:00');
  });

  it('counts what the popover sets, not the tabs', () => {
    expect(countFilters({ view: 'mine', account: 'a', kinds: ['direct'], from: '2026-01-01' })).toBe(3);
  });

  it('asks for whoever works now, and for nobody as long as that is not known', () => {
    expect(inboxFilter({ assignee: 'me' }, asker).assigneeId).toBe('m1');
    expect(inboxFilter({ assignee: 'me' }, { ...asker, memberId: null }).assigneeId).toBe('-');
    expect(inboxFilter({ assignee: 'none' }, asker).assigneeId).toBe('none');
  });
});

describe('a saved view', () => {
  it('keeps the filter and nothing of what was open', () => {
    const kept = keptFilter({ view: 'mine', labels: ['complaint'], from: undefined });
    expect(kept).toEqual({ view: 'mine', labels: ['complaint'] });
    expect(sameFilter(filterSearch({ ...kept, open: 'c1' }), { labels: ['complaint'], view: 'mine' })).toBe(
      true,
    );
    expect(sameFilter({ view: 'mine' }, {})).toBe(false);
  });
});
