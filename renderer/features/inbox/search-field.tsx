import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint';
import styles from './search-field.module.css';
import { SearchOperators } from './search-operators';
import { type Suggestion, withSuggestion } from './search-suggest';
import { useInboxSearch, useSetInbox } from './use-inbox';
import { focusList } from './use-list-actions';

/** Searching starts when the typing pauses for this long. */
const PAUSE_MS = 150;

export const SEARCH_FIELD = 'inbox-search';

/** Searches as one types; while it has the focus it shows what a search can be narrowed by (ux 17). */
export function SearchField() {
  const { t } = useTranslation('inbox');
  const { q = '' } = useInboxSearch();
  const [text, setText] = useSearchText(q);
  const field = useRef<HTMLInputElement>(null);
  const [inside, setInside] = useState(false);
  const insert = (suggestion: Suggestion) => {
    const next = withSuggestion(text, suggestion);
    setText(next.text);
    field.current?.focus();
    // After the field holds the new text.
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  return (
    <search
      className={styles.search}
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setText('');
          focusList();
        } else moveWithin(event);
      }}
    >
      <TextInput
        id={SEARCH_FIELD}
        ref={field}
        type="search"
        role="searchbox"
        autoComplete="off"
        aria-label={t('search.label')}
        title={t('search.help')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={14} stroke={1.7} aria-hidden="true" />}
        rightSection={
          text === '' ? (
            <KeyHint keys="/" />
          ) : (
            <CloseButton size={24} aria-label={t('search.clear')} onClick={() => setText('')} />
          )
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          focusList();
        }}
      />
      {inside && <SearchOperators typed={text} onPick={insert} />}
    </search>
  );
}

/** The arrows go from the field through what it suggests, and on into the list. */
function moveWithin(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input,[data-suggestion]')];
  const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
  const next = stops[at + by];
  if (next !== undefined) next.focus();
  else if (by === 1) focusList();
}

/** What is typed, which reaches the address when the typing pauses. */
function useSearchText(q: string) {
  const set = useSetInbox();
  const [text, setText] = useState(q);
  const sent = useRef(q);
  useEffect(() => {
    // The address was changed elsewhere, by going back or from the palette.
    if (q !== sent.current) {
      sent.current = q;
      setText(q);
    }
  }, [q]);
  useEffect(() => {
    const next = text.trim();
    if (next === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = next;
      set({ q: next === '' ? undefined : next }, 'replace');
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, set]);
  return [text, setText] as const;
}
