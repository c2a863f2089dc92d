import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cx } from '../../ui/cx';
import styles from './composer.module.css';
import type { Completion } from './composer-complete';
import { markedParts, type TextRange } from './composer-ranges';
import { type Suggestion, SuggestionList, useSuggestions } from './composer-suggest';

export type FieldHandle = { readonly focus: () => void; readonly caret: () => number };

type Props<T extends Suggestion> = {
  readonly ref?: Ref<FieldHandle> | undefined;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** Stretches that stand out: `done` are filled in, `open` are not yet. */
  readonly marks?: { readonly done: readonly TextRange[]; readonly open: readonly TextRange[] };
  /** Where the caret is wanted; a new object each time it is. */
  readonly caretAt?: { readonly at: number } | null;
  readonly readOnly?: boolean;
  readonly maxLength: number;
  readonly suggest: {
    readonly label: string;
    readonly wordAt: (text: string, caret: number) => Completion | null;
    readonly find: (word: string) => readonly T[];
    readonly take: (taken: T, word: Completion) => void;
  };
  readonly onText: (text: string) => void;
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur?: () => void;
};

/** A field that grows with its text. A copy of the text lies under it, because a field itself can mark nothing. */
export function ComposerField<T extends Suggestion>(props: Props<T>) {
  const { label, placeholder, text, marks, caretAt = null, readOnly = false, suggest } = props;
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const word = suggest.wordAt(text, caret);
  const { shown, active, take, onKeyDown } = useSuggestions({
    word,
    suggestions: word === null ? [] : suggest.find(word.word),
    onTake: suggest.take,
  });
  useImperativeHandle(props.ref, () => ({
    focus: () => field.current?.focus(),
    caret: () => field.current?.selectionStart ?? 0,
  }));
  useLayoutEffect(() => {
    if (caretAt === null || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(caretAt.at, caretAt.at);
    setCaret(caretAt.at);
  }, [caretAt]);
  return (
    <div className={styles.field}>
      <SuggestionList id={list} label={suggest.label} shown={shown} active={active} onTake={take} />
      <div className={styles.grow}>
        <Copy text={text} marks={marks} />
        <textarea
          ref={field}
          className={styles.text}
          data-pane-focus
          dir="auto"
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={shown.length > 0 ? list : undefined}
          aria-activedescendant={shown.length > 0 ? `${list}-${active}` : undefined}
          placeholder={placeholder}
          value={text}
          readOnly={readOnly}
          maxLength={props.maxLength}
          spellCheck
          onChange={(event) => {
            setCaret(event.currentTarget.selectionStart);
            props.onText(event.currentTarget.value);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={(event) => {
            if (!onKeyDown(event)) props.onKey?.(event);
          }}
          onBlur={props.onBlur}
        />
      </div>
    </div>
  );
}

type CopyProps = { readonly text: string; readonly marks: Props<Suggestion>['marks'] };

/** Gives the field its height and the marks their ground. */
function Copy({ text, marks = { done: [], open: [] } }: CopyProps) {
  const isOpen = (from: number) => marks.open.some((range) => range.from === from);
  let at = 0;
  return (
    <div className={styles.copy} dir="auto" aria-hidden="true">
      {markedParts(text, [...marks.done, ...marks.open]).map((part, index) => {
        const from = at;
        at += part.text.length;
        return part.marked ? (
          <mark key={index} className={cx(styles.variable, isOpen(from) && styles.unfilled)}>
            {part.text}
          </mark>
        ) : (
          part.text
        );
      })}
      {/* A line break at the end has no height by itself. */}
      {'\u200b'}
    </div>
  );
}
