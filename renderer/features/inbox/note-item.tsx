import { Button } from '@mantine/core';
import type { Note } from '@shared/team/schema';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { useCurrentMember, useMembers } from '../../lib/use-team';
import styles from './note.module.css';
import { NoteEdit } from './note-edit';
import { mentionParts } from './note-mentions';
import { useChangeNote } from './note-use-change';

type Props = { readonly clientId: string; readonly note: Note };

/** An internal note. Its ground, its edge, its sign and its words say that nobody outside sees it. */
export function NoteItem({ clientId, note }: Props) {
  const { t } = useTranslation(['thread', 'common']);
  const format = useFormat();
  const now = useNow();
  const [editing, setEditing] = useState(false);
  const own = useCurrentMember()?.id === note.memberId;
  return (
    <article className={styles.note} aria-label={t('note.by', { name: note.memberName })}>
      <header className={styles.head}>
        <IconEyeOff size={14} stroke={1.7} aria-hidden="true" />
        <h3 className={styles.title}>
          {t('note.title')} · <span dir="auto">{note.memberName}</span> ·{' '}
          <time title={format.full(note.at)}>{format.moment(note.at, now)}</time>
          {note.editedAt !== null && ` · ${t('note.edited', { time: format.moment(note.editedAt, now) })}`}
        </h3>
        <span className={styles.unseen}>{t('note.unseen')}</span>
      </header>
      {editing ? (
        <NoteEdit clientId={clientId} note={note} onDone={() => setEditing(false)} />
      ) : (
        <>
          <NoteText text={note.text} />
          {own && <OwnNote clientId={clientId} note={note} onEdit={() => setEditing(true)} />}
        </>
      )}
    </article>
  );
}

function NoteText({ text }: { readonly text: string }) {
  const members = useMembers();
  return (
    <p className={styles.text} dir="auto">
      {mentionParts(text, members).map((part, index) =>
        part.called ? <strong key={index}>{part.text}</strong> : part.text,
      )}
    </p>
  );
}

function OwnNote({ clientId, note, onEdit }: Props & { readonly onEdit: () => void }) {
  const { t } = useTranslation('thread');
  const { takeBack } = useChangeNote(clientId);
  return (
    <div className={styles.buttons}>
      <Button size="compact-xs" variant="subtle" color="note" onClick={onEdit}>
        {t('note.edit')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="note" onClick={() => void takeBack(note)}>
        {t('note.takeBack')}
      </Button>
    </div>
  );
}
