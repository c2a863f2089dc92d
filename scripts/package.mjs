// The program as an unpacked folder below dist/, for this platform and with the runtime that is used here.
import { bootstrapElectron } from './bootstrap.mjs';

const { env } = await bootstrapElectron();
const { ensureBuilt } = await import('./lib/build.mjs');
const { root } = await import('./lib/paths.mjs');
const { must } = await import('./lib/run.mjs');
const { say } = await import('./lib/say.mjs');
const { toolScript } = await import('./lib/tool.mjs');

await ensureBuilt();
const args = ['--dir', '--publish', 'never', '--config', 'electron-builder.config.mjs'];
await must(process.execPath, [toolScript('electron-builder'), ...args], { cwd: root, env });
say('Packaged: dist/');
