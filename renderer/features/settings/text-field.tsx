import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

type Props<T> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** What is kept, as it is always written. */
  readonly text: string;
  /** What a typed text means; `null`: nothing that can be kept. */
  readonly parse: (text: string) => T | null;
  /** What is wrong with a text that means nothing. */
  readonly wrong: string;
  readonly onKeep: (value: T) => void;
  readonly lines?: boolean;
  readonly className?: string | undefined;
};

/**
 * A field in which people write as they like: on leaving it, or on Enter, what it means is kept and shown as it is always
 * written. What means nothing stays in the field, says so, and is not kept. Escape brings back what is kept.
 */
export function TextField<T>(props: Props<T>) {
  const { label, hideLabel = false, text, parse, wrong, onKeep, lines = false, ...rest } = props;
  // What is typed, until it is kept or given up.
  const [draft, setDraft] = useState<string | null>(null);
  const failed = draft !== null && parse(draft) === null;
  const [said, setSaid] = useState(false);
  const keep = () => {
    if (draft === null) return;
    const value = parse(draft);
    setSaid(value === null);
    if (value === null) return;
    setDraft(null);
    if (draft !== text) onKeep(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !lines && !event.nativeEvent.isComposing) {
      // A form around it is not meant.
      event.preventDefault();
      keep();
    }
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      setSaid(false);
    }
  };
  const shared = {
    ...rest,
    ...(hideLabel ? { 'aria-label': label } : { label }),
    value: draft ?? text,
    error: said && failed ? wrong : null,
    styles: { error: { fontSize: '0.75rem' } },
    onBlur: keep,
    onKeyDown,
  };
  return lines ? (
    <Textarea size="xs" rows={4} {...shared} onChange={(event) => setDraft(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => setDraft(event.currentTarget.value)} />
  );
}
