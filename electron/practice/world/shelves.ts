import { compareIds } from './ids';
import type { Edit, Person, Reaction, Status } from './types';

export type Notice = {
  readonly id: string;
  readonly at: number;
  readonly type: 'mention' | Reaction['type'];
  readonly by: Person;
  readonly statusId: string | null;
};

/** Direct messages that answer one another. `id` is that of the first. */
export type Correspondence = { readonly id: string; readonly statuses: Status[] };

/** Everything that is visible by now, by the ways in which the API asks for it. Lists are ascending by id. */
export type Shelves = {
  readonly statuses: Map<string, Status>;
  readonly children: Map<string, Status[]>;
  readonly byAuthor: Map<string, Status[]>;
  readonly byTag: Map<string, Status[]>;
  readonly people: Map<string, Person>;
  readonly byAcct: Map<string, Person>;
  readonly notices: readonly [Notice[], Notice[]];
  readonly correspondences: readonly [Map<string, Correspondence>, Map<string, Correspondence>];
  /** Status id to the id of its correspondence. */
  readonly threads: Map<string, string>;
  readonly deletions: Map<string, number>;
  readonly edits: Map<string, Edit[]>;
  /** `account/status id` of what one of ours likes. */
  readonly liked: Set<string>;
};

export const createShelves = (): Shelves => ({
  statuses: new Map(),
  children: new Map(),
  byAuthor: new Map(),
  byTag: new Map(),
  people: new Map(),
  byAcct: new Map(),
  notices: [[], []],
  correspondences: [new Map(), new Map()],
  threads: new Map(),
  deletions: new Map(),
  edits: new Map(),
  liked: new Set(),
});

const append = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
};

export const knowPerson = (shelves: Shelves, person: Person): void => {
  if (shelves.people.has(person.id)) return;
  shelves.people.set(person.id, person);
  shelves.byAcct.set(person.acct, person);
};

export const tagsIn = (text: string): string[] => {
  if (!text.includes('#')) return [];
  return [...text.matchAll(/(?:^|\s)#([\p{L}\p{N}_]+)/gu)].map((match) => (match[1] ?? '').toLowerCase());
};

const fileDirect = (shelves: Shelves, status: Status): void => {
  const root = (status.parentId === null ? undefined : shelves.threads.get(status.parentId)) ?? status.id;
  shelves.threads.set(status.id, root);
  for (const person of [status.author, ...status.mentions]) {
    if (person.own === null) continue;
    const map = shelves.correspondences[person.own];
    const known = map.get(root);
    if (known === undefined) map.set(root, { id: root, statuses: [status] });
    else known.statuses.push(status);
  }
};

export const fileStatus = (shelves: Shelves, status: Status): void => {
  shelves.statuses.set(status.id, status);
  knowPerson(shelves, status.author);
  append(shelves.byAuthor, status.author.id, status);
  if (status.parentId !== null) append(shelves.children, status.parentId, status);
  if (status.visibility === 'public')
    for (const tag of tagsIn(status.text)) append(shelves.byTag, tag, status);
  if (status.visibility === 'direct') fileDirect(shelves, status);
  for (const person of status.mentions) {
    if (person.own === null || person.id === status.author.id) continue;
    shelves.notices[person.own].push({
      id: status.id,
      at: status.at,
      type: 'mention',
      by: status.author,
      statusId: status.id,
    });
  }
};

export const fileReaction = (shelves: Shelves, reaction: Reaction): void => {
  knowPerson(shelves, reaction.by);
  const { id, at, type, by, statusId } = reaction;
  shelves.notices[reaction.account].push({ id, at, type, by, statusId });
};

export const goneAt = (shelves: Shelves, status: Status): number =>
  Math.min(
    status.deletedAt ?? Number.POSITIVE_INFINITY,
    shelves.deletions.get(status.id) ?? Number.POSITIVE_INFINITY,
  );

/** All versions up to a time, oldest first; the first is what was written. */
export const versionsOf = (shelves: Shelves, status: Status, now: number): readonly [Edit, ...Edit[]] => {
  const edits = [...status.edits, ...(shelves.edits.get(status.id) ?? [])].filter((edit) => edit.at <= now);
  return [{ at: status.at, text: status.text }, ...edits.sort((a, b) => a.at - b.at)];
};

/** The status, unless it is unknown or deleted by then. */
export const statusAt = (shelves: Shelves, id: string, now: number): Status | null => {
  const status = shelves.statuses.get(id);
  return status === undefined || goneAt(shelves, status) <= now ? null : status;
};

/** Notices come from two sources and are kept in order here. */
export const sortTail = (list: Notice[]): void => {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const [before, after] = [list[i - 1], list[i]];
    if (before === undefined || after === undefined || compareIds(before.id, after.id) <= 0) return;
    list[i - 1] = after;
    list[i] = before;
  }
};
