// Writes the migrations of both kinds of store from their tables. Arguments go to drizzle-kit.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { root } = await import('./lib/paths.mjs');
const { run } = await import('./lib/run.mjs');
const { toolScript } = await import('./lib/tool.mjs');

for (const config of ['drizzle.client.config.ts', 'drizzle.workstation.config.ts']) {
  const args = ['generate', `--config=${config}`, ...process.argv.slice(2)];
  const code = await run(process.execPath, [toolScript('drizzle-kit'), ...args], { cwd: root });
  if (code !== 0) process.exit(code);
}
