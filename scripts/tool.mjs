// Runs a command of a locked package: `node scripts/tool.mjs <package> [command arguments …]`.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { run } = await import('./lib/run.mjs');
const { toolScript } = await import('./lib/tool.mjs');
const [name, ...args] = process.argv.slice(2);
const command = name.split('/').at(-1);
process.exitCode = await run(process.execPath, [toolScript(name, command), ...args]);
