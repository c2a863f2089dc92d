import type { PollResult } from '@shared/accounts/schema';
import type { Command } from 'commander';
import type { JobEvent } from '../engine/jobs-types';
import { plain, table, UsageError } from './output';
import { type CommonOptions, findClient, withEngine } from './session';

type PollOptions = CommonOptions & { readonly once?: boolean; readonly client?: string };
type RunOptions = CommonOptions & { readonly practice?: boolean };

export function pollCommands(program: Command, common: (command: Command) => Command): void {
  common(program.command('poll'))
    .description('reads the accounts; without --once it goes on until Ctrl-C')
    .option('--once', 'reads every stream once, due or not')
    .option('--client <name>', 'client, by name or id')
    .action((options: PollOptions) => (options.once === true ? pollOnce(options) : pollOn(options)));

  common(program.command('run'))
    .description('runs the engine without a window and tells what it reads, until Ctrl-C')
    .option('--practice', 'adds the practice client where there is none')
    .action((options: RunOptions) => pollOn(options));
}

const ELSEWHERE = 'Another Backbeat on this computer reads these accounts. Nothing was read here.';

const pollOnce = (options: PollOptions): Promise<void> =>
  withEngine(options, async ({ api, engine, output }) => {
    if (!engine.polls) throw new UsageError(ELSEWHERE);
    const clientId = options.client === undefined ? null : (await findClient(api, options.client)).id;
    const streams = await api.accounts.pollNow({ clientId, accountId: null });
    const totals = sum(streams);
    if (totals.errors > 0) process.exitCode = 1;
    const rows = streams.map((stream) => [
      plain(stream.account),
      stream.stream,
      String(stream.received),
      String(stream.new),
      String(stream.updated),
      `${stream.milliseconds} ms`,
      stream.failure === null ? '' : `${stream.failure.reason} ${stream.failure.detail}`,
    ]);
    const total = [
      'Total',
      `${streams.length} streams`,
      String(totals.received),
      String(totals.new),
      String(totals.updated),
      '',
      totals.errors === 0 ? '' : `${totals.errors} failed`,
    ];
    output.result(
      { streams, totals },
      table([['ACCOUNT', 'STREAM', 'RECEIVED', 'NEW', 'UPDATED', 'TIME', 'FAILURE'], ...rows, total]),
    );
  });

function sum(results: readonly PollResult[]) {
  const totals = { received: 0, new: 0, updated: 0, errors: 0, bytes: 0, milliseconds: 0 };
  for (const result of results) {
    totals.received += result.received;
    totals.new += result.new;
    totals.updated += result.updated;
    totals.errors += result.errors;
    totals.bytes += result.bytes;
    totals.milliseconds += result.milliseconds;
  }
  return totals;
}

/** Reads as the app does, and prints what is polled, stored and shown. */
async function pollOn(options: PollOptions & RunOptions): Promise<void> {
  const stopped = untilStopped();
  const print = (event: JobEvent): void => {
    if (event.kind === 'finished') process.stdout.write(`${pollLine(event.result)}\n`);
  };
  await withEngine(
    options,
    async ({ api, engine }) => {
      if (!engine.polls) throw new UsageError(ELSEWHERE);
      const clients = await api.clients.list();
      if (options.practice === true && clients.length === 0) await addPractice(api);
      process.stdout.write('Reading. Ctrl-C stops.\n');
      const stopShowing = showInbox(api);
      await stopped;
      stopShowing();
      process.stdout.write('Stopping.\n');
    },
    { automatic: true, onJobEvent: print },
  );
}

type Api = Parameters<Parameters<typeof withEngine>[1]>[0]['api'];

async function addPractice(api: Api): Promise<void> {
  const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('pl') ? 'pl' : 'en';
  const client = await api.practice.add({ language });
  process.stdout.write(`Practice client added: ${client.name}. All of it is invented.\n`);
}

const pollLine = ({
  account,
  stream,
  received,
  new: added,
  updated,
  milliseconds,
  failure,
}: PollResult): string =>
  failure === null
    ? `polled  ${plain(account)} ${stream}: ${received} received, ${added} stored, ${updated} changed, ${milliseconds} ms`
    : `failed  ${plain(account)} ${stream}: ${failure.reason} ${failure.detail}`;

/** The head of the inbox whenever it changed: at most every two seconds. */
function showInbox(api: Api): () => void {
  let shown = '';
  const timer = setInterval(async () => {
    const { rows } = await api.inbox.page({ filter: {}, limit: 5 });
    const counts = await api.inbox.counts({ clientId: null });
    const lines = rows.map(
      (row) =>
        `  ${row.unreadCount > 0 ? '●' : ' '} ${plain(row.contactName)}: ${plain(row.preview).slice(0, 90)}`,
    );
    const text = [
      `inbox   ${counts.all} conversations, ${counts.unread} unread, ${counts.waiting} waiting`,
      ...lines,
    ].join('\n');
    if (text === shown) return;
    shown = text;
    process.stdout.write(`${text}\n`);
  }, 2_000);
  return () => clearInterval(timer);
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
