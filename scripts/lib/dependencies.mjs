import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { at, root } from './paths.mjs';
import { say } from './say.mjs';

const lockfile = at('package-lock.json');
/** npm's own note of what it installed. */
const installed = at('node_modules/.package-lock.json');
const stamp = at('node_modules/.backbeat-lockfile');

const lockfileHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

const isCurrent = () => {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash()) return true;
  // Somebody ran npm by hand after the lockfile changed.
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
};

/** Installs the locked packages when they are missing or older than the lockfile. */
export const ensureDependencies = async () => {
  if (isCurrent()) return;
  await withLock(at('.install.lock'), async () => {
    if (isCurrent()) return;
    say('Installing the locked packages (npm ci, a minute or two) …');
    // Many packages ask for Node 22: they run on the Node 24 that is among them.
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
    writeFileSync(stamp, lockfileHash());
  });
};
