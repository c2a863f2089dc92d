import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { shortcutAt } from '../../renderer/features/inbox/composer-complete';
import { ComposerField } from '../../renderer/features/inbox/composer-field';
import { replaceRange } from '../../renderer/features/inbox/composer-ranges';

const replies = [
  { id: 'sorry', title: 'We are sorry', hint: ';sorry' },
  { id: 'soon', title: 'Back soon', hint: ';soon' },
];

/** The field with saved replies behind `;`, as the composer joins them. */
function Field({ onKey }: { readonly onKey: (key: string) => void }) {
  const [text, setText] = useState('');
  const [caretAt, setCaretAt] = useState<{ at: number } | null>(null);
  return (
    <ComposerField
      label="Answer"
      placeholder=""
      text={text}
      caretAt={caretAt}
      maxLength={500}
      marks={{ done: [], open: [{ from: 0, until: 4 }] }}
      suggest={{
        label: 'Saved replies',
        wordAt: shortcutAt,
        find: (word) => replies.filter(({ id }) => id.startsWith(word)),
        take: ({ title }, word) => {
          setText(replaceRange(text, word, title));
          setCaretAt({ at: word.from + title.length });
        },
      }}
      onText={setText}
      onKey={({ key }) => onKey(key)}
    />
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' });
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(field(), { key });

afterEach(cleanup);

describe('the field of the composer', () => {
  it('offers what begins as typed, and puts in what is chosen by the arrows and Enter', () => {
    render(<Field onKey={() => undefined} />);
    type('Dear Anna, ;so');
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual([
      'true',
      'false',
    ]);
    press('ArrowDown');
    expect(field().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    press('Enter');
    expect(field().value).toBe('Dear Anna, Back soon');
    expect(field().selectionStart).toBe(20);
    expect(document.activeElement).toBe(field());
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('leaves the word alone after Escape, and the next Escape to the screen', () => {
    const keys: string[] = [];
    render(<Field onKey={(key) => keys.push(key)} />);
    type(';so');
    press('Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(keys).toEqual([]);
    press('Escape');
    expect(keys).toEqual(['Escape']);
    type(';soo');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('keeps the keys of the arrows where nothing is offered', () => {
    const keys: string[] = [];
    render(<Field onKey={(key) => keys.push(key)} />);
    type('plain');
    press('ArrowDown');
    press('Enter');
    expect(keys).toEqual(['ArrowDown', 'Enter']);
  });
});
