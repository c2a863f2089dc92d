import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { keyOf } from './cache.mjs';
import { withLock } from './lock.mjs';
import { at, root } from './paths.mjs';
import { collect } from './run.mjs';
import { Stop } from './say.mjs';
import { filesIn } from './sources.mjs';

const fingerprint = (places) =>
  keyOf(
    filesIn(...places).map((file) => {
      const { mtimeMs, size } = statSync(file);
      return [file, mtimeMs, size];
    }),
  );

/** Runs `build` unless nothing it reads has changed since it last succeeded. */
const unlessCurrent = async ({ stamp, reads, build }) => {
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(reads);
  if (isCurrent()) return;
  await withLock(at('.build.lock'), async () => {
    if (isCurrent()) return;
    // Taken before: what is edited during the build makes the next one run.
    const print = fingerprint(reads);
    await build();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, print);
  });
};

const config = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];

const buildProgram = async () => {
  const { code, output } = await collect(
    process.execPath,
    [at('node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    { cwd: root },
  );
  if (code !== 0) throw new Stop(`The build failed:\n${output}`);
};

/** out/main, out/preload and out/renderer as the sources are now. */
export const ensureBuilt = () =>
  unlessCurrent({
    stamp: at('out/.program'),
    reads: ['electron', 'shared', 'renderer', 'resources', ...config],
    build: buildProgram,
  });

/** tests/<name>/run.ts with all it imports, as out/<name>/run.js. */
const buildTests = async (name) => {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@shared': at('shared') } },
    ssr: {
      noExternal: true,
      external: ['better-sqlite3', '@playwright/test', 'playwright-core', 'electron'],
    },
    build: {
      ssr: true,
      target: 'node24',
      outDir: at(`out/${name}`),
      rolldownOptions: {
        input: { run: at(`tests/${name}/run.ts`) },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
};

/** out/bench/run.js: the benchmarks with all they import, beside a current program. */
export const ensureBenchBuilt = async () => {
  if (!existsSync(at('tests/bench/run.ts'))) throw new Stop('There is no tests/bench/run.ts');
  await ensureBuilt();
  await unlessCurrent({
    stamp: at('out/.bench'),
    reads: [
      'tests/bench',
      'tests/helpers',
      'tests/e2e',
      'tests/fixtures',
      'electron',
      'shared',
      'resources',
      ...config,
    ],
    build: () => buildTests('bench'),
  });
};

/** out/soak/run.js: long runs against fake platforms; they need no window. */
export const ensureSoakBuilt = () =>
  unlessCurrent({
    stamp: at('out/.soak'),
    reads: ['tests/soak', 'tests/helpers', 'electron', 'shared', 'resources', ...config],
    build: () => buildTests('soak'),
  });
