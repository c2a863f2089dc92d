import { fold } from '@shared/search/fold';
import type { SavedReply } from '@shared/team/schema';
import type { TextRange } from './composer-ranges';

/** A word that is being typed behind a sign, and where it stands with the sign. */
export type Completion = TextRange & { readonly word: string };

// Behind a blank or at the beginning, so that neither "a;b" nor an address by mail opens a list.
const SHORTCUT = /(?:^|\s);([\p{L}\p{N}-]{0,24})$/u;
const MENTION = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'-]{0,59}|)$/u;

/** The `;shortcut` in front of the caret; `null`: there is none. */
export const shortcutAt = (text: string, caret: number): Completion | null => wordAt(SHORTCUT, text, caret);

/** The `@name` in front of the caret; `null`: there is none. */
export const mentionAt = (text: string, caret: number): Completion | null => wordAt(MENTION, text, caret);

function wordAt(pattern: RegExp, text: string, caret: number): Completion | null {
  const word = pattern.exec(text.slice(Math.max(0, caret - 80), caret))?.[1];
  return word === undefined ? null : { word, from: caret - word.length - 1, until: caret };
}

const folded = (text: string): string => fold(text).text;

/** Whether every word of what is typed begins some word of the name. */
export function startsWords(name: string, typed: string): boolean {
  const words = folded(name).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((start) => words.some((word) => word.startsWith(start)));
}

/** Those of this language and desk first, then by name; a shortcut that is typed out is on top. */
export function repliesFor(
  replies: readonly SavedReply[],
  typed: string,
  here: { readonly language: string; readonly deskId: string | null },
): SavedReply[] {
  const rank = (reply: SavedReply): number =>
    (folded(reply.shortcut) === folded(typed) ? 0 : 8) +
    (reply.language === here.language ? 0 : reply.language === '' ? 2 : 4) +
    (reply.deskId === here.deskId ? 0 : reply.deskId === null ? 0.5 : 1);
  return replies
    .filter(({ shortcut, name }) => folded(shortcut).startsWith(folded(typed)) || startsWords(name, typed))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
