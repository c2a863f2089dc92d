import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheRoot } from './paths.mjs';

/** A short name for everything that went into a cached thing. */
export const keyOf = (...parts) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);

/**
 * The folder of a thing that is made once per machine. It appears whole or not at all:
 * `make(folder)` fills a temporary folder, which is then renamed.
 */
export const cached = async (name, make) => {
  const folder = join(cacheRoot(), name);
  if (existsSync(folder)) return folder;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    mkdirSync(cacheRoot(), { recursive: true });
    const draft = mkdtempSync(`${folder}.`);
    try {
      await make(draft);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  });
  return folder;
};
