import { readFile, stat, writeFile } from 'node:fs/promises';
import { plannedAtOf } from '@shared/calendar/local-time';
import type { Post, PostRow } from '@shared/calendar/schema';
import { LATE_MS } from '@shared/outbox/send-plan';
import { MAX_PLAN_BYTES } from '@shared/plan/schema';
import { DAY, HOUR } from '@shared/platforms/platform';
import type { Command } from 'commander';
import { plain } from '../engine/narrate';
import { table, UsageError } from './output';
import { type CommonOptions, findClient, withEngine } from './session';

type Context = Parameters<Parameters<typeof withEngine>[1]>[0];
type OfClient = CommonOptions & { readonly client?: string };

/** Plans as files, and what is due. `post`: the command that these belong to. */
export function planCommands(program: Command, post: Command, common: (command: Command) => Command): void {
  common(post.command('import'))
    .argument('<file>', 'CSV with the columns date, time, accounts, text')
    .option('--client <name>', 'client, by name or id')
    .option('--apply', 'makes the drafts; without it is only told what would be made')
    .description('takes a plan from a spreadsheet, as drafts')
    .action((file: string, options: ImportOptions) =>
      withEngine(options, (context) => importPlan(context, file, options)),
    );
  common(post.command('export'))
    .option('--client <name>', 'client, by name or id')
    .option('--from <day>', 'such as 2026-12-01; else today')
    .option('--until <day>', 'the last day; else a year on')
    .option('--out <file>', 'where to; else standard output')
    .description('what is planned, and the ideas, as CSV that import takes back')
    .action((options: ExportOptions) =>
      withEngine(options, (context) => exportPlan(context, { ...options, as: 'csv' })),
    );
  const calendar = program.command('calendar').description('the calendar for other programs');
  common(calendar.command('export'))
    .requiredOption('--ics', 'as iCalendar')
    .option('--client <name>', 'client, by name or id')
    .option('--from <day>', 'such as 2026-12-01; else today')
    .option('--until <day>', 'the last day; else a year on')
    .option('--out <file>', 'where to; else standard output')
    .description('what is planned, for a calendar program')
    .action((options: ExportOptions) =>
      withEngine(options, (context) => exportPlan(context, { ...options, as: 'ics' })),
    );
  common(program.command('publish'))
    .requiredOption('--due', 'posts whose time has come, at most ten minutes ago')
    .option('--client <name>', 'client, by name or id')
    .description('lets the posts leave that are due; for a scheduler of the system')
    .action((options: OfClient) =>
      withEngine(options, (context) => publishDue(context, options), { automatic: true }),
    );
}

type ImportOptions = OfClient & { readonly apply?: boolean };

async function importPlan({ api, output }: Context, file: string, options: ImportOptions): Promise<void> {
  const client = await findClient(api, options.client);
  const { size } = await stat(file).catch(() => {
    throw new UsageError(`There is no file "${file}".`);
  });
  if (size > MAX_PLAN_BYTES) throw new UsageError('The file is larger than 20 MB: that is no plan.');
  const bytes = await readFile(file);
  const apply = options.apply === true;
  const plan = await api.plan.read({ clientId: client.id, file: bytes.toString('base64'), apply });
  if (plan.kind === 'no-plan')
    throw new UsageError(
      `The file is no plan: ${plan.why}${plan.detail === '' ? '' : ` (${plain(plan.detail)})`}.`,
    );
  const count = (kind: string): number => plan.lines.filter((line) => line.kind === kind).length;
  if (count('wrong') > 0) process.exitCode = 1;
  const verb = apply ? 'made' : 'would be made';
  output.result(plan, [
    ...table([
      ['LINE', 'WHAT', 'WHY', 'TEXT'],
      ...plan.lines
        .filter(({ kind }) => kind !== 'same')
        .map(({ line, kind, why, shown, twice }) => [
          String(line),
          kind,
          why ?? (twice ? 'that time is there twice: the first' : ''),
          plain(shown).slice(0, 60),
        ]),
    ]),
    `${count('made')} ${verb}, ${count('changed')} changed, ${count('same')} there already, ${count('wrong')} wrong.`,
  ]);
}

type ExportOptions = OfClient & { readonly from?: string; readonly until?: string; readonly out?: string };

async function exportPlan(
  { api, output }: Context,
  { client: wanted, from, until, out, as }: ExportOptions & { readonly as: 'csv' | 'ics' },
): Promise<void> {
  const client = await findClient(api, wanted);
  const dayOf = (written: string): number => {
    const planned = plannedAtOf({ on: written, time: '00:00' }, client.timeZone);
    if (planned === null) throw new UsageError(`"${written}" is no day. Write it so: 2026-12-01`);
    return planned.at;
  };
  const fromAt = from === undefined ? Date.now() - DAY : dayOf(from);
  // A day of 25 hours ends later than 24 after its beginning; what is an hour too much begins the next one.
  const untilAt = until === undefined ? fromAt + 366 * DAY : dayOf(until) + 24 * HOUR;
  const file = await api.plan[as]({ clientId: client.id, fromAt, untilAt });
  if (out === undefined) {
    process.stdout.write(file);
    return;
  }
  await writeFile(out, file);
  output.result({ file: out }, [`Written: ${out}`]);
}

const LOOK_MS = 200;
/** Longer than the requests of a busy minute may take. */
const PATIENCE_MS = 90_000;

/** Whoever calls this says of what became due just now that it shall leave: a start alone would hold it. */
async function publishDue({ api, engine, output }: Context, { client: wanted }: OfClient): Promise<void> {
  if (!(await engine.begin()))
    throw new UsageError('Another Backbeat on this computer sends these posts. Nothing was sent here.');
  const client = await findClient(api, wanted);
  const now = Date.now();
  const rows = await api.calendar.range({ clientId: client.id, fromAt: now - LATE_MS, untilAt: now + 1 });
  const due: Post[] = [];
  const isPromised = ({ accounts }: PostRow): boolean =>
    accounts.some(({ state }) => state === 'scheduled' || state === 'claimed' || state === 'held');
  for (const { id } of rows.filter(isPromised))
    due.push(await untilMoved(await api.calendar.post({ clientId: client.id, id })));
  const failed = due.filter(({ state }) => state !== 'published');
  if (failed.length > 0) process.exitCode = 1;
  output.result(
    due,
    due.length === 0
      ? ['Nothing is due.']
      : table([
          ['ID', 'STATE', 'TEXT'],
          ...due.map(({ id, state, text }) => [id, state, plain(text).slice(0, 60)]),
        ]),
  );

  async function untilMoved(post: Post): Promise<Post> {
    const { clientId, id } = post;
    const said = new Set<string>();
    let shown = post;
    for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += LOOK_MS) {
      for (const { id: version, state, holdReason } of shown.versions) {
        if (state !== 'held' || holdReason !== 'late' || said.has(version)) continue;
        said.add(version);
        await api.outbox.settle({ clientId, id: version, as: 'retry' });
      }
      shown = await api.calendar.post({ clientId, id });
      if (!shown.versions.some(({ state }) => state === 'scheduled' || state === 'claimed')) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return shown;
  }
}
