import { type Language, languages } from '@shared/app/schema';
import { Command } from 'commander';
import { version } from '../../package.json';
import { plain } from '../engine/narrate';
import { accountCommands } from './account-commands';
import { inboxCommands } from './inbox-commands';
import { table, UsageError } from './output';
import { pollCommands } from './poll-commands';
import { postCommands } from './post-commands';
import { readCommands } from './read-commands';
import { rulesCommands } from './rules-commands';
import { type CommonOptions, withEngine } from './session';
import { triageCommands } from './triage-commands';

/** Options that every command takes. */
const common = (command: Command): Command =>
  command
    .option('--data <dir>', 'folder of the data; else BACKBEAT_DATA, else the usual place')
    .option('--json', 'one JSON value on standard output')
    .option('--verbose', 'tells on standard error what happens');

/** The command line over the same engine, without a window. Exit code 0 only when nothing failed. */
export async function runCli(args: readonly string[]): Promise<void> {
  const program = new Command('backbeat')
    .description('Social media as a team, without a server.')
    .version(version);
  clientCommands(program);
  accountCommands(program, common);
  pollCommands(program, common);
  practiceCommands(program);
  readCommands(program, common);
  inboxCommands(program, common);
  postCommands(program, common);
  rulesCommands(program, common);
  triageCommands(program, common);
  await program.parseAsync(idsLast(args), { from: 'user' });
}

/** Hashed ids are base64url: one in 64 begins with a dash, and would be taken for an option. They go behind `--`. */
function idsLast(args: readonly string[]): string[] {
  const isId = (arg: string, at: number): boolean =>
    /^-[\w-]{21}$/.test(arg) && !['--account', '--rule'].includes(args[at - 1] ?? '');
  const ids = args.filter(isId);
  if (ids.length === 0 || args.includes('--')) return [...args];
  return [...args.filter((arg, at) => !isId(arg, at)), '--', ...ids];
}

function clientCommands(program: Command): void {
  const client = program.command('client').description('the businesses whose accounts are handled');
  common(client.command('add'))
    .argument('<name>')
    .option('--language <language>', languages.join(' or '))
    .option('--time-zone <zone>', 'such as Europe/Warsaw')
    .action((name: string, options: CommonOptions & { language?: string; timeZone?: string }) =>
      withEngine(options, async ({ api, output }) => {
        const language = options.language === undefined ? undefined : languageOf(options.language);
        const added = await api.clients.add({ name, language, timeZone: options.timeZone });
        output.result(added, [`Added ${plain(added.name)} (${added.id}).`]);
      }),
    );
  common(client.command('list')).action((options: CommonOptions) =>
    withEngine(options, async ({ api, output }) => {
      const clients = await api.clients.list();
      const rows = clients.map(({ id, name, accountCount, unreadCount, problem }) => [
        id,
        plain(name),
        `${accountCount} accounts`,
        `${unreadCount} unread`,
        problem ?? '',
      ]);
      output.result(clients, table(rows));
    }),
  );
}

function practiceCommands(program: Command): void {
  const practice = program
    .command('practice')
    .description('a bakery with ten invented years, to try everything on');
  common(practice.command('add'))
    .option('--language <language>', languages.join(' or '), 'en')
    .action((options: CommonOptions & { language: string }) =>
      withEngine(options, async ({ api, output }) => {
        const client = await api.practice.add({ language: languageOf(options.language) });
        output.result(client, [`Added ${client.name} (${client.id}). Read it: poll --once`]);
      }),
    );
  common(practice.command('remove')).action((options: CommonOptions) =>
    withEngine(options, async ({ api, output }) => {
      const { removed } = await api.practice.remove();
      output.result({ removed }, [
        removed ? 'Removed the practice client.' : 'There was no practice client.',
      ]);
    }),
  );
}

function languageOf(text: string): Language {
  const found = languages.find((language) => language === text);
  if (found === undefined) throw new UsageError(`"${text}" is none of: ${languages.join(', ')}`);
  return found;
}
