import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { workstationMigrations } from '../../electron/db/migrations';
import { openWriteStore } from '../../electron/db/open';
import { upsertEntry } from '../../electron/features/clients/workstation-store';
import { silentLogger } from '../../electron/lib/logger';
import { messagePages } from './messages';
import { applyPage, BENCH_NOW, CLIENT_ID, emptyStore, scratchDir } from './store';

let filled: { readonly rows: number; readonly path: string } | null = null;

/** The path of a store with so many messages, made once a run. */
function filledStore(rows: number): string {
  if (filled?.rows === rows) return filled.path;
  const path = join(scratchDir(), 'store.sqlite');
  const store = emptyStore(path);
  for (const page of messagePages(rows)) applyPage(store, page);
  store.close();
  filled = { rows, path };
  return path;
}

/** A new data folder with one client that has so many messages. */
export function filledDataDir(rows: number): string {
  const dataDir = scratchDir();
  const folder = join(dataDir, 'clients', CLIENT_ID);
  mkdirSync(folder, { recursive: true });
  copyFileSync(filledStore(rows), join(folder, 'store.sqlite'));
  const path = join(dataDir, 'workstation.sqlite');
  const workstation = openWriteStore({
    path,
    create: true,
    now: BENCH_NOW,
    migrations: workstationMigrations,
    logger: silentLogger,
  });
  upsertEntry(workstation, {
    id: CLIENT_ID,
    name: 'Bench',
    colour: 'teal',
    practice: 0,
    createdAt: BENCH_NOW,
  });
  workstation.close();
  return dataDir;
}
