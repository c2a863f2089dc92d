import { plannedAtOf, type WallTime, wallTimeOf } from '../calendar/local-time';
import { sendablePost } from '../outbox/sendable';
import { isBlank } from '../outbox/text';
import { type PlatformId, platformOf } from '../platforms/registry';
import { isKnownZone } from '../sla/time-zone';
import type { PlanFault } from './schema';
import { readDate, readTime } from './written-time';

/** An account as a plan names it. */
export type PlanAccount = {
  readonly id: string;
  readonly platform: PlatformId;
  readonly handle: string;
  readonly name: string;
};

/** A post as a plan has it. `id` null: it is not known yet. */
export type PlanPost = {
  readonly id: string | null;
  readonly plannedAt: number | null;
  readonly timeZone: string;
  readonly text: string;
  /** `text` null: as the post. */
  readonly accounts: readonly { readonly accountId: string; readonly text: string | null }[];
};

/** Names of the columns as they are written, and what else they are read by; without capitals and marks. */
const COLUMNS = {
  id: ['id'],
  date: ['date', 'data', 'day', 'dzien'],
  time: ['time', 'godzina', 'hour', 'czas'],
  zone: ['time zone', 'timezone', 'zone', 'strefa', 'strefa czasowa'],
  accounts: ['accounts', 'account', 'konta', 'konto'],
  text: ['text', 'tresc', 'tekst', 'post', 'wpis', 'content'],
} as const;
type Column = keyof typeof COLUMNS;
const columns = Object.keys(COLUMNS) as Column[];
const OWN = ['text for ', 'tresc dla '];

/** How an account is written: it is the same on every computer, and tells apart two of one name. */
export const keyOfAccount = ({ platform, handle, name }: PlanAccount): string =>
  `${platform}:${handle === '' ? name : handle}`;

const BETWEEN = ' | ';
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .trim()
    .toLowerCase();

/** A plan as a head and rows of cells. `state`: as the calendar shows it, for people alone. */
export function cellsOf(
  posts: readonly (PlanPost & { readonly state: string })[],
  accounts: readonly PlanAccount[],
): string[][] {
  const own = accounts.filter(({ id }) =>
    posts.some((post) => post.accounts.some((one) => one.accountId === id && one.text !== null)),
  );
  const head = [
    ...columns.map((column) => COLUMNS[column][0]),
    'state',
    ...own.map((one) => OWN[0] + keyOfAccount(one)),
  ];
  const keys = new Map(accounts.map((account) => [account.id, keyOfAccount(account)]));
  return [
    head,
    ...posts.map((post) => {
      const { on, time } = writtenTime(post);
      const where = post.accounts.map(({ accountId }) => keys.get(accountId) ?? '').join(BETWEEN);
      const texts = own.map(({ id }) => post.accounts.find(({ accountId }) => accountId === id)?.text ?? '');
      return [post.id ?? '', on, time, post.timeZone, where, post.text, post.state, ...texts];
    }),
  ];
}

/** On the clocks of its zone; to the millisecond and with the offset where the clocks alone do not tell it. */
function writtenTime({ plannedAt, timeZone }: PlanPost): WallTime {
  if (plannedAt === null) return { on: '', time: '' };
  const wall = wallTimeOf(plannedAt, timeZone);
  if (plannedAtOf(wall, timeZone)?.at === plannedAt) return wall;
  const utc = new Date(plannedAt).toISOString();
  return { on: utc.slice(0, 10), time: `${utc.slice(11, 23)}+00:00` };
}

export type ReadCells =
  | { readonly kind: 'post'; readonly post: PlanPost; readonly twice: boolean }
  | { readonly kind: 'wrong'; readonly why: PlanFault; readonly shown: string };

type Around = { readonly accounts: readonly PlanAccount[]; readonly timeZone: string };
export type Place = ReadonlyMap<Column | `own ${string}`, number>;

/** Which column stands where; `null`: this is no plan. A column for an account that is not there is no column of ours. */
export function columnsIn(head: readonly string[], { accounts }: Pick<Around, 'accounts'>): Place | null {
  const place = new Map<Column | `own ${string}`, number>();
  for (const [index, name] of head.entries()) {
    const written = folded(name);
    const column = columns.find((each) => COLUMNS[each].some((known) => known === written));
    if (column !== undefined && !place.has(column)) place.set(column, index);
    const prefix = OWN.find((each) => written.startsWith(each));
    const account =
      prefix === undefined ? undefined : findAccount(accounts, name.trim().slice(prefix.length));
    if (account !== undefined) place.set(`own ${account.id}`, index);
  }
  return place.has('date') && place.has('text') ? place : null;
}

