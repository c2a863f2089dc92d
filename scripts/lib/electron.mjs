import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackElectron, hasFallback } from './fallback-electron.mjs';
import { withLock } from './lock.mjs';
import { at } from './paths.mjs';
import { Stop, say } from './say.mjs';

const own = at('node_modules/electron');
/** Beside the packages: a new `npm ci` forgets the refusal and the download is tried again. */
const refused = at('node_modules/.backbeat-electron-refused');

const programIn = (dist) => {
  if (process.platform === 'win32') return join(dist, 'electron.exe');
  if (process.platform === 'darwin') return join(dist, 'Electron.app/Contents/MacOS/Electron');
  return join(dist, 'electron');
};

const runtime = (kind, dist) => ({
  kind,
  dist,
  executable: programIn(dist),
  version: readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, ''),
});

const isDownloaded = () => existsSync(join(own, 'path.txt')) && existsSync(programIn(join(own, 'dist')));

const download = () => {
  if (existsSync(refused)) return false;
  say('Downloading Electron …');
  const { status, stderr } = spawnSync(process.execPath, [join(own, 'install.js')], {
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0 && isDownloaded()) return true;
  say(`Electron's own download failed: ${stderr.trim().split('\n').at(0)}`);
  if (hasFallback()) writeFileSync(refused, '');
  return false;
};

/** The Electron to use: a given one, the package's own, or the fallback. */
export const findElectron = async () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return runtime('given', given);
  if (isDownloaded()) return runtime('own', join(own, 'dist'));
  const isOwn = await withLock(at('.electron.lock'), () => isDownloaded() || download());
  if (isOwn) return runtime('own', join(own, 'dist'));
  if (!hasFallback()) {
    throw new Stop(
      'Electron could not be downloaded, and for this platform there is no other source. See the message above.',
    );
  }
  return runtime('fallback', await fallbackElectron());
};
