import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Figure, figure, timed } from './figure';
import { messagePages } from './messages';
import { rawInserter, StoredRows } from './raw-insert';
import { applyPage, emptyStore, scratchDir } from './store';

/**
 * Messages a second through the store's own path against plain inserts of the same rows into the same tables, indexes
 * and search index. The two take turns page by page, so that a machine that slows down slows down both.
 */
export const ingestBench = async (rows: number): Promise<Figure[]> => [ingestRate(rows, 'ingest.rate')];

/** The same under another name, where the whole way a message takes is meant: with triage, promises and rules. */
export function ingestRate(rows: number, measure: string): Figure {
  const dir = scratchDir();
  const path = join(dir, 'store.sqlite');
  const rawPath = join(dir, 'raw.sqlite');
  const store = emptyStore(path);
  emptyStore(rawPath).close();
  const raw = new Database(rawPath);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'temp_store = MEMORY',
    'cache_size = -65536',
    'wal_autocheckpoint = 8000',
  ]) {
    raw.pragma(pragma);
  }
  const insertRaw = rawInserter(raw);
  const stored = new StoredRows(path);
  stored.next();

  let storeMs = 0;
  let rawMs = 0;
  for (const page of messagePages(rows)) {
    storeMs += timed(() => applyPage(store, page));
    const written = stored.next();
    rawMs += timed(() => insertRaw(written));
  }
  stored.close();
  store.close();
  raw.close();
  return figure(measure, 'messages/s', (rows / storeMs) * 1_000, (rows / rawMs) * 1_000);
}
