/** What a saved reply may leave open. */
export type Filling = {
  readonly 'contact.name': string;
  readonly 'account.name': string;
  readonly 'member.name': string;
};

export type Filled = {
  readonly text: string;
  /** Variables that stand in the text still, each once: unknown ones, and those we know nothing for. */
  readonly unfilled: readonly string[];
};

const VARIABLE = /\{\{\s*([\p{L}.]+)\s*\}\}/gu;

/** Fills in `{{contact.first}}`, `{{contact.name}}`, `{{account.name}}` and `{{member.name}}`. */
export function fillVariables(text: string, filling: Filling): Filled {
  const values = new Map([
    ...Object.entries(filling).map(([name, value]) => [name, value.trim()] as const),
    ['contact.first', firstNameOf(filling['contact.name']) ?? ''],
  ]);
  const unfilled = new Set<string>();
  const filled = text.replace(VARIABLE, (whole, name: string) => {
    const value = values.get(name) ?? '';
    if (value !== '') return value;
    unfilled.add(name);
    return whole;
  });
  return { text: filled, unfilled: [...unfilled] };
}

/** Titles and forms of address in both languages, which are no names. */
const TITLES = new Set(
  'dr mgr inż inz lek prof hab ks mec red pan pani państwo panstwo mr mrs ms miss mx sir the'.split(' '),
);
const NAME = /^\p{L}[\p{L}\p{M}'’-]*\p{L}$/u;

/**
 * How somebody is called, by the name they show, or null where that cannot be told: nobody is called by half a handle.
 * As written: no other case is made of it, in Polish neither, because a wrong vocative is worse than none.
 */
export function firstNameOf(name: string): string | null {
  const words = name
    .split(/[\s,;|/()[\]"“”„«»·•]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '' && !TITLES.has(word.toLowerCase()));
  const [first] = words;
  return first !== undefined && NAME.test(first) ? first : null;
}
