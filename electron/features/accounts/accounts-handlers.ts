import { implement } from '@orpc/server';
import { accountsContract } from '@shared/accounts/contract';
import type { NewAccount } from '@shared/accounts/schema';
import { ConnectorError } from '../../connectors/errors';
import { AccountExistsError, type AccountsService, OtherAccountError } from './accounts-service';

export type AccountsContext = {
  readonly service: AccountsService;
  readonly isPractice: (clientId: string) => boolean;
  readonly clientExists: (clientId: string) => boolean;
  /** Signs in in the person's browser; `null`: they closed it or said no. */
  readonly signIn: (server: string) => Promise<string | null>;
  readonly pause: (untilAt: number | null) => Promise<void>;
};

/** Joins the contract and the service. */
export function accountsHandlers({ service, isPractice, clientExists, signIn, pause }: AccountsContext) {
  const os = implement(accountsContract);
  const missing = { data: { what: 'account' as const } };

  return os.router({
    list: os.list.handler(({ input }) => service.list(input.clientId)),
    preview: os.preview.handler(({ input }) => service.preview(input)),
    add: os.add.handler(async ({ input, errors }) => {
      if (!clientExists(input.clientId)) throw errors.NOT_FOUND({ data: { what: 'client' } });
      if (isPractice(input.clientId)) throw errors.PRACTICE_ONLY({ data: {} });
      return adding(errors, () => service.add(input.clientId, input.account));
    }),
    signIn: os.signIn.handler(async ({ input, errors }) => {
      if (!clientExists(input.clientId)) throw errors.NOT_FOUND({ data: { what: 'client' } });
      if (isPractice(input.clientId)) throw errors.PRACTICE_ONLY({ data: {} });
      const token = await signIn(input.server);
      if (token === null) throw errors.SIGN_IN_CANCELLED({ data: {} });
      const account: NewAccount = { platform: input.platform, server: input.server, token };
      return adding(errors, () => service.add(input.clientId, account));
    }),
    mend: os.mend.handler(async ({ input, errors }) => {
      const account = await mending(() => service.mend(input.clientId, input.accountId, input.account));
      if (account === null) throw errors.NOT_FOUND(missing);
      return account;
    }),
    check: os.check.handler(async ({ input, errors }) => {
      const profile = await service.check(input.clientId, input.accountId);
      if (profile === null) throw errors.NOT_FOUND(missing);
      return profile;
    }),
    remove: os.remove.handler(async ({ input, errors }) => {
      const keptMessageCount = await service.remove(input.clientId, input.accountId);
      if (keptMessageCount === null) throw errors.NOT_FOUND(missing);
      return { keptMessageCount };
    }),
    pollNow: os.pollNow.handler(async ({ input, errors }) => {
      const { clientId, accountId } = input;
      if (clientId !== null && !clientExists(clientId)) throw errors.NOT_FOUND({ data: { what: 'client' } });
      const isKnown = async () => (await service.list(clientId)).some(({ id }) => id === accountId);
      if (accountId !== null && !(await isKnown())) throw errors.NOT_FOUND(missing);
      return [...(await service.pollNow(input))];
    }),
    pausePolling: os.pausePolling.handler(async ({ input }) => {
      await pause(input.untilAt);
      return { untilAt: input.untilAt };
    }),
  });
}

type AlreadyThere = {
  readonly ALREADY_THERE: (options: { data: { what: 'account'; name: string } }) => Error;
};

async function adding<T>(errors: AlreadyThere, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof AccountExistsError)) throw thrown;
    throw errors.ALREADY_THERE({ data: { what: 'account', name: thrown.accountName } });
  }
}

async function mending<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof OtherAccountError)) throw cause;
    throw new ConnectorError('rejected', 'wrong-credentials', { detail: 'another account', cause });
  }
}
