import { DAY, HOUR } from '@shared/platforms/platform';
import { z } from 'zod';
import { clientMigrations } from '../../electron/db/migrations';
import { openWriteStore } from '../../electron/db/open';
import { writeCommands } from '../../electron/engine/write-commands';
import { silentLogger } from '../../electron/lib/logger';
import { type Figure, figure, percentile } from './figure';
import { ACCOUNT_ID } from './store';
import type { Page } from './window-page';
import { clientStorePath, startProgram, windowDataDir } from './window-program';

/** Beside the posts: an inbox of a small business. */
const MESSAGES = 10_000;
/** Eleven months there and back, twice. */
const PRESSES = 44;
const DRAG_MS = 4_000;

const TEXT =
  'Spelt is back for good, from 6:30. Order it by Tuesday, and rye needs a day and a half as ever.';

/** Plans so many posts over the year to come, evenly, each at an hour of the day. */
function planYear(dataDir: string, count: number): void {
  const now = Date.now();
  const store = openWriteStore({
    ...{ path: clientStorePath(dataDir), create: false, now },
    ...{ migrations: clientMigrations, logger: silentLogger },
  });
  const accounts = [{ accountId: ACCOUNT_ID, text: null }];
  const by = { memberId: null, ruleId: null, now };
  store.inTransaction(() => {
    for (let nth = 0; nth < count; nth += 1) {
      const plannedAt = now + Math.floor((nth * 365 * DAY) / count) + HOUR;
      const post = { id: `post-${nth}`, knownAt: null, text: `${nth} ${TEXT}`, plannedAt, timeZone: 'UTC' };
      writeCommands.savePost(store, { ...post, accounts, by });
    }
  });
  store.close();
}

const OPEN = `(async () => {
  location.hash = '#/calendar';
  while (document.querySelector('[role=grid] [data-post]') === null) await new Promise((done) => setTimeout(done, 50));
})()`;

/** Presses a key and answers, for each press, the ms until the frame in which the posts of the next month stand there. */
const PAGE = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  // A day of the last week but one: in the first month what is before today is empty.
  const watched = () => [...document.querySelectorAll('[data-day]')].at(-8);
  const samples = [];
  for (let nth = 0; nth < ${PRESSES}; nth += 1) {
    const before = watched().dataset.day;
    const key = Math.floor(nth / 11) % 2 === 0 ? 'PageDown' : 'PageUp';
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }));
    do await frame(); while (watched().dataset.day === before || watched().querySelector('[data-post]') === null);
    samples.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 60));
  }
  return samples;
})()`;

/** Frames while nothing happens, or while a post is carried over one day after the other. */
const frames = (carried: boolean): string => `new Promise((resolve) => {
  const transfer = new DataTransfer();
  const send = (target, type) => target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  const days = [...document.querySelectorAll('[data-day]')];
  const post = document.querySelector('[data-day] [data-post]');
  if (${carried}) send(post, 'dragstart');
  const frames = [];
  let over = null;
  const step = (at) => {
    frames.push(at);
    if (${carried}) {
      const next = days[Math.floor(frames.length / 4) % days.length];
      if (over !== null && over !== next) send(over, 'dragleave');
      over = next;
      send(next, 'dragover');
    }
    if (at - frames[0] < ${DRAG_MS}) requestAnimationFrame(step);
    else {
      if (${carried}) { send(over, 'dragleave'); send(post, 'dragend'); }
      resolve(frames);
    }
  };
  requestAnimationFrame(step);
})`;

const numbers = z.array(z.number());

async function p95Frame(page: Page, carried: boolean): Promise<number> {
  const at = numbers.parse(await page.evaluate(frames(carried)));
  return percentile(
    at.slice(1).map((moment, nth) => moment - (at[nth] ?? moment)),
    0.95,
  );
}

/** A year of posts in the month view: from the key to the painted month, and frames while a post is dragged. */
export async function calendarBench(posts: number): Promise<Figure[]> {
  const dataDir = windowDataDir(MESSAGES);
  planYear(dataDir, posts);
  const { window, page } = await startProgram(dataDir);
  try {
    await page.evaluate(OPEN);
    const keys = numbers.parse(await page.evaluate(PAGE));
    const rest = await p95Frame(page, false);
    const drag = await p95Frame(page, true);
    return [
      figure('calendar.month.p95', 'ms', percentile(keys, 0.95)),
      figure('calendar.drag.p95', 'ms', drag, rest),
    ];
  } finally {
    page.close();
    await window.stop();
  }
}
