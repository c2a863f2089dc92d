import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from './driver';

/**
 * Takes a lock that the operating system gives back when the process ends, however it ends: an exclusive transaction
 * on a file of its own. `null`: another process holds it. The answer releases it.
 */
export function takeFileLock(path: string): (() => void) | null {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const db = openDatabase(path, { timeout: 0 });
  try {
    // The rollback journal locks the file itself; WAL would let a second one in.
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
    return () => db.close();
  } catch {
    db.close();
    return null;
  }
}
