import type { Member } from '@shared/team/schema';
import { startsWords } from './composer-complete';

/** Whom a note calls by name: `@` and the whole name, of two names that begin alike the longer one. */
export function mentionsIn(text: string, members: readonly Member[]): Member[] {
  const longestFirst = members.toSorted((a, b) => b.name.length - a.name.length);
  const called = new Set<Member>();
  for (const { index } of text.matchAll(/@/g)) {
    const member = longestFirst.find(({ name }) => isCalled(text, index + 1, name));
    if (member !== undefined) called.add(member);
  }
  return members.filter((member) => called.has(member));
}

function isCalled(text: string, at: number, name: string): boolean {
  if (text.slice(at, at + name.length).toLowerCase() !== name.toLowerCase()) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}

/** A note cut where it calls somebody. */
export function mentionParts(
  text: string,
  members: readonly Member[],
): { readonly text: string; readonly called: boolean }[] {
  const names = mentionsIn(text, members).map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return [{ text, called: false }];
  const longestFirst = names.toSorted((a, b) => b.length - a.length).join('|');
  return text
    .split(new RegExp(`(@(?:${longestFirst})(?![\\p{L}\\p{N}]))`, 'giu'))
    .map((part, nth) => ({ text: part, called: nth % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** Members whose name goes on as typed. A whole name needs no completion any more. */
export const membersFor = (members: readonly Member[], typed: string): Member[] =>
  members.filter(({ name }) => startsWords(name, typed) && name.toLowerCase() !== typed.trim().toLowerCase());
