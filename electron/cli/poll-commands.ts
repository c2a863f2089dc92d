import type { PollResult } from '@shared/accounts/schema';
import type { Language } from '@shared/app/schema';
import type { Command } from 'commander';
import type { JobEvent } from '../engine/jobs-types';
import { ensurePractice, narrateEvent, narrateInbox, plain } from '../engine/narrate';
import { table, UsageError } from './output';
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
    if (!(await engine.begin())) throw new UsageError(ELSEWHERE);
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
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const onJobEvent = (event: JobEvent): void => {
    const line = narrateEvent(event);
    if (line !== null) say(line);
  };
  await withEngine(
    options,
    async ({ api, engine }) => {
      if (!(await engine.begin())) throw new UsageError(ELSEWHERE);
      const added = options.practice === true ? await ensurePractice(api, systemLanguage()) : null;
      if (added !== null) say(`Practice client added: ${added}. All of it is invented.`);
      say('Reading. Ctrl-C stops.');
      const stopShowing = narrateInbox(api, say);
      await stopped;
      stopShowing();
      say('Stopping.');
    },
    { automatic: true, onJobEvent },
  );
}

const systemLanguage = (): Language =>
  Intl.DateTimeFormat().resolvedOptions().locale.startsWith('pl') ? 'pl' : 'en';

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    // More than once: Ctrl-C reaches a child of npm from the terminal and from npm, and the second must not kill.
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
