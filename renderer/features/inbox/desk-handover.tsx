import { Button, Textarea, TextInput } from '@mantine/core';
import type { Desk } from '@shared/team/schema';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import { useDeskName } from '../../lib/use-team';
import { Dialog } from '../../ui/dialog';
import styles from './short-form.module.css';

/** What goes along with a conversation to another desk. */
export type HandoverWords = { readonly note: string; readonly expected: string };

type Props = {
  readonly contactName: string;
  readonly desk: Desk;
  /** Rejects where it was refused: then the words stay in the form. */
  readonly onHandOver: (words: HandoverWords) => Promise<void>;
  readonly onClose: () => void;
};

/** What another desk should know of a conversation, and what is expected to come back. */
export function DeskHandover({ contactName, desk, onHandOver, onClose }: Props) {
  const { t } = useTranslation(['list', 'common']);
  const name = useDeskName()(desk);
  const errorText = useErrorText();
  const [note, setNote] = useState('');
  const [expected, setExpected] = useState('');
  const { mutate, isPending, error } = useMutation({ mutationFn: onHandOver });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ note, expected });
  };
  return (
    <Dialog
      title={t('handover.title', { name: contactName, desk: name })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <Textarea
          data-autofocus
          label={t('handover.note')}
          description={t('handover.noteHint')}
          rows={4}
          maxLength={5_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        <TextInput
          label={t('handover.expected')}
          description={t('handover.expectedHint')}
          maxLength={500}
          value={expected}
          onChange={(event) => setExpected(event.currentTarget.value)}
        />
        <p className={styles.fact}>{t('handover.fact')}</p>
        {error !== null && (
          <p role="alert" className={styles.error}>
            {errorText(error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={isPending}>
            {t('handover.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
