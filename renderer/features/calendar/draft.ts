import type { Account } from '@shared/accounts/schema';
import { type Planned, plannedAtOf, wallTimeOf } from '@shared/calendar/local-time';
import type { Post } from '@shared/calendar/schema';
import { isBlank } from '@shared/outbox/text';
import { postLengthOf } from '@shared/platforms/counters';
import { platformOf } from '@shared/platforms/registry';

/** A post as it stands in the form. */
export type Draft = {
  readonly text: string;
  /** Accounts that are ticked, with words of their own; `null`: the same as the others. */
  readonly accounts: ReadonlyMap<string, string | null>;
  /** `YYYY-MM-DD` and `HH:MM`; no day: an idea. */
  readonly on: string;
  readonly time: string;
};

/** What a post begins with; `on`: the day it was begun at, or none. */
export const newDraft = (accounts: readonly Account[], on: string): Draft => ({
  text: '',
  accounts: new Map(accounts.map(({ id }) => [id, null])),
  on,
  time: on === '' ? '' : '09:00',
});

/** A stored post as the form shows it. */
export function draftOf(post: Post): Draft {
  const wall = post.plannedAt === null ? { on: '', time: '' } : wallTimeOf(post.plannedAt, post.timeZone);
  const accounts = post.versions.map(
    ({ accountId, text, differs }) => [accountId, differs ? text : null] as const,
  );
  return { text: post.text, accounts: new Map(accounts), ...wall };
}

/** When it goes out; `null`: no day is chosen, or there is no such time. */
export const plannedOf = ({ on, time }: Draft, timeZone: string): Planned | null =>
  on === '' ? null : plannedAtOf({ on, time }, timeZone);

/** As the contract takes it. */
export const toSave = (draft: Draft, timeZone: string) => ({
  text: draft.text,
  plannedAt: plannedOf(draft, timeZone)?.at ?? null,
  accounts: [...draft.accounts].map(([accountId, text]) => ({ accountId, text })),
});

export const isSame = (a: Draft, b: Draft): boolean =>
  a.text === b.text &&
  a.on === b.on &&
  a.time === b.time &&
  a.accounts.size === b.accounts.size &&
  [...a.accounts].every(([id, text]) => b.accounts.has(id) && b.accounts.get(id) === text);

/** Why it cannot be scheduled as it stands, said before anybody tries; `null`: it can. */
export type Hindrance =
  | { readonly why: 'empty' | 'no-account' | 'no-time' | 'no-such-time' | 'past' }
  | { readonly why: 'too-long'; readonly account: Account; readonly by: number };

type Around = { readonly accounts: readonly Account[]; readonly timeZone: string; readonly now: number };

export function hindranceOf(draft: Draft, { accounts, timeZone, now }: Around): Hindrance | null {
  if (draft.accounts.size === 0) return { why: 'no-account' };
  const ticked = accounts.filter(({ id }) => draft.accounts.has(id));
  const said = ticked.map((account) => ({ account, text: draft.accounts.get(account.id) ?? draft.text }));
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
