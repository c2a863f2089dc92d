import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Engine } from '../../electron/engine/engine';
import type { PageCursor } from '../../shared/app/paging';
import { startBenchEngine } from './engine';
import { startFeeds } from './feeds';
import { type Figure, figure, percentile, timed, timedAsync } from './figure';
import { filledDataDir } from './filled';
import { CLIENT_ID } from './store';

const CALLS = 300;
const PAGE = 50;
/** Pages that a person would have to scroll through to get this deep. */
const DEEP_PAGES = 100;

/** The same rows by one prepared statement, as the least that any page costs. */
const FLOOR = `
  SELECT c.*, w.name, w.handle, a.platform FROM conversation c JOIN contact w ON w.id = c.contact_id
  JOIN account a ON a.id = c.account_id ORDER BY c.last_at DESC, c.id DESC LIMIT ${PAGE}`;

export async function pageBench(rows: number): Promise<Figure[]> {
  const dataDir = filledDataDir(rows);
  const engine = await startBenchEngine(dataDir);
  try {
    const deep = await cursorAt(engine, DEEP_PAGES);
    const floor = floorMs(dataDir);
    return [
      figure('page.first.p95', 'ms', percentile(await sample(engine, null), 0.95), floor),
      figure('page.deep.p95', 'ms', percentile(await sample(engine, deep), 0.95), floor),
      figure('page.during-ingest.p99', 'ms', percentile(await sampleDuringPoll(engine), 0.99), floor),
    ];
  } finally {
    await engine.stop();
  }
}

const readPage = (engine: Engine, after: PageCursor | null) =>
  engine.api.inbox.page({ filter: {}, after, limit: PAGE });

async function cursorAt(engine: Engine, pages: number): Promise<PageCursor | null> {
  let after: PageCursor | null = null;
  for (let count = 0; count < pages; count += 1) after = (await readPage(engine, after)).next ?? after;
  return after;
}

async function sample(engine: Engine, after: PageCursor | null): Promise<number[]> {
  const samples: number[] = [];
  for (let count = 0; count < CALLS; count += 1)
    samples.push(await timedAsync(() => readPage(engine, after)));
  // The first calls compile; a person's first page is measured by `start`.
  return samples.slice(CALLS / 10);
}

/** Pages asked for every few ms while 200 new feeds are read: fetching, parsing and storing 20,000 items. */
async function sampleDuringPoll(engine: Engine): Promise<number[]> {
  const feeds = await startFeeds({ feeds: 200, items: 100 });
  try {
    for (let nth = 0; nth < 200; nth += 1) {
      await engine.api.accounts.add({
        clientId: CLIENT_ID,
        account: { platform: 'feed', url: feeds.url(nth) },
      });
    }
    let polling = true;
    const done = engine.api.accounts
      .pollNow({ clientId: CLIENT_ID, accountId: null })
      .finally(() => (polling = false));
    const samples: number[] = [];
    while (polling) {
      samples.push(await timedAsync(() => readPage(engine, null)));
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    await done;
    return samples;
  } finally {
    await feeds.close();
  }
}

function floorMs(dataDir: string): number {
  const db = new Database(join(dataDir, 'clients', CLIENT_ID, 'store.sqlite'), { readonly: true });
  const statement = db.prepare(FLOOR);
  const samples = Array.from({ length: CALLS }, () => timed(() => statement.all()));
  db.close();
  return percentile(samples.slice(CALLS / 10), 0.95);
}
