import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import styles from './outbox.module.css';

type Props = { readonly clientId: string; readonly id: string };

/** Each step of each attempt, as it was stored when it happened. */
export function OutboxAttempts({ clientId, id }: Props) {
  const { t } = useTranslation('composer');
  const format = useFormat();
  const now = useNow();
  const { data: attempts = [] } = useQuery(api.outbox.attempts.queryOptions({ input: { clientId, id } }));
  return (
    <ol className={styles.attempts}>
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <time title={format.full(attempt.at)}>{format.moment(attempt.at, now)}</time>{' '}
          {t(`outbox.step.${attempt.step}`)}
          {attempt.memberName !== null && ` · ${attempt.memberName}`}
        </li>
      ))}
    </ol>
  );
}
