import Database from 'better-sqlite3';
import type { Engine } from '../../electron/engine/engine';
import { type InboxFilter, type InboxView, inboxViews } from '../../shared/inbox/schema';
import { startBenchEngine } from './engine';
import { type Figure, figure, percentile, timed, timedAsync } from './figure';
import { filledDataDir } from './filled';
import { inboxWindowFigures } from './inbox-window';
import { ingestRate } from './ingest';
import { CLIENT_ID } from './store';
import { clientStorePath } from './window-program';

const CALLS = 200;
const PAGE = 50;
/** The default page by one prepared statement: the least that any page costs. */
const FLOOR = `
  SELECT c.*, w.name, w.handle, a.platform FROM conversation c JOIN contact w ON w.id = c.contact_id
  JOIN account a ON a.id = c.account_id WHERE c.status = 'open' ORDER BY c.order_key, c.id LIMIT ${PAGE}`;

/** The inbox as the team works in it: the default page, the counts of its parts, saved views; keys and frames in the window. */
export async function inboxBench(rows: number): Promise<Figure[]> {
  const dataDir = filledDataDir(rows);
  prepareViews(dataDir);
  const engine = await startBenchEngine(dataDir);
  const figures: Figure[] = [];
  try {
    const { members } = await engine.api.team.members();
    const me = members[0]?.id ?? 'nobody';
    await assignSome(engine, me);
    const floor = floorMs(dataDir);
    figures.push(
      figure('inbox.page.p95', 'ms', await p95(() => page(engine, {})), floor),
      figure('inbox.counts.p95', 'ms', await p95(() => engine.api.inbox.counts({ clientId: null }))),
      figure('inbox.views.p95', 'ms', await slowest(engine, viewsOf(me)), floor),
    );
  } finally {
    await engine.stop();
  }
  figures.push(...(await inboxWindowFigures(rows)));
  figures.push(ingestRate(rows, 'inbox.ingest'));
  return figures;
}

type Filter = Partial<InboxFilter>;

const page = (engine: Engine, filter: Filter) => engine.api.inbox.page({ filter, limit: PAGE });

async function p95(work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let count = 0; count < CALLS; count += 1) samples.push(await timedAsync(work));
  return percentile(samples.slice(CALLS / 10), 0.95);
}

/** Every part of the inbox, and views as people save them. */
const viewsOf = (me: string): readonly Filter[] => [
  ...inboxViews.map((view: InboxView) => ({ view })),
  { deskId: DESK },
  { assigneeId: me },
  { kinds: ['direct'] },
  { labels: ['complaint'] },
  { view: 'everything', unread: true },
  { accountId: 'bench-account' },
];

async function slowest(engine: Engine, filters: readonly Filter[]): Promise<number> {
  let worst = 0;
  for (const filter of filters) worst = Math.max(worst, await p95(() => page(engine, filter)));
  return worst;
}

const DESK = 'bench-desk';

/** One conversation in fifty belongs to a desk, as after months of work. */
function prepareViews(dataDir: string): void {
  const db = new Database(clientStorePath(dataDir));
  db.prepare('UPDATE conversation SET desk_id = ? WHERE rowid % 50 = 0').run(DESK);
  db.close();
}

async function assignSome(engine: Engine, memberId: string): Promise<void> {
  const { rows } = await engine.api.inbox.page({ filter: {}, limit: 200 });
  await engine.api.inbox.change({
    conversations: rows.map(({ id }) => ({ clientId: CLIENT_ID, id })),
    change: { do: 'assign', memberId },
  });
}

function floorMs(dataDir: string): number {
  const db = new Database(clientStorePath(dataDir), { readonly: true });
  const statement = db.prepare(FLOOR);
  const samples = Array.from({ length: CALLS }, () => timed(() => statement.all()));
  db.close();
  return percentile(samples.slice(CALLS / 10), 0.95);
}
