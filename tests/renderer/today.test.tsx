import type { Client } from '@shared/clients/schema';
import type { ConversationRow } from '@shared/inbox/schema';
import { DAY, HOUR } from '@shared/platforms/platform';
import type { Today, TodayClient } from '@shared/today/schema';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { columnsFor, TodayView } from '../../renderer/features/today/today-view';
import { startI18n } from '../../renderer/lib/i18n';
import { registered } from '../../renderer/lib/keyboard/registry';
import { row } from '../helpers/rows';
import { answerWith, stage, standIn } from './today-stage';

const now = Date.now();

const rowOf = (clientId: string, id: string): ConversationRow =>
  row(id, {
    clientId,
    contactName: `Person ${id}`,
    lastAt: now,
    waitingSinceAt: now - HOUR,
    preview: 'Hello?',
    label: 'complaint',
  });

const clients: Client[] = ['Bakery', 'Bicycles'].map((name) => ({
  id: name.toLowerCase(),
  name,
  colour: 'plum',
  language: 'en',
  timeZone: 'Europe/Warsaw',
  practice: false,
  createdAt: 0,
  accountCount: 1,
  unreadCount: 0,
  failingCount: 0,
  problem: null,
}));

const day = (clientId: string, more: Partial<TodayClient> = {}): TodayClient => ({
  clientId,
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
  open: [{ from: now, until: now + DAY }],
  whileClosed: null,
  ...more,
});

const today = (days: TodayClient[]): Today => ({
  fromAt: now,
  untilAt: now + DAY,
  waitingCount: days.reduce((sum, { waitingCount }) => sum + waitingCount, 0),
  overdueCount: 0,
  answeredToday: 0,
  medianFirstMs: null,
  p90FirstMs: null,
  clients: days,
});

const show = (days: TodayClient[]) => {
  answerWith({
    'today.show': () => today(days),
    'clients.list': () => clients,
    'sla.calendar': () => [],
  });
  return stage(<TodayView numbers={null} />);
};

const press = (key: string) =>
  act(() =>
    registered()
      .find((action) => action.keys.includes(key) && (action.when?.() ?? true))
      ?.run(),
  );

beforeAll(() => {
  startI18n('en');
  standIn(1_100);
});
afterEach(cleanup);

describe('the first screen', () => {
  const busy = [
    day('bakery', { waiting: [rowOf('bakery', 'a'), rowOf('bakery', 'b')], waitingCount: 12 }),
    day('bicycles', { waiting: [rowOf('bicycles', 'c')], waitingCount: 1 }),
  ];

  it('says in one sentence how the day stands, and names who waits', async () => {
    show(busy);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('13 people are waiting.');
    expect(await screen.findByRole('link', { name: /Complaint.*Person a/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'and 10 more' })).toBeTruthy();
    // Questions that nobody has to answer are not asked.
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'Who waits13 people',
      'What failed',
    ]);
  });

  it('opens the conversation of a name, and keeps all clients in view', async () => {
    const router = show(busy);
    const link = await screen.findByRole('link', { name: /Person c/ });
    act(() => link.click());
    await waitFor(() => expect(router.state.location.pathname).toBe('/inbox'));
    expect(router.state.location.search).toEqual({ open: 'c', of: 'bicycles', pane: 'thread' });
  });

  it('is walked by arrows, along a client and to the next one', async () => {
    show(busy);
    await screen.findByRole('link', { name: /Person a/ });
    const focused = () => document.activeElement?.textContent ?? '';
    press('ArrowDown');
    expect(focused()).toMatch(/Person a/);
    press('ArrowDown');
    expect(focused()).toMatch(/Person b/);
    press('ArrowDown');
    press('ArrowDown');
    expect(focused()).toBe('and 10 more');
    press('ArrowUp');
    press('ArrowUp');
    press('ArrowUp');
    press('ArrowUp');
    expect(focused()).toBe('Bakery');
    press('ArrowRight');
    expect(focused()).toBe('Bicycles');
    press('ArrowRight');
    expect(focused()).toBe('Bicycles');
  });

  it('shows the way in where no account is connected', async () => {
    show([day('bakery', { accountCount: 0 })]);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Nobody is waiting.');
    expect(screen.getByRole('button', { name: 'Connect an account' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('has as many columns as there is room for, and else a line a client', () => {
    expect([1_100, 800, 500].map((width) => columnsFor(width, 5))).toEqual([3, 2, null]);
    expect([1_100, 500].map((width) => columnsFor(width, 1))).toEqual([2, 1]);
  });
});
