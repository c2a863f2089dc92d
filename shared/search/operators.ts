/** What may stand before a colon in a search. */
export const operatorNames = [
  'from',
  'platform',
  'kind',
  'desk',
  'tag',
  'assignee',
  'is',
  'has',
  'before',
  'after',
] as const;
export type OperatorName = (typeof operatorNames)[number];

export type Operator = {
  readonly name: OperatorName;
  /** As typed, without its quotes. */
  readonly value: string;
  /** Typed with a leading minus. */
  readonly exclude: boolean;
};

export const isWords = [
  'complaint',
  'question',
  'praise',
  'nothing',
  'open',
  'waiting',
  'snoozed',
  'closed',
  'unread',
] as const;

export const hasWords = ['note', 'attachment', 'link'] as const;

const OPERATOR = new RegExp(`(^|\\s)(-?)(${operatorNames.join('|')}):(?:"([^"]*)"?|([^\\s"]+))`, 'giu');

/** More of them than anybody types. */
const MAX_OPERATORS = 16;

/**
 * Takes the operators out of a search. What looks like one but has a value that it cannot have stays a word: somebody
 * may look for "is:open" in a text.
 */
export function splitOperators(typed: string): {
  readonly text: string;
  readonly operators: readonly Operator[];
} {
  const operators: Operator[] = [];
  const text = typed.replace(
    OPERATOR,
    (all, space: string, minus: string, name: string, quoted?: string, plain?: string) => {
      const operator = {
        name: name.toLowerCase() as OperatorName,
        value: (quoted ?? plain ?? '').trim(),
        exclude: minus === '-',
      };
      if (operators.length >= MAX_OPERATORS || !isUsable(operator)) return all;
      operators.push(operator);
      return space;
    },
  );
  return { text: text.trim(), operators };
}

function isUsable({ name, value }: Operator): boolean {
  if (value === '') return false;
  switch (name) {
    case 'is':
      return oneOf(isWords, value) !== null;
    case 'has':
      return oneOf(hasWords, value) !== null;
    case 'before':
    case 'after':
      return dateOf(value) !== null;
    default:
      return true;
  }
}

/** The word of a list that was typed, whatever its case. */
export const oneOf = <W extends string>(words: readonly W[], typed: string): W | null =>
  words.find((word) => word === typed.toLowerCase()) ?? null;

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** `2026`, `2026-03` or `2026-03-09` as the first day it means; `null` for anything else, and for a 31 February. */
export function dateOf(
  typed: string,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const found = DATE.exec(typed);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}
