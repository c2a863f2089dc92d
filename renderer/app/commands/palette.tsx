import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readableKeys } from '../../lib/keyboard/keys';
import { type Action, actionGroups, registered } from '../../lib/keyboard/registry';
import { cx } from '../../ui/cx';
import { KeyHint } from '../../ui/key-hint';
import styles from './palette.module.css';

/** Every action by name; what it does not know can be searched for in the messages. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const entries = useEntries(text);
  const run = (entry: Action | undefined) => {
    if (entry === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that an action may move it.
    setTimeout(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((at) => (at + step + entries.length) % Math.max(1, entries.length));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[active]);
  };
  return (
    <Modal.Root opened onClose={onClose} yOffset="18vh" size={560}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content radius="xl" aria-label={t('palette.title')}>
        <div className={styles.field}>
          <IconSearch size={16} stroke={1.7} aria-hidden="true" />
          <input
            data-autofocus
            className={styles.input}
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={entries.length > 0 ? `${list}-${active}` : undefined}
            aria-label={t('palette.title')}
            placeholder={t('palette.placeholder')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={styles.list} role="listbox" id={list} aria-label={t('palette.results')}>
          {entries.map((entry, index) => (
            <Entry
              key={entry.id}
              id={`${list}-${index}`}
              entry={entry}
              active={index === active}
              heading={entries[index - 1]?.group === entry.group ? null : entry.group}
              onPick={() => run(entry)}
            />
          ))}
        </div>
        {entries.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
      </Modal.Content>
    </Modal.Root>
  );
}

type EntryProps = {
  readonly id: string;
  readonly entry: Action;
  readonly active: boolean;
  readonly heading: Action['group'] | null;
  readonly onPick: () => void;
};

function Entry({ id, entry, active, heading, onPick }: EntryProps) {
  const { t } = useTranslation('shell');
  const keys = entry.keys[0];
  return (
    <>
      {heading !== null && (
        <div className={cx('overline', styles.heading)} role="presentation">
          {t(`keys.groups.${heading}`)}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={active}
        tabIndex={-1}
        className={cx(styles.entry, active && styles.active)}
        ref={(element) => {
          if (active) element?.scrollIntoView({ block: 'nearest' });
        }}
        onClick={onPick}
        onKeyDown={() => undefined}
      >
        <span className={styles.title}>{entry.title}</span>
        {keys !== undefined && <KeyHint keys={readableKeys(keys)} />}
      </div>
    </>
  );
}

const matches = (title: string, text: string) =>
  text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => title.toLocaleLowerCase().includes(word));

function useEntries(text: string): readonly Action[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  return useMemo(() => {
    const found = actionGroups.flatMap((group) =>
      registered().filter(
        (action) =>
          action.group === group &&
          action.keysOnly !== true &&
          (action.when?.() ?? true) &&
          matches(action.title, text.trim()),
      ),
    );
    const q = text.trim();
    if (q === '') return found;
    const search: Action = {
      id: 'search-messages',
      group: 'go',
      title: t('palette.search', { text: q }),
      keys: [],
      run: () => void navigate({ to: '/inbox', search: ({ client }) => ({ client, q }) }),
    };
    return [...found, search];
  }, [t, navigate, text]);
}
