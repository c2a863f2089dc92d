import { Button } from '@mantine/core';
import type { Handover } from '@shared/team/schema';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import styles from './handover.module.css';
import { HandoverField } from './handover-field';
import { useReturnHandover } from './handover-use';

type Props = { readonly clientId: string; readonly handover: Handover; readonly onClose: () => void };

/** Gives a conversation back to who asked. What came of it is said with it, so that nobody has to ask again. */
export function HandoverReturn({ clientId, handover, onClose }: Props) {
  const { t } = useTranslation(['thread', 'common']);
  const errorText = useErrorText();
  const [outcome, setOutcome] = useState('');
  const giveBack = useReturnHandover(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome.trim() !== '') giveBack.mutate({ clientId, id: handover.id, outcome });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <HandoverField
        autoFocus
        label={t('handover.outcome')}
        maxLength={5_000}
        value={outcome}
        onChange={setOutcome}
      />
      {giveBack.isError && (
        <p role="alert" className={styles.error}>
          {errorText(giveBack.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="compact-xs" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          type="submit"
          size="compact-xs"
          variant="filled"
          loading={giveBack.isPending}
          disabled={outcome.trim() === ''}
        >
          {t('handover.giveBack')}
        </Button>
      </div>
    </form>
  );
}
