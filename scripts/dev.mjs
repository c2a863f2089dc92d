import { bootstrapElectron } from './bootstrap.mjs';

const { env } = await bootstrapElectron();
const { withDisplay } = await import('./lib/display.mjs');
const { root } = await import('./lib/paths.mjs');
const { run } = await import('./lib/run.mjs');
const { toolScript } = await import('./lib/tool.mjs');

const asRoot = process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {};
process.exitCode = await withDisplay((display) =>
  run(process.execPath, [toolScript('electron-vite'), 'dev', '--watch', ...process.argv.slice(2)], {
    cwd: root,
    env: { ...env, ...asRoot, ...display },
  }),
);
