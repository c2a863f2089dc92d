import { describe, expect, it } from 'vitest';
import { type ClickedText, textMenu } from '../../electron/app/text-menu';

const field: ClickedText = {
  isEditable: true,
  misspelledWord: '',
  dictionarySuggestions: [],
  selectionText: '',
  editFlags: {
    canUndo: false,
    canRedo: false,
    canCut: false,
    canCopy: false,
    canPaste: true,
    canDelete: false,
    canSelectAll: true,
    canEditRichly: false,
  },
};

/** The menu as it is read, and what was done by its first and its last spelling item. */
function menu(text: ClickedText, language: 'en' | 'pl' = 'en') {
  const done: string[] = [];
  const spelling = {
    replace: (word: string) => void done.push(`replaced by ${word}`),
    learn: (word: string) => void done.push(`learnt ${word}`),
  };
  const items = textMenu(text, { language, spelling });
  return {
    done,
    items,
    labels: items.map(({ type, label }) => (type === 'separator' ? '–' : label)),
    press: (label: string) =>
      (items.find((item) => item.label === label)?.click as (() => void) | undefined)?.(),
  };
}

describe('the menu of a text', () => {
  it('has the clipboard in a field, in the language of the window', () => {
    expect(menu(field).labels).toEqual(['Cut', 'Copy', 'Paste', '–', 'Select all']);
    expect(menu(field, 'pl').labels).toEqual(['Wytnij', 'Kopiuj', 'Wklej', '–', 'Zaznacz wszystko']);
    expect(menu(field).items.map(({ enabled }) => enabled)).toEqual([false, false, true, undefined, true]);
  });

  it('suggests how a word is spelt, and learns it', () => {
    const { labels, press, done } = menu({
      ...field,
      misspelledWord: 'brot',
      dictionarySuggestions: ['brought', 'broth'],
    });
    expect(labels.slice(0, 5)).toEqual(['brought', 'broth', '–', 'Add to the dictionary', '–']);
    press('broth');
    press('Add to the dictionary');
    expect(done).toEqual(['replaced by broth', 'learnt brot']);
  });

  it('says where the dictionary has no suggestion', () => {
    expect(menu({ ...field, misspelledWord: 'xyzzy' }, 'pl').labels.slice(0, 3)).toEqual([
      'Brak podpowiedzi',
      '–',
      'Dodaj do słownika',
    ]);
  });

  it('copies what is selected elsewhere, and is not there where nothing is', () => {
    const elsewhere = { ...field, isEditable: false, editFlags: { ...field.editFlags, canCopy: true } };
    expect(menu({ ...elsewhere, selectionText: 'bread' }).labels).toEqual(['Copy']);
    expect(menu(elsewhere).labels).toEqual([]);
  });
});
