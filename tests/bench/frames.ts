import Database from 'better-sqlite3';
import { z } from 'zod';
import { shell } from '../../renderer/locales/en/shell';
import { startBenchEngine } from './engine';
import { startFeeds } from './feeds';
import { type Figure, figure, percentile } from './figure';
import { CLIENT_ID } from './store';
import type { Page } from './window-page';
import {
  clientStorePath,
  openInbox,
  startProgram,
  stopPollingByItself,
  windowDataDir,
} from './window-program';

const FEEDS = 200;
const ITEMS = 100;
const SCROLL_MS = 5_000;
/** About half a row a frame: the pace of somebody who looks for something. */
const STEP_PX = 40;

/** Scrolls the inbox steadily and answers the epoch ms of every frame. */
const SCROLL = `new Promise((resolve) => {
  const list = document.querySelector('[data-list-scroller]');
  const frames = [];
  list.scrollTop = 0;
  const step = (at) => {
    frames.push(performance.timeOrigin + at);
    list.scrollTop += ${STEP_PX};
    if (at - (frames[0] - performance.timeOrigin) < ${SCROLL_MS}) requestAnimationFrame(step);
    else resolve(frames);
  };
  requestAnimationFrame(step);
})`;

/** Asks for all accounts by the command palette, as a person would without leaving the inbox. */
const POLL_NOW = `(async () => {
  const isMac = window.backbeat.platform === 'darwin';
  const moment = () => new Promise((done) => setTimeout(done, 100));
  dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: !isMac, metaKey: isMac }));
  const command = () => [...document.querySelectorAll('[role=option]')].find(
    (option) => option.textContent.includes(${JSON.stringify(shell.action.pollNow)}));
  while (command() === undefined) await moment();
  await moment();
  command().click();
  while (document.querySelector('[role=dialog]') !== null) await moment();
})()`;

/** Frames of the inbox while it scrolls: at rest, and while 200 feeds are read and stored, whose floor is the rest. */
export async function framesBench(rows: number): Promise<Figure[]> {
  const dataDir = windowDataDir(rows);
  const feeds = await startFeeds({ feeds: FEEDS, items: ITEMS });
  try {
    await addFeeds(dataDir, feeds.url);
    const { window, page } = await startProgram(dataDir);
    try {
      await openInbox(page);
      await scroll(page);
      const rest = percentile(deltas(await scroll(page)), 0.95);
      await page.evaluate(POLL_NOW);
      const frames = await scroll(page);
      const busy = percentile(deltas(untilPolled(frames, dataDir)), 0.95);
      return [figure('frames.rest.p95', 'ms', rest), figure('frames.during-ingest.p95', 'ms', busy, rest)];
    } finally {
      page.close();
      await window.stop();
    }
  } finally {
    await feeds.close();
  }
}

async function addFeeds(dataDir: string, url: (nth: number) => string): Promise<void> {
  const engine = await startBenchEngine(dataDir);
  try {
    for (let nth = 0; nth < FEEDS; nth += 1) {
      const account = { platform: 'feed', url: url(nth) } as const;
      await engine.api.accounts.add({ clientId: CLIENT_ID, account });
    }
  } finally {
    await engine.stop();
  }
  stopPollingByItself(dataDir);
}

const scroll = async (page: Page): Promise<readonly number[]> =>
  z.array(z.number()).parse(await page.evaluate(SCROLL));

const deltas = (frames: readonly number[]): number[] =>
  frames.slice(1).map((at, index) => at - (frames[index] ?? at));

/** The frames until the last feed was stored: those after it would make the poll look easier than it is. */
function untilPolled(frames: readonly number[], dataDir: string): readonly number[] {
  const db = new Database(clientStorePath(dataDir), { readonly: true });
  const { polled, last } = z
    .object({ polled: z.int(), last: z.number().nullable() })
    .parse(db.prepare('SELECT count(last_good_at) AS polled, max(last_good_at) AS last FROM stream').get());
  db.close();
  return polled < FEEDS || last === null ? frames : frames.filter((at) => at <= last);
}
