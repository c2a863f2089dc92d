import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startBenchEngine } from './engine';
import { type Figure, figure, percentile, timed, timedAsync } from './figure';
import { filledDataDir } from './filled';
import { COMMON_WORD, RARE_WORD } from './messages';
import { CLIENT_ID } from './store';

const CALLS = 200;
const PAGE = 50;

/** Searching newest first for a word of a handful of messages and for one of a large share of them. */
export async function searchBench(rows: number): Promise<Figure[]> {
  const dataDir = filledDataDir(rows);
  const engine = await startBenchEngine(dataDir);
  try {
    const search = async (text: string): Promise<number> => {
      const samples: number[] = [];
      for (let count = 0; count < CALLS; count += 1) {
        samples.push(await timedAsync(() => engine.api.search.messages({ text, filter: {}, limit: PAGE })));
      }
      return percentile(samples.slice(CALLS / 10), 0.95);
    };
    return [
      figure('search.rare.p95', 'ms', await search(RARE_WORD), floorMs(dataDir, RARE_WORD)),
      figure('search.common.p95', 'ms', await search(COMMON_WORD), floorMs(dataDir, COMMON_WORD)),
      figure(
        'search.beginning.p95',
        'ms',
        await search(COMMON_WORD.slice(0, 4)),
        floorMs(dataDir, COMMON_WORD),
      ),
    ];
  } finally {
    await engine.stop();
  }
}

/** The index alone: row ids of the newest matches. */
function floorMs(dataDir: string, word: string): number {
  const db = new Database(join(dataDir, 'clients', CLIENT_ID, 'store.sqlite'), { readonly: true });
  const statement = db.prepare(
    'SELECT rowid FROM message_fts WHERE message_fts MATCH ? ORDER BY rowid DESC LIMIT 50',
  );
  const samples = Array.from({ length: CALLS }, () => timed(() => statement.all(`"${word}"`)));
  db.close();
  return percentile(samples.slice(CALLS / 10), 0.95);
}
