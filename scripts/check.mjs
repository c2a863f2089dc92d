import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { runChecks } = await import('./lib/checks.mjs');
const { failed } = await runChecks();
process.exitCode = failed === 0 ? 0 : 1;
