import { describe, expect, it } from 'vitest';
import { extendPicks, noPicks, pickRange, togglePick } from '../../renderer/features/inbox/picks';

const ids = ['a', 'b', 'c', 'd'];
const sorted = (picks: ReadonlySet<string>) => [...picks].sort().join('');

describe('selecting many', () => {
  it('one by one', () => {
    expect(sorted(togglePick(togglePick(noPicks, 'a'), 'c'))).toBe('ac');
    expect(sorted(togglePick(new Set(['a']), 'a'))).toBe('');
  });

  it('by going on, and back again', () => {
    const down = extendPicks(extendPicks(noPicks, 'a', 'b'), 'b', 'c');
    expect(sorted(down)).toBe('abc');
    expect(sorted(extendPicks(down, 'c', 'b'))).toBe('ab');
  });

  it('keeps the last row when there is nowhere to go on to', () => {
    expect(sorted(extendPicks(new Set(['c', 'd']), 'd', 'd'))).toBe('cd');
  });

  it('with everything in between, in either direction, besides what is selected', () => {
    expect(sorted(pickRange(noPicks, ids, 'b', 'd'))).toBe('bcd');
    expect(sorted(pickRange(new Set(['d']), ids, 'c', 'a'))).toBe('abcd');
    expect(sorted(pickRange(noPicks, ids, 'gone', 'b'))).toBe('b');
  });
});
