import { parseArgs } from 'node:util';
import { calendarBench } from './calendar';
import type { Figure } from './figure';
import { framesBench } from './frames';
import { inboxBench } from './inbox';
import { ingestBench } from './ingest';
import { memoryBench } from './memory';
import { pageBench } from './page';
import { pollBench } from './poll';
import { searchBench } from './search';
import { startBench } from './start';
import { triageBench } from './triage';

type Bench = { readonly rows: number; readonly run: (rows: number) => Promise<Figure[]> };

/** Every benchmark with the number of rows that its figures are meant for. `--rows` makes it smaller. */
const benches: Readonly<Record<string, Bench>> = {
  ingest: { rows: 1_000_000, run: ingestBench },
  page: { rows: 1_000_000, run: pageBench },
  search: { rows: 1_000_000, run: searchBench },
  poll: { rows: 20_000, run: pollBench },
  start: { rows: 100_000, run: startBench },
  memory: { rows: 100_000, run: memoryBench },
  frames: { rows: 100_000, run: framesBench },
  inbox: { rows: 1_000_000, run: inboxBench },
  triage: { rows: 3_000, run: triageBench },
  calendar: { rows: 5_000, run: calendarBench },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rows: { type: 'string' } },
});

// Without this a Ctrl-C would leave windows and scratch folders behind: they go when the process exits.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const names = positionals.length === 0 ? Object.keys(benches) : positionals;
const figures: Figure[] = [];
for (const name of names) {
  const bench = benches[name];
  if (bench === undefined) {
    process.stderr.write(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}\n`);
    process.exit(2);
  }
  figures.push(...(await bench.run(values.rows === undefined ? bench.rows : Number(values.rows))));
}

if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else console.table(figures);
process.exit(0);
