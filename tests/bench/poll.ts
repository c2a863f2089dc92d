import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBenchEngine } from './engine';
import { type Feeds, startFeeds } from './feeds';
import { type Figure, figure, percentile, timed, timedAsync } from './figure';
import { scratchDir } from './store';

const FEEDS = 200;
const ROUNDS = 3;

/**
 * Reading 200 feeds of 100 items on loopback, the first time and when nothing changed; the floor is newsboat over the
 * same server, where it is installed. Both in turn; the median of the rounds counts.
 */
export async function pollBench(rows: number): Promise<Figure[]> {
  const items = Math.max(1, Math.round(rows / FEEDS));
  const feeds = await startFeeds({ feeds: FEEDS, items });
  const ours: Round[] = [];
  const theirs: Round[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await pollRound(feeds));
      const floor = newsboatRound(feeds);
      if (floor !== null) theirs.push(floor);
    }
  } finally {
    await feeds.close();
  }
  const median = (rounds: readonly Round[], of: (round: Round) => number): number | null =>
    rounds.length === 0 ? null : percentile(rounds.map(of), 0.5);
  return [
    figure(
      'poll.cold',
      'ms',
      median(ours, ({ cold }) => cold) ?? 0,
      median(theirs, ({ cold }) => cold),
    ),
    figure(
      'poll.unchanged',
      'ms',
      median(ours, ({ unchanged }) => unchanged) ?? 0,
      median(theirs, ({ unchanged }) => unchanged),
    ),
  ];
}

type Round = { readonly cold: number; readonly unchanged: number };

async function pollRound(feeds: Feeds): Promise<Round> {
  const dataDir = scratchDir();
  const engine = await startBenchEngine(dataDir);
  try {
    const { id } = await engine.api.clients.add({ name: 'Bench' });
    for (let nth = 0; nth < FEEDS; nth += 1) {
      await engine.api.accounts.add({ clientId: id, account: { platform: 'feed', url: feeds.url(nth) } });
    }
    const poll = () => engine.api.accounts.pollNow({ clientId: id, accountId: null });
    return { cold: await timedAsync(poll), unchanged: await timedAsync(poll) };
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** `null` where newsboat is not installed. Its own start-up, a few ms, is part of it. */
function newsboatRound(feeds: Feeds): Round | null {
  const dir = scratchDir();
  const urls = join(dir, 'urls');
  writeFileSync(urls, Array.from({ length: FEEDS }, (_, nth) => feeds.url(nth)).join('\n'));
  const config = join(dir, 'config');
  writeFileSync(config, '');
  const reload = (): boolean =>
    spawnSync('newsboat', ['-q', '-u', urls, '-c', join(dir, 'cache.db'), '-C', config, '-x', 'reload'])
      .status === 0;
  let works = true;
  const cold = timed(() => (works = reload()));
  const unchanged = timed(() => (works &&= reload()));
  rmSync(dir, { recursive: true, force: true });
  return works ? { cold, unchanged } : null;
}
