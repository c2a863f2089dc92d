import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { whenOrphaned } from './lib/orphan.mjs';
import { endOnStop } from './lib/say.mjs';

await bootstrap();
const { ensureBuilt } = await import('./lib/build.mjs');
const { at } = await import('./lib/paths.mjs');
await ensureBuilt();

// npm changes into the package's folder; the paths in the arguments are the caller's.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.off('uncaughtException', endOnStop);
whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
// In this very process, so that signals, stdin and the exit code need no relay.
const program = at('out/main/cli.js');
process.argv[1] = program;
await import(pathToFileURL(program).href);
