import { Button } from '@mantine/core';
import type { Note } from '@shared/team/schema';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldHandle } from './composer-field';
import styles from './note.module.css';
import { NoteField } from './note-field';
import { useChangeNote } from './note-use-change';

type Props = { readonly clientId: string; readonly note: Note; readonly onDone: () => void };

/** Changes an own note in its place. What it said before stays stored. */
export function NoteEdit({ clientId, note, onDone }: Props) {
  const { t } = useTranslation(['thread', 'common']);
  const [text, setText] = useState(note.text);
  const field = useRef<FieldHandle>(null);
  const { change } = useChangeNote(clientId);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    if (text.trim() === '' || (await change(note, text))) onDone();
  };
  return (
    <>
      <NoteField
        ref={field}
        label={t('note.edit')}
        placeholder=""
        text={text}
        onText={setText}
        onKey={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <div className={styles.buttons}>
        <Button size="compact-xs" variant="light" color="note" onClick={() => void save()}>
          {t('common:action.save')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="note" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </>
  );
}
