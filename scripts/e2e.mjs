// The window tests alone: `npm run e2e -- tests/app/shell.spec.ts`, `npm run e2e -- -g restart`.
import { bootstrapElectron } from './bootstrap.mjs';

const { env } = await bootstrapElectron();
const { ensureBuilt } = await import('./lib/build.mjs');
const { withDisplay } = await import('./lib/display.mjs');
const { root } = await import('./lib/paths.mjs');
const { run } = await import('./lib/run.mjs');
const { toolScript } = await import('./lib/tool.mjs');

await ensureBuilt();
const playwright = toolScript('@playwright/test', 'playwright');
process.exitCode = await withDisplay((display) =>
  run(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: root,
    env: { ...env, ...display },
  }),
);
