import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint';
import { FilterPopover } from './filter-popover';
import styles from './list-head.module.css';
import { useInboxSearch, useSetInbox } from './use-inbox';

/** Searching starts when the typing pauses for this long. */
const PAUSE_MS = 150;

export const SEARCH_FIELD = 'inbox-search';

/** The view's title, its search and its filters. */
export function ListHead() {
  const { t } = useTranslation('inbox');
  return (
    <div className={styles.head}>
      <div className={styles.top}>
        <h1 className="title">{t('title')}</h1>
        <span className={styles.space} />
        <FilterPopover />
      </div>
      <SearchField />
    </div>
  );
}

function SearchField() {
  const { t } = useTranslation('inbox');
  const { q = '' } = useInboxSearch();
  const [text, setText] = useSearchText(q);
  return (
    <TextInput
      id={SEARCH_FIELD}
      type="search"
      role="searchbox"
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
        if (event.key === 'Escape') {
          setText('');
          focusFirstRow();
        }
        if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
          event.preventDefault();
          focusFirstRow();
        }
      }}
    />
  );
}

const focusFirstRow = () => document.querySelector<HTMLElement>('[data-list] [tabindex="0"]')?.focus();

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
