import { Button } from '@mantine/core';
import type { Thread } from '@shared/inbox/schema';
import type { Dispatch, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import { readableKeys } from '../../lib/keyboard/keys';
import styles from './composer.module.css';
import type { FieldHandle } from './composer-field';
import type { ComposerEvent, ComposerState } from './composer-state';
import { useComposerKey } from './composer-use-key';
import { useNote } from './composer-use-note';
import { NoteField } from './note-field';
import { focusThread } from './thread-focus';

type Props = {
  readonly field: RefObject<FieldHandle | null>;
  readonly conversation: Thread['conversation'];
  readonly state: ComposerState;
  readonly dispatch: Dispatch<ComposerEvent>;
};

/** A note to ourselves. The key that sends replies does nothing here, and this one's key does nothing there (ux 13). */
export function ComposerNote({ field, conversation: { clientId, id }, state, dispatch }: Props) {
  const { t } = useTranslation('composer');
  const errorText = useErrorText();
  const note = useNote({ clientId, conversationId: id, note: state.note, dispatch });
  useComposerKey({
    id: 'add-note',
    title: t('note.add'),
    keys: '$mod+Shift+Enter',
    tabs: ['note'],
    run: note.add,
  });
  return (
    <>
      <NoteField
        ref={field}
        label={t('note.label')}
        placeholder={t('note.placeholder')}
        text={state.note}
        onText={(text) => dispatch({ type: 'noted', text })}
        onKey={(event) => event.key === 'Escape' && focusThread()}
      />
      {state.step.is === 'failed' && (
        <p role="alert" className={styles.ask}>
          {errorText(state.step.error)}
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.unseen}>{t('note.unseen')}</span>
        <span className={styles.space} />
        <Button
          variant="light"
          color="note"
          aria-disabled={state.note.trim() === ''}
          {...(state.note.trim() === '' ? { 'data-disabled': true } : {})}
          loading={note.isAdding}
          onClick={note.add}
          rightSection={
            <span className={styles.sendKey} aria-hidden="true">
              {readableKeys('$mod+Shift+Enter')}
            </span>
          }
        >
          {t('note.add')}
        </Button>
      </div>
    </>
  );
}
