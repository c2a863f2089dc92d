import { bootstrapElectron } from './bootstrap.mjs';

const { env } = await bootstrapElectron();
const { ensureBenchBuilt } = await import('./lib/build.mjs');
const { withDisplay } = await import('./lib/display.mjs');
const { at, root } = await import('./lib/paths.mjs');
const { run } = await import('./lib/run.mjs');

await ensureBenchBuilt();
process.exitCode = await withDisplay((display) =>
  run(process.execPath, ['--expose-gc', at('out/bench/run.js'), ...process.argv.slice(2)], {
    cwd: root,
    env: { ...env, ...display },
  }),
);
