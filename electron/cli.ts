import { runCli } from './cli/program';

await runCli(process.argv.slice(2));
