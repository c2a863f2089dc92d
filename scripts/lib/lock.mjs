import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const holderOf = (lock) => {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return undefined;
  }
};

const take = (lock) => {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
};

/** One process at a time does `work`: two commands started together must not build into each other. */
export const withLock = async (lock, work) => {
  mkdirSync(dirname(lock), { recursive: true });
  let nameless = 0;
  while (!take(lock)) {
    const holder = holderOf(lock);
    // Between mkdir and the pid file a lock is nameless for a moment only.
    nameless = holder === undefined ? nameless + 1 : 0;
    const isDead = holder === undefined ? nameless > 20 : !isAlive(holder);
    if (isDead) rmSync(lock, { recursive: true, force: true });
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};
