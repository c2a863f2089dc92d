import { conversationKinds } from '@shared/inbox/kinds';
import { platformIds } from '@shared/platforms/registry';
import { hasWords, isWords, type OperatorName, operatorNames } from '@shared/search/operators';
import { matches } from '../../lib/matches';

/** What a search can be narrowed by, as it is typed; `phrase` and `without` are signs around a word. */
export type SuggestionKind = OperatorName | 'phrase' | 'without';

/** Something to be put into the field. `value`: of an operator, where it is complete with it. */
export type Suggestion = {
  readonly kind: SuggestionKind;
  /** As it is shown and typed. */
  readonly text: string;
  readonly value: string | null;
};

/** Names that belong to the clients in view. */
export type SuggestionNames = {
  readonly desks: readonly string[];
  readonly tags: readonly string[];
  readonly members: readonly string[];
};

/** What is being typed at the end of the field: an operator with the beginning of its value, or a word. */
const LAST = /(?:^|\s)(-?)(?:([a-z]+):("[^"]*|[^\s"]*)|([^\s":]*))$/i;

const quoted = (value: string) => (/\s/.test(value) ? `"${value}"` : value);

function valuesOf(name: OperatorName, { desks, tags, members }: SuggestionNames): readonly string[] {
  switch (name) {
    case 'is':
      return isWords;
    case 'has':
      return hasWords;
    case 'platform':
      return platformIds;
    case 'kind':
      return conversationKinds;
    case 'desk':
      return desks;
    case 'tag':
      return tags;
    case 'assignee':
      return members;
    case 'from':
    case 'before':
    case 'after':
      return [];
  }
}

/** What may follow what is typed: operators at the beginning of a word, values behind an operator's colon. */
export function suggest(typed: string, names: SuggestionNames): readonly Suggestion[] {
  const last = LAST.exec(typed);
  // In the middle of something else there is nothing to begin.
  if (last === null) return [];
  const [, minus = '', operator, begun = '', word = ''] = last;
  if (operator !== undefined) {
    const name = operatorNames.find((known) => known === operator.toLowerCase());
    if (name === undefined) return [];
    return valuesOf(name, names)
      .filter((value) => matches(value, begun.replaceAll('"', '')))
      .map((value) => ({ kind: name, value, text: `${minus}${name}:${quoted(value)}` }));
  }
  const operators = operatorNames
    .filter((name) => name.startsWith(word.toLowerCase()))
    .map((name) => ({ kind: name, value: null, text: `${minus}${name}:` }));
  if (word !== '' || minus !== '') return operators;
  return [
    ...operators,
    { kind: 'phrase', value: null, text: '"…"' },
    { kind: 'without', value: null, text: '-' },
  ];
}

/** The field with a suggestion in the place of what was begun, and where the caret belongs. */
export function withSuggestion(
  typed: string,
  { kind, text, value }: Suggestion,
): { readonly text: string; readonly caret: number } {
  const begun = LAST.exec(typed)?.[0].trimStart() ?? '';
  const kept = typed.slice(0, typed.length - begun.length);
  if (kind === 'phrase') return { text: `${kept}""`, caret: kept.length + 1 };
  const next = `${kept}${text}${value === null ? '' : ' '}`;
  return { text: next, caret: next.length };
}
