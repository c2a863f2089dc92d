import type { ConversationRow } from '@shared/inbox/schema';
import type { TodayClient } from '@shared/today/schema';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../lib/person-name';
import { readableText } from '../../lib/readable';
import { Reason } from '../../lib/reason';
import { reasonText } from '../../lib/reason-text';
import { SlaClock } from '../../lib/sla-clock';
import { useFirstRowMark } from '../../lib/use-first-row-mark';
import { ConversationLine, Lines, Nothing } from './line';
import styles from './line.module.css';

/** Who waits at a client, the gravest first, and until when they were promised an answer. */
export function WaitsCell({ day: { clientId, waiting, waitingCount } }: { readonly day: TodayClient }) {
  const { t } = useTranslation('today');
  useFirstRowMark(waiting.length > 0);
  if (waitingCount === 0) return <Nothing>{t('waits.nobody')}</Nothing>;
  const more = waitingCount - waiting.length;
  return (
    <Lines>
      {waiting.map((row) => (
        <Waiting key={row.id} row={row} />
      ))}
      {more > 0 && (
        <li className={styles.line}>
          <Link to="/inbox" search={{ client: clientId }} className={styles.link} data-entry>
            {t('waits.more', { count: more })}
          </Link>
        </li>
      )}
    </Lines>
  );
}

function Waiting({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation();
  return (
    <ConversationLine
      of={row}
      sign={
        <span className={styles.sign} title={reasonText(t, row)}>
          <Reason row={row} />
        </span>
      }
      aside={<SlaClock row={row} />}
    >
      <PersonName className={styles.name} name={row.contactName} />{' '}
      <span className={styles.what}>{readableText(row.subject ?? row.preview).text}</span>
    </ConversationLine>
  );
}
