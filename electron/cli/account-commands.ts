import { type NewAccount, newAccountSchema } from '@shared/accounts/schema';
import { platformIds } from '@shared/platforms/registry';
import { type Command, Option } from 'commander';
import { plain } from '../engine/narrate';
import { table, UsageError } from './output';
import { type Api, type CommonOptions, findClient, readSecret, withEngine } from './session';

type AddOptions = CommonOptions & {
  readonly client?: string;
  readonly platform: NewAccount['platform'];
  readonly url?: readonly string[];
  readonly server?: string;
  readonly handle?: string;
  readonly tokenStdin?: boolean;
  readonly passwordStdin?: boolean;
};

export function accountCommands(program: Command, common: (command: Command) => Command): void {
  const account = program.command('account').description('networks, mailboxes and feeds of a client');
  common(account.command('add'))
    .description('checks an account and adds it')
    .option('--client <name>', 'client, by name or id')
    .addOption(new Option('--platform <platform>').choices([...platformIds]).makeOptionMandatory())
    .option('--url <url...>', 'address of a feed; may be given several times')
    .option('--server <url>', 'address of the server')
    .option('--handle <handle>', 'handle of the account')
    .option('--token-stdin', 'reads the access token from standard input')
    .option('--password-stdin', 'reads the app password from standard input')
    .action((options: AddOptions) => withEngine(options, (context) => addAccounts(context, options)));

  common(account.command('list'))
    .description('accounts and how their streams fare')
    .option('--client <name>', 'client, by name or id')
    .action((options: AddOptions) => withEngine(options, (context) => listAccounts(context, options)));

  common(account.command('check'))
    .argument('[id]', 'account, by id or handle; all of them without one')
    .description('asks the platform who it is, without storing anything')
    .action((id: string | undefined, options: CommonOptions) =>
      withEngine(options, (context) => checkAccounts(context, id)),
    );
}

type Context = Parameters<Parameters<typeof withEngine>[1]>[0];

async function addAccounts({ api, output }: Context, options: AddOptions): Promise<void> {
  const client = await findClient(api, options.client);
  const added = [];
  for (const typed of await accountsOf(options)) {
    const parsed = newAccountSchema.safeParse(typed);
    if (!parsed.success)
      throw new UsageError(
        parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    added.push(await api.accounts.add({ clientId: client.id, account: parsed.data }));
  }
  output.result(
    added.length === 1 ? added[0] : added,
    added.map(({ id, platform, name }) => `Added ${platform} ${plain(name)} (${id}).`),
  );
}

async function accountsOf(options: AddOptions): Promise<object[]> {
  const { platform, url, server, handle } = options;
  switch (platform) {
    case 'feed':
      if (url === undefined) throw new UsageError('A feed needs --url URL.');
      return url.map((one) => ({ platform, url: one }));
    case 'mastodon':
      if (server === undefined || options.tokenStdin !== true)
        throw new UsageError('Mastodon needs --server URL --token-stdin.');
      return [{ platform, server, token: await readSecret() }];
    case 'bluesky':
      if (server === undefined || handle === undefined || options.passwordStdin !== true) {
        throw new UsageError('Bluesky needs --server URL --handle HANDLE --password-stdin.');
      }
      return [{ platform, server, handle, password: await readSecret() }];
  }
}

async function listAccounts({ api, output }: Context, options: AddOptions): Promise<void> {
  const clientId = options.client === undefined ? null : (await findClient(api, options.client)).id;
  const accounts = await api.accounts.list({ clientId });
  const rows = accounts.flatMap((account) =>
    account.streams.map((stream) => [
      account.id,
      account.platform,
      plain(account.name),
      stream.kind,
      stream.state,
      stream.failure === null ? '' : `${stream.failure.reason} ${stream.failure.detail}`,
    ]),
  );
  output.result(accounts, table([['ID', 'PLATFORM', 'NAME', 'STREAM', 'STATE', 'FAILURE'], ...rows]));
}

async function checkAccounts({ api, output }: Context, wanted: string | undefined): Promise<void> {
  const accounts = (await api.accounts.list({ clientId: null })).filter(
    ({ id, handle }) => wanted === undefined || id === wanted || handle === wanted,
  );
  if (wanted !== undefined && accounts.length === 0) throw new UsageError(`There is no account "${wanted}".`);
  const results = [];
  for (const account of accounts) results.push(await checkOne(api, account));
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
  output.result(
    results,
    results.map(({ ok, name, text }) => `${ok ? 'ok     ' : 'failed '} ${plain(name)} ${text}`),
  );
}

async function checkOne(api: Api, { id, clientId, name }: { id: string; clientId: string; name: string }) {
  try {
    const profile = await api.accounts.check({ clientId, accountId: id });
    return { id, name, ok: true, profile, text: profile.address };
  } catch (thrown) {
    return {
      id,
      name,
      ok: false,
      text: thrown instanceof Error ? thrown.message : String(thrown),
      failure: failureData(thrown),
    };
  }
}

const failureData = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'data' in thrown ? thrown.data : null;
