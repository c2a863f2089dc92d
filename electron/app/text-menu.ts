import type { Language } from '@shared/app/schema';
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Words = {
  readonly noSuggestion: string;
  readonly learn: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
};

/** Here and not with the screens' texts: the system draws this menu. It names nothing in the language of the window. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    noSuggestion: 'No suggestion',
    learn: 'Add to the dictionary',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
  pl: {
    noSuggestion: 'Brak podpowiedzi',
    learn: 'Dodaj do słownika',
    cut: 'Wytnij',
    copy: 'Kopiuj',
    paste: 'Wklej',
    selectAll: 'Zaznacz wszystko',
  },
};

/** What was right-clicked, as far as the menu follows from it. */
export type ClickedText = Pick<
  ContextMenuParams,
  'isEditable' | 'misspelledWord' | 'dictionarySuggestions' | 'selectionText' | 'editFlags'
>;

type Spelling = {
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
};

/** The menu of a text: spelling and everything of the clipboard in a field, copying where text is selected, else nothing. */
export function textMenu(
  text: ClickedText,
  { language, spelling }: { readonly language: Language; readonly spelling: Spelling },
): MenuItemConstructorOptions[] {
  const { cut, copy, paste, selectAll } = words[language];
  const { canCut, canCopy, canPaste, canSelectAll } = text.editFlags;
  if (!text.isEditable) {
    return text.selectionText.trim() === '' ? [] : [{ role: 'copy', label: copy, enabled: canCopy }];
  }
  return [
    ...spellingItems(text, words[language], spelling),
    { role: 'cut', label: cut, enabled: canCut },
    { role: 'copy', label: copy, enabled: canCopy },
    { role: 'paste', label: paste, enabled: canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: selectAll, enabled: canSelectAll },
  ];
}

function spellingItems(
  { misspelledWord, dictionarySuggestions }: ClickedText,
  { noSuggestion, learn }: Words,
  spelling: Spelling,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => spelling.replace(word),
  }));
  return [
    ...(suggestions.length === 0 ? [{ label: noSuggestion, enabled: false }] : suggestions),
    { type: 'separator' },
    { label: learn, click: () => spelling.learn(misspelledWord) },
    { type: 'separator' },
  ];
}
