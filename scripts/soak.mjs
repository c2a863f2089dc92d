import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { ensureSoakBuilt } = await import('./lib/build.mjs');
const { at } = await import('./lib/paths.mjs');

await ensureSoakBuilt();
const program = at('out/soak/run.js');
process.argv[1] = program;
await import(pathToFileURL(program).href);
