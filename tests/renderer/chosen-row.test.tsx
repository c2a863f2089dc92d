import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useChosen } from '../../renderer/features/inbox/use-chosen';

/** What was opened, in order. The address is what the test says it is. */
function choosing(openId: string | null) {
  const opened: string[] = [];
  const hook = renderHook(
    (open: string | null) => useChosen<{ readonly id: string }>(open, ({ id }) => opened.push(id)),
    { initialProps: openId },
  );
  return {
    opened,
    chosen: () => hook.result.current.chosenId,
    choose: (id: string, history: 'push' | 'replace' = 'replace') =>
      act(() => hook.result.current.choose({ id }, history)),
    address: (open: string | null) => hook.rerender(open),
  };
}

/** The next frame is painted, and what waited for it is done. */
const paint = () => act(() => vi.advanceTimersByTime(50));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the row that is chosen', () => {
  it('reacts at once, before its conversation is opened', () => {
    const { choose, chosen, opened, address } = choosing('a');
    choose('b');
    expect([chosen(), opened]).toEqual(['b', []]);
    paint();
    expect(opened).toEqual(['b']);
    address('b');
    expect(chosen()).toBe('b');
  });

  it('opens only where somebody stops, not what is passed', () => {
    const { choose, chosen, opened } = choosing(null);
    for (const id of ['a', 'b', 'c']) choose(id);
    paint();
    expect([chosen(), opened]).toEqual(['c', ['c']]);
  });

  it('stays where it is while the address follows step by step', () => {
    const { choose, chosen, address } = choosing('a');
    choose('b');
    paint();
    choose('c');
    address('b');
    expect(chosen()).toBe('c');
  });

  it('gives way to what is opened from elsewhere', () => {
    const { choose, chosen, address } = choosing('a');
    choose('b');
    paint();
    address('b');
    address('z');
    expect(chosen()).toBe('z');
    address('a');
    expect(chosen()).toBe('a');
  });

  it('is opened at once by Enter or a click', () => {
    const { choose, opened } = choosing('a');
    choose('b');
    choose('c', 'push');
    paint();
    expect(opened).toEqual(['c']);
  });
});
