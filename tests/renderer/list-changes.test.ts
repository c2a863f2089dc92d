import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listChanges } from '../../renderer/features/inbox/list-changes';
import { placesOf } from '../../renderer/features/inbox/list-order';
import { ids, row } from '../helpers/rows';

const placeOf = placesOf.open;
const page = (rows: ReturnType<typeof row>[], more = false) => ({
  rows,
  next: more ? { at: 0, id: 'x' } : null,
});

const complaint = (id: string, dueAt: number) =>
  row(id, { label: 'complaint', labelBy: 'rule', waitingSinceAt: 10, dueAt });

describe('what is new in a fresh beginning of the list', () => {
  it('is what would stand among the loaded rows, wherever that is', () => {
    const shown = [complaint('a', 100), complaint('c', 300), row('d', { waitingSinceAt: 50 })];
    const fresh = page([complaint('a', 100), complaint('b', 200), ...shown.slice(1)]);
    expect(ids(listChanges({ fresh, shown, complete: true, placeOf }).added)).toEqual(['b']);
  });

  it('is not what stands behind the last loaded row: that comes with its page', () => {
    const shown = [row('a', { waitingSinceAt: 10 }), row('b', { waitingSinceAt: 20 })];
    const fresh = page([...shown, row('c', { waitingSinceAt: 30 })]);
    expect(listChanges({ fresh, shown, complete: false, placeOf }).added).toEqual([]);
    expect(ids(listChanges({ fresh, shown, complete: true, placeOf }).added)).toEqual(['c']);
  });

  it('is a shown row that moves up because somebody wrote, and no row that moves by itself', () => {
    const before = row('b', { waitingSinceAt: 20, lastAt: 20 });
    const shown = [row('a', { waitingSinceAt: 10 }), before];
    const worse = row('b', { waitingSinceAt: 20, lastAt: 90, label: 'complaint' });
    const pinned = row('b', { waitingSinceAt: 20, lastAt: 20, urgent: true });
    const added = (now: ReturnType<typeof row>) =>
      ids(
        listChanges({ fresh: page([now, row('a', { waitingSinceAt: 10 })]), shown, complete: true, placeOf })
          .added,
      );
    expect(added(worse)).toEqual(['b']);
    expect(added(pinned)).toEqual([]);
  });

  it('leaves what changed in place to be patched', () => {
    const shown = [row('a', { waitingSinceAt: 10, lastAt: 10 })];
    const now = row('a', { waitingSinceAt: 10, lastAt: 90, preview: 'Hello?' });
    const { added, same, gone } = listChanges({ fresh: page([now]), shown, complete: true, placeOf });
    expect({ added, same: [...same.values()], gone }).toEqual({ added: [], same: [now], gone: [] });
  });

  it('says where a row would stand elsewhere, so that no heading is wrong where nobody looks', () => {
    const shown = [row('a', { waitingSinceAt: 10 }), row('b', { waitingSinceAt: 20 })];
    const judged = page([complaint('b', 100), ...shown.slice(0, 1)]);
    const moved = (fresh: ReturnType<typeof page>) =>
      listChanges({ fresh, shown, complete: true, placeOf }).moved;
    expect([moved(judged), moved(page(shown))]).toEqual([true, false]);
  });
});

describe('what is gone', () => {
  it('is what should be among the fresh rows and is not', () => {
    const shown = [10, 20, 30].map((at) => row(`r${at}`, { waitingSinceAt: at }));
    const fresh = page(shown.filter(({ id }) => id !== 'r20'));
    expect(ids(listChanges({ fresh, shown, complete: true, placeOf }).gone)).toEqual(['r20']);
  });

  it('is nothing behind the last fresh row', () => {
    const shown = [10, 20, 30, 40].map((at) => row(`r${at}`, { waitingSinceAt: at }));
    const fresh = page(shown.slice(0, 2), true);
    expect(listChanges({ fresh, shown, complete: false, placeOf }).gone).toEqual([]);
  });
});

describe('a list that is as fresh as it can be', () => {
  it('has nothing new and nothing gone, whatever its order', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 6 }),
        waitingSinceAt: fc.option(fc.nat(1_000)),
        lastAt: fc.nat(1_000),
        label: fc.constantFrom('complaint', 'question', null),
        urgent: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom('open', 'closed', 'snoozed'), (made, view) => {
        const order = placesOf[view];
        const shown = made.map(({ id, ...rest }) => row(id, rest)).sort((a, b) => order(a) - order(b));
        const { added, gone } = listChanges({
          fresh: page(shown),
          shown,
          complete: true,
          placeOf: order,
        });
        expect({ added, gone }).toEqual({ added: [], gone: [] });
      }),
    );
  });
});
