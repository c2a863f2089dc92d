import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';

type Tree = { readonly [key: string]: string | Tree };

const PLURAL = /_(zero|one|two|few|many|other)$/;

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree)
    .flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
    )
    .map(([key, text]) => [key, text]);

/** Keys without their plural form; all forms of a word are one entry. */
const words = (tree: Tree) => [...new Set(leaves(tree).map(([key]) => key.replace(PLURAL, '')))].sort();

const formsOf = (tree: Tree) => {
  const forms = new Map<string, string[]>();
  for (const [key] of leaves(tree)) {
    const form = PLURAL.exec(key)?.[1];
    if (form === undefined) continue;
    const word = key.replace(PLURAL, '');
    forms.set(word, [...(forms.get(word) ?? []), form]);
  }
  return forms;
};

const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the two languages', () => {
  it('say the same things', () => {
    expect(words(pl)).toEqual(words(en));
  });

  it.each([
    ['en', en],
    ['pl', pl],
  ] as const)('have every plural form that %s counts by', (language, tree) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const incomplete = [...formsOf(tree)].filter(([, forms]) => forms.toSorted().join() !== needed.join());
    expect(incomplete).toEqual([]);
  });

  it('fill the same values into a sentence', () => {
    const english = new Map(leaves(en).map(([key, text]) => [key.replace(/_other$/, ''), values(text)]));
    const other = leaves(pl)
      .map(([key, text]) => [key.replace(/_other$/, ''), values(text)] as const)
      .filter(([key]) => !PLURAL.test(key));
    expect(other.filter(([key, names]) => english.get(key)?.join() !== names.join())).toEqual([]);
  });

  it('leave no sentence empty', () => {
    expect([...leaves(en), ...leaves(pl)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
