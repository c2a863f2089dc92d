import { plannedAtOf, wallTimeOf } from '@shared/calendar/local-time';
import type { Post, PostRow } from '@shared/calendar/schema';
import type { Client } from '@shared/clients/schema';
import { DAY } from '@shared/platforms/platform';
import { platformOf } from '@shared/platforms/registry';
import type { Command } from 'commander';
import { plain } from '../engine/narrate';
import { table, UsageError } from './output';
import { planCommands } from './plan-commands';
import { type Api, type CommonOptions, findClient, readText, withEngine } from './session';

type Context = Parameters<Parameters<typeof withEngine>[1]>[0];
type OfClient = CommonOptions & { readonly client?: string };

/** Planning without a window. Times are those on the clocks of the client's zone. */
export function postCommands(program: Command, common: (command: Command) => Command): void {
  const post = program.command('post').description('what is planned, and what became of it');
  planCommands(program, post, common);
  common(post.command('add'))
    .description('plans a post with the text on standard input; a draft until it is scheduled')
    .option('--client <name>', 'client, by name or id')
    .option('--account <id...>', 'accounts, by id or name; else all that take posts')
    .option('--at <time>', 'such as "2026-12-01 09:00"; without one it is an idea')
    .option('--schedule', 'leaves at that time, while Backbeat runs')
    .action((options: AddOptions) => withEngine(options, (context) => add(context, options)));

  common(post.command('list'))
    .description('posts with a time, the next 31 days unless told otherwise')
    .option('--client <name>', 'client, by name or id')
    .option('--from <day>', 'such as 2026-12-01')
    .option('--days <n>', 'so many days', '31')
    .action((options: ListOptions) => withEngine(options, (context) => list(context, options)));

  common(post.command('show'))
    .argument('<id>', 'id of a post')
    .option('--client <name>', 'client, by name or id')
    .description('a post with its version on each account')
    .action((id: string, options: OfClient) =>
      withEngine(options, async (context) => {
        const client = await findClient(context.api, options.client);
        show(context, client, await context.api.calendar.post({ clientId: client.id, id }));
      }),
    );

  common(post.command('schedule'))
    .argument('<id>', 'id of a post')
    .option('--client <name>', 'client, by name or id')
    .description('lets a post leave at its time')
    .action((id: string, options: OfClient) =>
      withEngine(options, async (context) => {
        const client = await findClient(context.api, options.client);
        const scheduled = { clientId: client.id, id, viewClientId: null };
        show(context, client, await context.api.calendar.schedule(scheduled));
      }),
    );
}

type AddOptions = OfClient & {
  readonly account?: readonly string[];
  readonly at?: string;
  readonly schedule?: boolean;
};

async function add(context: Context, { client: wanted, account, at, schedule }: AddOptions): Promise<void> {
  const { api } = context;
  const client = await findClient(api, wanted);
  const accounts = await accountsFor(api, client.id, account ?? null);
  const plannedAt = at === undefined ? null : momentOf(at, client.timeZone);
  const post = await api.calendar.save({
    clientId: client.id,
    known: null,
    text: await readText(),
    plannedAt,
    accounts: accounts.map((accountId) => ({ accountId, text: null })),
  });
  const { id } = post;
  const scheduled = { clientId: client.id, id, viewClientId: null };
  show(context, client, schedule === true ? await api.calendar.schedule(scheduled) : post);
}

async function accountsFor(api: Api, clientId: string, wanted: readonly string[] | null): Promise<string[]> {
  const accounts = await api.accounts.list({ clientId });
  const taking = accounts.filter(({ platform }) => platformOf(platform).post !== null);
  if (wanted === null) return taking.map(({ id }) => id);
  return wanted.map((one) => {
    const found = taking.find(({ id, name }) => id === one || name === one);
    if (found !== undefined) return found.id;
    throw new UsageError(`There is no account "${one}" that takes posts. See: account list`);
  });
}

function momentOf(written: string, timeZone: string): number {
  const [on = '', time = ''] = written.trim().split(/[T\s]+/);
  const planned = plannedAtOf({ on, time }, timeZone);
  if (planned === null) throw new UsageError(`"${written}" is no time. Write it so: "2026-12-01 09:00"`);
  if (planned.shift !== 'none') process.stderr.write(`backbeat: ${shiftOf(planned, timeZone)}\n`);
  return planned.at;
}

const shiftOf = (
  { at, shift }: { at: number; shift: 'gap' | 'twice' | 'none' },
  timeZone: string,
): string => {
  const { on, time } = wallTimeOf(at, timeZone);
  return shift === 'gap'
    ? `the clocks skip that time; it means ${on} ${time}`
    : `the clocks show ${on} ${time} two times; it means the first`;
};

type ListOptions = OfClient & { readonly from?: string; readonly days: string };

async function list({ api, output }: Context, { client: wanted, from, days }: ListOptions): Promise<void> {
  const client = await findClient(api, wanted);
  const start = from === undefined ? Date.now() : momentOf(`${from} 00:00`, client.timeZone);
  const range = { fromAt: start, untilAt: start + daysOf(days) * DAY };
  const posts = await api.calendar.range({ clientId: client.id, ...range });
  output.result(posts, table([['ID', 'WHEN', 'STATE', 'WHERE', 'TEXT'], ...posts.map(lineOf(client))]));
}

function daysOf(written: string): number {
  const days = Number(written);
  if (Number.isInteger(days) && days >= 1 && days <= 400) return days;
  throw new UsageError(`"${written}" is no number of days from 1 to 400.`);
}

const whenOf = (at: number | null, { timeZone }: Client): string => {
  if (at === null) return 'idea';
  const { on, time } = wallTimeOf(at, timeZone);
  return `${on} ${time}`;
};

const lineOf =
  (client: Client) =>
  ({ id, plannedAt, state, accounts, preview }: PostRow): string[] => [
    id,
    whenOf(plannedAt, client),
    state,
    accounts.map(({ platform }) => platform).join('+'),
    plain(preview).slice(0, 60),
  ];

function show({ output }: Context, client: Client, post: Post): void {
  const versions = post.versions.flatMap(
    ({ platform, accountName, state, text, differs, failure, remoteUrl }) => [
      `${platform} ${plain(accountName)}: ${state}${remoteUrl === null ? '' : ` ${remoteUrl}`}`,
      ...(failure === null ? [] : [`  ${failure.kind} ${failure.reason} ${plain(failure.detail)}`]),
      ...(differs ? [`  ${plain(text)}`] : []),
    ],
  );
  output.result(post, [
    `${post.id}  ${whenOf(post.plannedAt, client)} ${post.plannedAt === null ? '' : client.timeZone}  ${post.state}`.trimEnd(),
    plain(post.text),
    ...versions,
  ]);
}
