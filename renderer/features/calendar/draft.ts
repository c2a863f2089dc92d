import type { Account } from '@shared/accounts/schema';
import {
  firstTimeOn,
  type Planned,
  plannedAtOf,
  type WallTime,
  wallTimeOf,
} from '@shared/calendar/local-time';
import type { Post } from '@shared/calendar/schema';
import { isBlank } from '@shared/outbox/text';
import { postLengthOf } from '@shared/platforms/counters';
import { platformOf } from '@shared/platforms/registry';

/** Whether a post goes out on an account, and its own words there; `null`: the same as the others. */
export type Place = { readonly ticked: boolean; readonly own: string | null };

/** A post as it stands in the form. */
export type Draft = WallTime & {
  readonly text: string;
  /** By account. One that is unticked keeps its words, for when it is ticked again. */
  readonly places: ReadonlyMap<string, Place>;
};

/** No day: an idea. */
const NO_TIME: WallTime = { on: '', time: '' };

/** When a new post begins: on a day, at a time of it or its first; without a day it is an idea. */
export type Begin = {
  readonly on?: string | undefined;
  readonly time?: string | undefined;
  /** The client that it is for, before anybody has chosen. */
  readonly of?: string | undefined;
  /** The slot that it was begun in. */
  readonly slot?: string | undefined;
};

/** What a post begins with; `accountIds`: it goes out on these alone, where there are any. */
export const newDraft = (
  accounts: readonly Account[],
  { accountIds = [], ...begin }: Begin & { readonly accountIds?: readonly string[] },
  { timeZone, now }: Clocks,
): Draft => ({
  text: '',
  places: new Map(
    accounts.map(({ id }) => [id, { ticked: accountIds.length === 0 || accountIds.includes(id), own: null }]),
  ),
  ...begunAt(begin, { timeZone, now }),
});

const begunAt = ({ on = '', time }: Begin, { timeZone, now }: Clocks): WallTime => {
  if (on === '') return NO_TIME;
  return time === undefined ? firstTimeOn(on, timeZone, now) : { on, time };
};

type Clocks = { readonly timeZone: string; readonly now: number };

/** A stored post as the form shows it. */
export const draftOf = (post: Post): Draft => ({
  text: post.text,
  places: new Map(
    post.versions.map(({ accountId, text, differs }) => [
      accountId,
      { ticked: true, own: differs ? text : null },
    ]),
  ),
  ...(post.plannedAt === null ? NO_TIME : wallTimeOf(post.plannedAt, post.timeZone)),
});

/** The place of an account in a draft, with a change to it. */
export function placed(draft: Draft, accountId: string, change: Partial<Place>): Draft {
  const place = draft.places.get(accountId) ?? { ticked: false, own: null };
  return { ...draft, places: new Map(draft.places).set(accountId, { ...place, ...change }) };
}

/** When it goes out; `null`: no day is chosen, or there is no such time. */
export const plannedOf = ({ on, time }: Draft, timeZone: string): Planned | null =>
  on === '' ? null : plannedAtOf({ on, time }, timeZone);

/** As the contract takes it. */
export const toSave = (draft: Draft, timeZone: string) => ({
  text: draft.text,
  plannedAt: plannedOf(draft, timeZone)?.at ?? null,
  accounts: [...draft.places].flatMap(([accountId, { ticked, own }]) =>
    ticked ? [{ accountId, text: own }] : [],
  ),
});

/** Nothing that would have to be kept. */
export const isUnwritten = ({ text, places }: Draft): boolean =>
  isBlank(text) && [...places.values()].every(({ own }) => isBlank(own ?? ''));

/** Why it cannot be scheduled as it stands, said before anybody tries; `null`: it can. */
export type Hindrance =
  | { readonly why: 'empty' | 'no-account' | 'no-time' | 'no-such-time' | 'past' }
  | { readonly why: 'too-long'; readonly account: Account; readonly by: number };

type Around = Clocks & { readonly accounts: readonly Account[] };

export function hindranceOf(draft: Draft, { accounts, timeZone, now }: Around): Hindrance | null {
  const said = accounts.flatMap((account) => {
    const place = draft.places.get(account.id);
    return place?.ticked === true ? [{ account, text: place.own ?? draft.text }] : [];
  });
  if (said.length === 0) return { why: 'no-account' };
  if (said.some(({ text }) => isBlank(text))) return { why: 'empty' };
  for (const { account, text } of said) {
    const { length, limit, over } = postLengthOf(account.platform, text);
    if (over) return { why: 'too-long', account, by: length - limit };
  }
  if (draft.on === '') return { why: 'no-time' };
  const planned = plannedOf(draft, timeZone);
  if (planned === null) return { why: 'no-such-time' };
  return planned.at <= now ? { why: 'past' } : null;
}

/** Accounts that take posts. */
export const takingPosts = (accounts: readonly Account[]): Account[] =>
  accounts.filter(({ platform }) => platformOf(platform).post !== null);
