import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showToast } from '../../renderer/ui/toast';
import { Toasts } from '../../renderer/ui/toasts';

function show(toast: Parameters<typeof showToast>[0]): () => void {
  let end = () => undefined as unknown;
  act(() => {
    end = showToast(toast);
  });
  return () => void act(() => void end());
}
const later = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const action = (run: () => void) => ({ label: 'Undo', key: 'z' as const, run });

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom knows no media queries.
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      media: query,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  render(
    <MantineProvider>
      <Toasts seconds={(count) => `${count} s`} />
    </MantineProvider>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the toast', () => {
  it('is read out once, although its countdown goes on', () => {
    const untilAt = Date.now() + 10_000;
    show({ text: (seconds) => `Goes out in ${seconds} s`, untilAt, action: action(() => undefined) });
    later(4_000);
    expect(screen.getByRole('status').textContent).toBe('Goes out in 10 s');
    expect(screen.getByText('Goes out in 6 s')).toBeTruthy();
  });

  it('goes when its time is over', () => {
    show({ text: 'Done', untilAt: Date.now() + 3_000 });
    later(2_900);
    expect(screen.getAllByText('Done').length).toBeGreaterThan(0);
    later(400);
    expect(screen.queryByText('Done')).toBeNull();
  });

  it('is one: the next takes its place, and its end does not end the next', () => {
    const end = show({ text: 'First' });
    show({ text: 'Second' });
    end();
    expect(screen.queryByText('First')).toBeNull();
    expect(screen.getAllByText('Second').length).toBeGreaterThan(0);
  });

  it('does what it offers, once, and goes', () => {
    let undone = 0;
    show({ text: 'Assigned', action: action(() => (undone += 1)) });
    act(() => screen.getByRole('button', { name: 'Undo' }).click());
    expect(undone).toBe(1);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('waits for somebody who reaches for it', () => {
    show({ text: 'Assigned', action: action(() => undefined) });
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    later(60_000);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Undo' }).blur());
    later(60_000);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
