import type { Account, NewAccount, PollResult, Profile } from '@shared/accounts/schema';
import type { StreamKind } from '@shared/platforms/platform';
import { type PlatformId, platformOf } from '@shared/platforms/registry';
import { credentialsOf } from '../../connectors/registry';
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
  const { jobs, vault, writes, changed, now } = options;
  const storeOf = (clientId: string): ReadStore | undefined => options.clients(clientId)[0]?.store;

  const list = async (clientId: string | null): Promise<Account[]> => {
    const reading = new Set(await jobs.reading());
    return options.clients(clientId).flatMap((client) => viewAccounts(client, reading));
  };

  const one = async (clientId: string, id: string): Promise<Account> => {
    const account = (await list(clientId)).find((candidate) => candidate.id === id);
    if (account === undefined) throw new Error(`account ${id} is not stored`);
    return account;
  };

  const verify = (account: NewAccount) => {
    const { account: at, secret } = credentialsOf(account);
    return jobs.verify({ platform: account.platform, ...at, secret });
  };

  /** Credentials first: an account without them would fail its first read. */
  const store = async (account: {
    clientId: string;
    platform: PlatformId;
    profile: Profile;
    secret: string;
    id: string;
  }) => {
    const { clientId, platform, profile, secret, id } = account;
    if (secret !== '') await vault.write({ clientId, accountId: id, secret });
    await writes.addAccount(clientId, {
      id,
      platform,
      profile,
      streams: platformOf(platform).streams,
      now: now(),
    });
    changed(clientId);
    await jobs.wake();
    return one(clientId, id);
  };

  const add = async (clientId: string, account: NewAccount): Promise<Account> => {
    const { profile, secret } = await verify(account);
    const id = accountId(clientId, account.platform, profile.remoteId);
    const readable = storeOf(clientId);
    const known = readable === undefined ? undefined : findAccount(readable, id);
    if (known !== undefined) throw new AccountExistsError(known.name);
    return store({ clientId, platform: account.platform, profile, secret, id });
  };

  const found = (clientId: string, id: string): AccountRow | undefined => {
    const readable = storeOf(clientId);
    return readable === undefined ? undefined : findAccount(readable, id);
  };

  const mend = async (clientId: string, id: string, account: NewAccount): Promise<Account | null> => {
    const known = found(clientId, id);
    if (known === undefined) return null;
    const { profile, secret } = await verify(account);
    // A feed is its address, so a new address is the same account moved; elsewhere it must be the same person.
    const moved = platformOf(known.platform).signIn.includes('none');
    if (!moved && profile.remoteId !== known.remoteId) throw new OtherAccountError();
    await jobs.abort({ clientId, accountId: id });
    return store({
      clientId,
      platform: known.platform,
      profile: { ...profile, remoteId: known.remoteId },
      secret,
      id,
    });
  };

  const check = async (clientId: string, id: string): Promise<Profile | null> => {
    const known = found(clientId, id);
    if (known === undefined) return null;
    const { profile, secret } = await jobs.verify({ ...known, secret: await vault.read(id) });
    if (secret !== '') await vault.write({ clientId, accountId: id, secret });
    return profile;
  };

  const remove = async (clientId: string, id: string): Promise<number | null> => {
    const readable = storeOf(clientId);
    if (readable === undefined || found(clientId, id) === undefined) return null;
    await writes.removeAccount(clientId, { id, now: now() });
    await jobs.abort({ clientId, accountId: id });
    vault.forget(id);
    changed(clientId);
    return countMessages(readable, id);
  };

  return {
    list,
    preview: async (account) => (await verify(account)).profile,
    add,
    mend,
    check,
    remove,
    pollNow: (scope) => jobs.readNow(scope),
  };
}
