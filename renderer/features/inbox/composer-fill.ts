import { type Filling, fillVariables } from '@shared/outbox/variables';
import type { TextRange } from './composer-ranges';

// Wherever one begins and ends; `fillVariables` says what it stands for.
const VARIABLE = /(\{\{[^{}]*\}\})/u;

/** A saved reply for one person, with the stretches that were filled in. */
export function filledReply(
  text: string,
  filling: Filling,
): { readonly text: string; readonly filled: readonly TextRange[] } {
  let result = '';
  const filled: TextRange[] = [];
  for (const part of text.split(VARIABLE)) {
    const { text: value } = fillVariables(part, filling);
    if (value !== part) filled.push({ from: result.length, until: result.length + value.length });
    result += value;
  }
  return { text: result, filled };
}

/** Where variables stand for which nothing is known. */
export const unfilledRanges = (text: string, filling: Filling): TextRange[] =>
  [...text.matchAll(new RegExp(VARIABLE, 'gu'))]
    .map(({ 0: whole, index }) => ({ from: index, until: index + whole.length }))
    .filter(({ from, until }) => fillVariables(text.slice(from, until), filling).unfilled.length > 0);
