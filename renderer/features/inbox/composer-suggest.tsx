import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { cx } from '../../ui/cx';
import styles from './composer.module.css';
import type { Completion } from './composer-complete';

/** One way to go on with the word that is being typed. */
export type Suggestion = { readonly id: string; readonly title: string; readonly hint?: ReactNode };

type Options<T extends Suggestion> = {
  /** The word in front of the caret; `null`: nothing to go on with. */
  readonly word: Completion | null;
  readonly suggestions: readonly T[];
  readonly onTake: (taken: T, word: Completion) => void;
};

/**
 * Suggestions below a word while it is typed: the arrows choose, Enter and Tab take, Esc leaves the word as it is. The
 * focus stays in the field.
 */
export function useSuggestions<T extends Suggestion>({ word, suggestions, onTake }: Options<T>) {
  const [at, setAt] = useState<{ readonly from: number; readonly index: number } | null>(null);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const shown = word !== null && dismissed !== word.from ? suggestions.slice(0, 6) : [];
  const active = at !== null && at.from === word?.from ? Math.min(at.index, shown.length - 1) : 0;
  const take = (taken: T | undefined) => {
    if (taken !== undefined && word !== null) onTake(taken, word);
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (word === null || shown.length === 0 || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt({ from: word.from, index: (active + step + shown.length) % shown.length });
    else if (event.key === 'Escape') setDismissed(word.from);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey)
      take(shown[active]);
    else return false;
    event.preventDefault();
    return true;
  };
  return { shown, active, take, onKeyDown };
}

type ListProps<T extends Suggestion> = {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly T[];
  readonly active: number;
  readonly onTake: (taken: T) => void;
};

export function SuggestionList<T extends Suggestion>({ id, label, shown, active, onTake }: ListProps<T>) {
  if (shown.length === 0) return null;
  return (
    <div className={styles.suggestions} role="listbox" id={id} aria-label={label}>
      {shown.map((suggestion, index) => (
        <div
          key={suggestion.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className={cx(styles.suggestion, index === active && styles.active)}
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(suggestion);
          }}
        >
          <span className={styles.suggestionTitle}>{suggestion.title}</span>
          {suggestion.hint !== undefined && <span className="faint ellipsis">{suggestion.hint}</span>}
        </div>
      ))}
    </div>
  );
}