/** By its key, else by its name where there is one of that name. */
function findAccount(accounts: readonly PlanAccount[], written: string): PlanAccount | undefined {
  const wanted = folded(written);
  const [byKey] = accounts.filter((account) => folded(keyOfAccount(account)) === wanted);
  const byName = accounts.filter(({ name }) => folded(name) === wanted);
  return byKey ?? (byName.length === 1 ? byName[0] : undefined);
}

const wrong = (why: PlanFault, shown: string): ReadCells => ({
  kind: 'wrong',
  why,
  shown: shown.slice(0, 200),
});

/** What a row says. A plan without a column of accounts goes to all that take posts. */
export function readCells(cells: readonly string[], place: Place, around: Around): ReadCells {
  const cell = (column: Column): string => cells[place.get(column) ?? -1] ?? '';
  const zone = cell('zone').trim() || around.timeZone;
  if (!isKnownZone(zone)) return wrong('unknown-zone', zone);
  const when = readWhen(cell('date').trim(), cell('time').trim(), zone);
  if ('why' in when) return wrong(when.why, when.shown);
  const named = place.has('accounts')
    ? cell('accounts')
        .split('|')
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : around.accounts.filter(({ platform }) => platformOf(platform).post !== null).map(keyOfAccount);
  const accounts: { accountId: string; text: string | null }[] = [];
  for (const name of named) {
    const account = findAccount(around.accounts, name);
    if (account === undefined) return wrong('no-such-account', name);
    if (accounts.some(({ accountId }) => accountId === account.id)) return wrong('account-twice', name);
    const own = cells[place.get(`own ${account.id}`) ?? -1] ?? '';
    accounts.push({ accountId: account.id, text: own === '' ? null : own });
  }
  const id = cell('id').trim();
  const post = { ...{ id: id === '' ? null : id, timeZone: zone }, ...{ text: cell('text'), accounts } };
  return { kind: 'post', post: { ...post, plannedAt: when.at }, twice: when.twice };
}

type When =
  | { readonly at: number | null; readonly twice: boolean }
  | { readonly why: PlanFault; readonly shown: string };

function readWhen(date: string, time: string, zone: string): When {
  if (date === '') return time === '' ? { at: null, twice: false } : { why: 'no-date', shown: time };
  const on = readDate(date);
  if ('why' in on) return { why: on.why, shown: date };
  const read = readTime(time);
  if (read === null) return { why: 'bad-time', shown: time };
  if (read.offset !== null) {
    const at = Date.parse(`${on.on}T${read.time}${read.offset}`);
    return Number.isNaN(at) ? { why: 'bad-date', shown: date } : { at, twice: false };
  }
  const planned = plannedAtOf({ on: on.on, time: read.time.slice(0, 5) }, zone);
  if (planned === null) return { why: 'bad-date', shown: date };
  return planned.shift === 'gap'
    ? { why: 'gap', shown: `${date} ${time}` }
    : { at: planned.at, twice: planned.shift === 'twice' };
}

/** Why a new or changed post of a plan is not taken; `null`: it is. */
export function faultOf(
  { plannedAt, text, accounts: places }: PlanPost,
  { accounts, now }: { readonly accounts: readonly PlanAccount[]; readonly now: number },
): { readonly why: PlanFault; readonly shown: string } | null {
  if (plannedAt !== null && plannedAt <= now)
    return { why: 'past', shown: new Date(plannedAt).toISOString() };
  if (isBlank(text) && places.every((place) => isBlank(place.text ?? ''))) return { why: 'empty', shown: '' };
  for (const place of places) {
    const account = accounts.find(({ id }) => id === place.accountId);
    if (account === undefined) return { why: 'no-such-account', shown: place.accountId };
    const sendable = sendablePost(account.platform, place.text ?? text);
    if (sendable.kind === 'sendable') continue;
    const { why } = sendable.problem;
    const known = why === 'too-long' || why === 'cannot-post' ? why : 'empty';
    return { why: known, shown: keyOfAccount(account) };
  }
  return null;
}
