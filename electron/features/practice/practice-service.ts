import type { Language } from '@shared/app/schema';
import type { Client } from '@shared/clients/schema';

/** An account of the practice network, as the network tells it when it starts. */
export type PracticeAccount = { readonly handle: string; readonly token: string };
export type PracticeNetwork = { readonly url: string; readonly accounts: readonly PracticeAccount[] };

export type PracticeOptions = {
  readonly clients: {
    readonly list: () => Client[];
    readonly add: (client: {
      name: string;
      language: Language;
      timeZone: string;
      practice: true;
    }) => Promise<Client>;
    readonly remove: (id: string) => Promise<number>;
  };
  /** Starts the network where it does not run yet, and lets the jobs reach it. */
  readonly startNetwork: (language: Language) => Promise<PracticeNetwork>;
  /** Stops the network and forgets what happened in it. */
  readonly forgetNetwork: () => Promise<void>;
  /** What the bakery chose before anybody came: its hours. */
  readonly settle: (clientId: string) => Promise<void>;
  readonly addAccount: (clientId: string, handle: string) => Promise<void>;
};

export type PracticeService = {
  readonly current: () => Client | null;
  /** `null`: it is there already. */
  readonly add: (language: Language) => Promise<Client | null>;
  readonly remove: () => Promise<boolean>;
  /** Starts the network again for a practice client that is there from before. */
  readonly resume: () => Promise<void>;
};

const names: Readonly<Record<Language, { readonly name: string; readonly timeZone: string }>> = {
  en: { name: 'Clocktower Bakery', timeZone: 'Europe/London' },
  pl: { name: 'Piekarnia Pod Zegarem', timeZone: 'Europe/Warsaw' },
};

/** The practice client: one at most, marked, apart from real ones, gone with one click. */
export function createPracticeService(options: PracticeOptions): PracticeService {
  const { clients, startNetwork, forgetNetwork, settle, addAccount } = options;
  const current = (): Client | null => clients.list().find(({ practice }) => practice) ?? null;

  return {
    current,
    add: async (language) => {
      if (current() !== null) return null;
      const { accounts } = await startNetwork(language);
      const client = await clients.add({ ...names[language], language, practice: true });
      await settle(client.id);
      for (const { handle } of accounts) await addAccount(client.id, handle);
      return clients.list().find(({ id }) => id === client.id) ?? client;
    },
    remove: async () => {
      const client = current();
      if (client === null) return false;
      await clients.remove(client.id);
      await forgetNetwork();
      return true;
    },
    resume: async () => {
      const client = current();
      if (client !== null && client.problem === null) await startNetwork(client.language);
    },
  };
}
