import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFilters, inboxFilter } from '../../renderer/features/inbox/filter';
import { inboxSearch } from '../../renderer/features/inbox/inbox-search';

describe('the address of the inbox', () => {
  it('keeps what is ours', () => {
    const search = {
      tab: 'unread',
      account: 'a1',
      kinds: ['direct', 'mention'],
      from: '2026-03-28',
      until: '2026-03-29',
      q: 'chleb',
      open: 'c1',
      of: 'k1',
      message: 'm1',
      pane: 'thread',
    };
    expect(inboxSearch(search)).toEqual({ ...search, kinds: ['mention', 'direct'] });
  });

  it('takes anything else for absent and throws at nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
        const known = inboxSearch(raw);
        expect(inboxSearch({ ...known })).toEqual(known);
      }),
    );
    expect(inboxSearch({ tab: 'x', account: '../etc', kinds: 'mention', from: '2026-13-40', q: 7 })).toEqual(
      {},
    );
  });
});

describe('its filter', () => {
  it('includes the last day to its end, also where the clocks change', () => {
    const filter = inboxFilter({ from: '2026-03-28', until: '2026-03-29' }, null);
    expect(new Date(filter.fromAt ?? 0).toString()).toContain('Mar 28 2026 00:00:00');
    expect(new Date(filter.untilAt ?? 0).toString()).toContain('Mar 30 2026 00:00:00');
  });

  it('counts what the popover sets, not the tabs', () => {
    expect(countFilters({ tab: 'unread', account: 'a', kinds: ['direct'], from: '2026-01-01' })).toBe(3);
  });
});
