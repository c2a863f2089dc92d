import { Button } from '@mantine/core';
import type { Publication } from '@shared/outbox/schema';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangedText } from '../../lib/changed-text';
import { HandoverField } from './handover-field';
import styles from './outbox.module.css';
import type { OutboxActs } from './outbox-use-act';
import { usePreviousText } from './outbox-use-previous';

type Props = { readonly reply: Publication; readonly mayDecide: boolean; readonly act: OutboxActs };

/** A reply that waits for a consent: the text, beside the one that was decided on before, and the two answers. */
export function OutboxReview({ reply, mayDecide, act }: Props) {
  const { t } = useTranslation(['composer', 'common']);
  const [returning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '') act.giveBack(note);
  };
  return (
    <>
      <ReviewedText reply={reply} />
      {mayDecide && !returning && (
        <div className={styles.decide}>
          <Button variant="filled" loading={act.isPending} onClick={() => act.run('approve')}>
            {t('outbox.action.approve')}
          </Button>
          <Button onClick={() => setReturning(true)}>{t('outbox.action.return')}</Button>
        </div>
      )}
      {returning && (
        <form className={styles.returning} onSubmit={submit}>
          <HandoverField
            autoFocus
            label={t('outbox.returnNote', { name: reply.memberName })}
            maxLength={2_000}
            value={note}
            onChange={setNote}
          />
          <div className={styles.decide}>
            <Button type="submit" variant="filled" loading={act.isPending} disabled={note.trim() === ''}>
              {t('outbox.action.return')}
            </Button>
            <Button onClick={() => setReturning(false)}>{t('common:action.cancel')}</Button>
          </div>
        </form>
      )}
    </>
  );
}

function ReviewedText({ reply }: { readonly reply: Publication }) {
  const { t } = useTranslation('composer');
  const before = usePreviousText(reply);
  return (
    <>
      {before !== null && <p className="small faint">{t('outbox.compared')}</p>}
      <p className={styles.text} dir="auto">
        <ChangedText before={before ?? reply.text} after={reply.text} />
      </p>
    </>
  );
}
