import type { Account, NewAccount, PollResult, Profile } from '@shared/accounts/schema';
import type { StreamKind } from '@shared/platforms/platform';
import { type PlatformId, platformOf } from '@shared/platforms/registry';
import { credentialsOf } from '../../connectors/credentials';
import { ConnectorError } from '../../connectors/errors';
import type { ReadStore } from '../../db/store';
import { type AccountRow, accountId, countMessages, findAccount } from './account-store';
import { viewAccounts } from './account-view';

export type Scope = { readonly clientId: string | null; readonly accountId: string | null };

type VerifyInput = {
  readonly platform: PlatformId;
  readonly address: string;
  readonly handle: string;
  readonly remoteId: string;
  readonly secret: string;
};

/** What the service needs of the jobs, wherever they run. */
type Jobs = {
  readonly verify: (account: VerifyInput) => Promise<{ readonly profile: Profile; readonly secret: string }>;
  readonly readNow: (scope: Scope) => Promise<readonly PollResult[]>;
  readonly reading: () => Promise<readonly string[]>;
  readonly abort: (scope: Scope) => Promise<void>;
  readonly wake: () => Promise<void>;
};

type Vault = {
  readonly read: (accountId: string) => Promise<string>;
  readonly write: (credential: { clientId: string; accountId: string; secret: string }) => Promise<void>;
  readonly forget: (accountId: string) => void;
};

type Writes = {
  readonly addAccount: (
    clientId: string,
    account: {
      id: string;
      platform: PlatformId;
      profile: Profile;
      streams: readonly StreamKind[];
      now: number;
    },
  ) => Promise<unknown>;
  readonly removeAccount: (clientId: string, account: { id: string; now: number }) => Promise<unknown>;
};

export type AccountsOptions = {
  readonly clients: (
    clientId: string | null,
  ) => readonly { id: string; store: ReadStore; practice: boolean }[];
  readonly jobs: Jobs;
  readonly vault: Vault;
  readonly writes: Writes;
  readonly changed: (clientId: string) => void;
  readonly now: () => number;
};

/** The account is already there. */
export class AccountExistsError extends Error {
  override readonly name = 'AccountExistsError';
  readonly accountName: string;
  constructor(accountName: string) {
    super(`${accountName} is already there`);
    this.accountName = accountName;
  }
}

/** New credentials that belong to somebody else than the account they were typed for. */
export class OtherAccountError extends Error {
  override readonly name = 'OtherAccountError';
}

export type AccountsService = {
  readonly list: (clientId: string | null) => Promise<Account[]>;
  readonly preview: (account: NewAccount) => Promise<Profile>;
  readonly add: (clientId: string, account: NewAccount) => Promise<Account>;
  readonly mend: (clientId: string, id: string, account: NewAccount) => Promise<Account | null>;
  readonly check: (clientId: string, id: string) => Promise<Profile | null>;
  readonly remove: (clientId: string, id: string) => Promise<number | null>;
  readonly pollNow: (scope: Scope) => Promise<readonly PollResult[]>;
};

export function createAccountsService(options: AccountsOptions): AccountsService {
  return {
    list: (clientId) => list(options, clientId),
    preview: async (account) => (await verify(options, account)).profile,
    add: (clientId, account) => add(options, clientId, account),
    mend: (clientId, id, account) => mend(options, { clientId, id, account }),
    check: (clientId, id) => check(options, clientId, id),
    remove: (clientId, id) => remove(options, clientId, id),
    pollNow: (scope) => options.jobs.readNow(scope),
  };
}

async function list({ clients, jobs }: AccountsOptions, clientId: string | null): Promise<Account[]> {
  const reading = new Set(await jobs.reading());
  return clients(clientId).flatMap((client) => viewAccounts(client, reading));
}

function find({ clients }: AccountsOptions, clientId: string, id: string): AccountRow | undefined {
  const store = clients(clientId)[0]?.store;
  return store === undefined ? undefined : findAccount(store, id);
}

function verify({ jobs }: AccountsOptions, account: NewAccount) {
  const { account: at, secret } = credentialsOf(account);
  return jobs.verify({ platform: account.platform, ...at, secret });
}

type Verified = {
  readonly clientId: string;
  readonly id: string;
  readonly platform: PlatformId;
  readonly profile: Profile;
  readonly secret: string;
};

async function store(options: AccountsOptions, account: Verified): Promise<Account> {
  const { clientId, id, platform, profile, secret } = account;
  const { streams } = platformOf(platform);
  // Credentials first: an account without them would fail its first read.
  if (secret !== '') await options.vault.write({ clientId, accountId: id, secret });
  await options.writes.addAccount(clientId, { id, platform, profile, streams, now: options.now() });
  options.changed(clientId);
  await options.jobs.wake();
  const stored = (await list(options, clientId)).find((candidate) => candidate.id === id);
  if (stored === undefined) throw new Error(`account ${id} is not stored`);
  return stored;
}

async function add(options: AccountsOptions, clientId: string, account: NewAccount): Promise<Account> {
  const { profile, secret } = await verify(options, account);
  const id = accountId(clientId, account.platform, profile.remoteId);
  const known = find(options, clientId, id);
  if (known !== undefined) throw new AccountExistsError(known.name);
  return store(options, { clientId, platform: account.platform, profile, secret, id });
}

type Mending = { readonly clientId: string; readonly id: string; readonly account: NewAccount };

async function mend(options: AccountsOptions, { clientId, id, account }: Mending): Promise<Account | null> {
  const known = find(options, clientId, id);
  if (known === undefined) return null;
  const { remoteId, platform } = known;
  if (account.platform !== platform) throw new ConnectorError('rejected', 'not-this-platform');
  const { profile, secret } = await verify(options, account);
  // A feed is its address, so a new address is the same account moved; elsewhere it must be the same person.
  const isAddressOnly = platformOf(platform).signIn.includes('none');
  if (!isAddressOnly && profile.remoteId !== remoteId) throw new OtherAccountError();
  await options.jobs.abort({ clientId, accountId: id });
  return store(options, { clientId, platform, profile: { ...profile, remoteId }, secret, id });
}

async function check(options: AccountsOptions, clientId: string, id: string): Promise<Profile | null> {
  const known = find(options, clientId, id);
  if (known === undefined) return null;
  const { profile, secret } = await options.jobs.verify({ ...known, secret: await options.vault.read(id) });
  if (secret !== '') await options.vault.write({ clientId, accountId: id, secret });
  return profile;
}

async function remove(options: AccountsOptions, clientId: string, id: string): Promise<number | null> {
  const { clients, writes, jobs, vault, changed, now } = options;
  const readable = clients(clientId)[0]?.store;
  if (readable === undefined || find(options, clientId, id) === undefined) return null;
  await writes.removeAccount(clientId, { id, now: now() });
  await jobs.abort({ clientId, accountId: id });
  vault.forget(id);
  changed(clientId);
  return countMessages(readable, id);
}
