import { parseArgs } from 'node:util';
import { type SoakOptions, soakOutbox } from './soak';

/** Every soak; each answers how many of its schedules went wrong. */
const soaks: Readonly<Record<string, (options: SoakOptions) => Promise<number>>> = {
  replies: (options) => soakOutbox('reply', options),
  publish: (options) => soakOutbox('post', options),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});

// Without this a Ctrl-C would leave scratch folders behind: they go when the process exits.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const names = positionals.length === 0 ? Object.keys(soaks) : positionals;
let wrong = 0;
for (const name of names) {
  const soak = soaks[name];
  if (soak === undefined) {
    process.stderr.write(`There is no soak "${name}". There are: ${Object.keys(soaks).join(', ')}\n`);
    process.exit(2);
  }
  const { count, seed, from } = values;
  wrong += await soak({ count: Number(count), seed: Number(seed), from: Number(from) });
}
process.exit(wrong === 0 ? 0 : 1);
