import { type Message, type MessageKind, messageKinds } from '@shared/inbox/schema';
import type { Command } from 'commander';
import { plain } from '../engine/narrate';
import { table, UsageError } from './output';
import { type CommonOptions, findClient, withEngine } from './session';

type SearchOptions = CommonOptions & {
  readonly client?: string;
  readonly account?: string;
  readonly kind?: readonly MessageKind[];
  readonly unread?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
};

export function readCommands(program: Command, common: (command: Command) => Command): void {
  common(program.command('status'))
    .description('what is stored and how reading fares')
    .action((options: CommonOptions) =>
      withEngine(options, async ({ api, output }) => {
        const status = await api.app.status();
        const clients = await api.clients.list();
        const counts = await api.inbox.counts({ clientId: null });
        output.result({ ...status, clients, conversations: counts }, [
          `Data: ${status.dataDir}`,
          `Secrets: ${status.secrets}`,
          `Streams: ${status.streams.total}, ${status.streams.failing} failing`,
          `Last read: ${timeOf(status.lastPollAt)}, next: ${timeOf(status.nextPollAt)}`,
          `Conversations: ${counts.open} wait for an answer (${counts.complaints} complaints, ${counts.overdue} overdue), ${counts.unread} unread`,
          ...clients.map(
            ({ name, accountCount, problem }) =>
              `  ${plain(name)}: ${accountCount} accounts${problem === null ? '' : `, ${problem}`}`,
          ),
        ]);
      }),
    );

  common(program.command('search'))
    .argument('<text>', 'words, "a phrase", -without')
    .description('searches everything ever stored, newest first')
    .option('--client <name>', 'client, by name or id')
    .option('--account <id>', 'account, by id')
    .option('--kind <kind...>', messageKinds.join(', '))
    .option('--unread', 'only what is unread')
    .option('--from <date>', 'from this day on, YYYY-MM-DD')
    .option('--to <date>', 'before this day, YYYY-MM-DD')
    .option('--limit <n>', 'at most so many', '20')
    .action((text: string, options: SearchOptions) =>
      withEngine(options, (context) => search(context, text, options)),
    );

  common(program.command('message'))
    .argument('<verb>', 'show')
    .argument('<id>', 'id of a message')
    .description('one message with everything known of it')
    .action((verb: string, id: string, options: CommonOptions) =>
      withEngine(options, async ({ api, output }) => {
        if (verb !== 'show') throw new UsageError('Only: message show ID');
        const message = await api.inbox.message({ clientId: null, messageId: id });
        output.result(message, linesOf(message));
      }),
    );
}

function linesOf(message: Message): string[] {
  const who = message.direction === 'in' ? 'from' : 'by';
  const times = [
    timeOf(message.at),
    message.editedAt === null ? '' : `edited ${timeOf(message.editedAt)}`,
    message.deletedAt === null ? '' : `deleted ${timeOf(message.deletedAt)}`,
  ];
  const head = [message.url, message.subject].filter((line) => line !== null).map(plain);
  return [
    `${message.kind} ${who} ${plain(message.authorName)} ${plain(message.authorHandle)}`,
    times.filter((time) => time !== '').join(', '),
    ...head,
    '',
    ...message.text.split('\n').map(plain),
  ];
}

type Context = Parameters<Parameters<typeof withEngine>[1]>[0];

async function search({ api, output }: Context, text: string, options: SearchOptions): Promise<void> {
  const page = await api.search.messages({
    text,
    limit: Number(options.limit),
    filter: {
      clientId: options.client === undefined ? null : (await findClient(api, options.client)).id,
      accountId: options.account ?? null,
      kinds: [...(options.kind ?? [])],
      unread: options.unread === true,
      fromAt: dayOf(options.from),
      untilAt: dayOf(options.to),
    },
  });
  const rows = page.hits.map((hit) => [
    hit.messageId,
    timeOf(hit.at),
    hit.kind,
    plain(hit.authorName),
    plain(hit.excerpt.map((part) => part.text).join('')).slice(0, 100),
  ]);
  output.result(page, table(rows));
}

/** The start of a day in this computer's time zone, epoch ms. */
function dayOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00`).getTime() : Number.NaN;
  if (Number.isNaN(at)) throw new UsageError(`"${text}" is not a day. Write it as YYYY-MM-DD.`);
  return at;
}

const timeOf = (at: number | null): string =>
  at === null ? 'never' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');
