import type { StoreProblem } from '@shared/app/errors';
import type { Language } from '@shared/app/schema';
import { type ClientColour, clientColours } from '@shared/clients/colours';
import type { Client } from '@shared/clients/schema';
import { StoreError } from '../../db/errors';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import { type ClientRow, countClient, countStoredMessages, findClient, noCounts } from './client-store';
import { type ClientEntry, deleteEntry, listEntries, upsertEntry } from './workstation-store';

/** What the service needs of the stores of clients. */
type Stores = {
  readonly open: (id: string, how: { create: boolean; now: number }) => Promise<StoreProblem | null>;
  readonly problemOf: (id: string) => StoreProblem | null;
  readonly pick: (id: string | null) => readonly { readonly id: string; readonly store: ReadStore }[];
  readonly get: (id: string) => ReadStore;
  readonly pathOf: (id: string) => string;
  readonly destroy: (id: string) => Promise<void>;
};

export type ClientsOptions = {
  readonly workstation: WriteStore;
  readonly stores: Stores;
  readonly writeClient: (clientId: string, row: ClientRow, now: number) => Promise<unknown>;
  /** Stops reading for a client before its folder goes; forgets its secrets. */
  readonly release: (clientId: string) => Promise<void>;
  readonly changed: (clientId: string) => void;
  readonly now: () => number;
};

export type NewClient = {
  readonly name: string;
  readonly colour?: ClientColour | undefined;
  readonly language: Language;
  readonly timeZone?: string | undefined;
  readonly practice: boolean;
};

export type ClientPatch = {
  readonly [K in 'name' | 'colour' | 'language' | 'timeZone']?: ClientRow[K] | undefined;
};

export type ClientsService = {
  readonly list: () => Client[];
  readonly find: (id: string) => Client | null;
  readonly add: (client: NewClient) => Promise<Client>;
  readonly update: (id: string, patch: ClientPatch) => Promise<Client | null>;
  /** Deletes the folder. Answers how many messages went with it. */
  readonly remove: (id: string) => Promise<number>;
};

export function createClientsService(options: ClientsOptions): ClientsService {
  const { workstation, stores, changed, now } = options;
  const list = (): Client[] => listEntries(workstation).map((entry) => toClient(entry, stores));
  const find = (id: string): Client | null => list().find((client) => client.id === id) ?? null;

  const add = async (client: NewClient): Promise<Client> => {
    const row = newRow(client, list(), now());
    const problem = await stores.open(row.id, { create: true, now: now() });
    if (problem !== null) throw new StoreError(problem, stores.pathOf(row.id));
    await options.writeClient(row.id, row, now());
    upsertEntry(workstation, row);
    changed(row.id);
    return toClient(row, stores);
  };

  const update = async (id: string, patch: ClientPatch): Promise<Client | null> => {
    const known = listEntries(workstation).some((entry) => entry.id === id);
    const row = known ? findClient(stores.get(id)) : undefined;
    if (row === undefined) return null;
    const next = { ...row, ...withoutUndefined(patch) };
    await options.writeClient(id, next, now());
    upsertEntry(workstation, next);
    changed(id);
    return find(id);
  };

  const remove = async (id: string): Promise<number> => {
    const count = stores.problemOf(id) === null ? countStoredMessages(stores.get(id)) : 0;
    await options.release(id);
    await stores.destroy(id);
    deleteEntry(workstation, id);
    changed(id);
    return count;
  };

  return { list, find, add, update, remove };
}

function newRow(client: NewClient, others: readonly Client[], now: number): ClientRow {
  const taken = new Set(others.map(({ colour }) => colour));
  return {
    id: uuidv7(now),
    name: client.name,
    colour:
      client.colour ??
      clientColours.find((colour) => !taken.has(colour)) ??
      clientColours[others.length % 8] ??
      'plum',
    language: client.language,
    timeZone: client.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    practice: client.practice ? 1 : 0,
    createdAt: now,
  };
}

function toClient(entry: ClientEntry, stores: Stores): Client {
  const problem = stores.problemOf(entry.id);
  const open = problem === null || problem === 'newer' || problem === 'read-only';
  const store = open ? stores.pick(null).find(({ id }) => id === entry.id)?.store : undefined;
  const row = store === undefined ? undefined : findClient(store);
  const counts = store === undefined ? noCounts : countClient(store);
  return {
    id: entry.id,
    name: row?.name ?? entry.name,
    colour: row?.colour ?? 'graphite',
    language: row?.language ?? 'en',
    timeZone: row?.timeZone ?? 'UTC',
    practice: entry.practice === 1,
    createdAt: entry.createdAt,
    ...counts,
    problem: store === undefined && problem === null ? 'missing' : problem,
  };
}

const withoutUndefined = (patch: ClientPatch): Partial<ClientRow> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
