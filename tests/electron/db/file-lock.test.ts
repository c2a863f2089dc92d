import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeFileLock } from '../../../electron/db/file-lock';
import { folderMaker } from '../../helpers/folder';

const newFolder = folderMaker();

/** As `takeFileLock` does, in a process of its own. */
const HOLDER = `
  const Database = require('better-sqlite3');
  const db = new Database(process.argv[1], { timeout: 0 });
  db.pragma('journal_mode = DELETE');
  db.exec('BEGIN EXCLUSIVE');
  process.stdout.write('held');
  setInterval(() => undefined, 1000);
`;

async function holdElsewhere(path: string) {
  const child = spawn(process.execPath, ['-e', HOLDER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

it('is held by one process and given back however that ends', async () => {
  const path = join(newFolder(), 'deep', 'poller.lock');
  takeFileLock(path)?.();
  const other = await holdElsewhere(path);
  expect(takeFileLock(path)).toBeNull();
  await other.kill();
  const release = takeFileLock(path);
  expect(release).toBeTypeOf('function');
  expect(takeFileLock(path)).toBeNull();
  release?.();
  takeFileLock(path)?.();
});
