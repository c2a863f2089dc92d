import { createAccountsService } from '../features/accounts/accounts-service';
import { deleteCredentialsOf } from '../features/accounts/vault-store';
import { createPreferences } from '../features/app/preferences-service';
import { findClient } from '../features/clients/client-store';
import { createClientsService } from '../features/clients/clients-service';
import { createMemberService } from '../features/team/member-service';
import type { Base } from './base';
import type { EngineOptions } from './engine-options';
import { createPracticeRuntime } from './practice-runtime';

export type Core = ReturnType<typeof wireCore>;

/** Clients, accounts, members and the practice network: what the others stand on. */
export function wireCore(options: EngineOptions, base: Base) {
  const { stores, threads, changes, workstation, vault } = base;
  const { writer, jobs } = threads;
  const { clock } = options;

  const tellJobs = (leaveOut: string | null = null): Promise<void> =>
    jobs.setClients(
      stores
        .pick(null)
        .filter(({ id }) => id !== leaveOut && stores.problemOf(id) === null)
        .map(({ id, store }) => ({ id, name: findClient(store)?.name ?? '', path: stores.pathOf(id) })),
    );
  const accountsChanged = (clientId: string): void => {
    for (const topic of ['accounts', 'clients', 'status'] as const) changes.tell(topic, clientId);
  };
  const clients = createClientsService({
    workstation,
    stores,
    writeClient: async (clientId, row, at) => {
      await writer.run(clientId, 'writeClient', { row, now: at });
      await tellJobs();
    },
    release: async (clientId) => {
      await jobs.abort({ clientId, accountId: null });
      await tellJobs(clientId);
      deleteCredentialsOf(workstation, clientId);
    },
    changed: (clientId) => {
      accountsChanged(clientId);
      changes.tell('inbox', clientId);
    },
    now: clock.now,
  });
  const isPractice = (clientId: string): boolean => clients.find(clientId)?.practice === true;
  const accounts = createAccountsService({
    clients: (clientId) =>
      stores.pick(clientId).map(({ id, store }) => ({ id, store, practice: isPractice(id) })),
    jobs,
    vault,
    writes: {
      addAccount: (clientId, account) => writer.run(clientId, 'addAccount', account),
      removeAccount: (clientId, account) => writer.run(clientId, 'removeAccount', account),
    },
    changed: accountsChanged,
    now: clock.now,
  });
  const practice = createPracticeRuntime({
    dataDir: options.dataDir,
    clients,
    threads,
    start: options.startPractice,
    changed: accountsChanged,
    now: clock.now,
  });
  const members = createMemberService({
    workstation,
    defaultName: options.userName,
    clientIds: () => stores.pick(null).map(({ id }) => id),
    copy: (clientId, input) => writer.run(clientId, 'writeMembers', input),
    clock,
  });
  const preferences = createPreferences(workstation, options.systemLocale);
  return { clients, accounts, practice, members, preferences, isPractice, tellJobs };
}
