import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { ensureBuilt } = await import('./lib/build.mjs');
await ensureBuilt();
