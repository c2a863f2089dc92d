import type { ConversationRow } from '@shared/inbox/schema';
import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SlaFace } from '../../lib/sla-clock';
import { clockFace } from '../../lib/sla-text';
import { useFormat } from '../../lib/use-format';
import type { FailedChange } from './decisions';
import styles from './row.module.css';
import { ReplyState, replyShows } from './row-reply';
import { useRowShared } from './row-shared';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

type Props = { readonly row: ConversationRow; readonly failure: FailedChange | undefined };

/** The end of a row's first line: what is the matter with it now, else how long its person waits, else when it was. */
export function RowClock({ row, failure }: Props) {
  const { t } = useTranslation('list');
  const { isHere } = useRowShared();
  if (failure !== undefined) {
    return (
      <span className={styles.trouble}>
        <IconAlertTriangle {...ICON} />
        {t('row.notChanged')}
      </span>
    );
  }
  if (replyShows(row.replyState)) return <ReplyState row={row} state={row.replyState} />;
  if (!isHere(row)) return <Left row={row} />;
  return <Standing row={row} />;
}

/** Where a conversation went that has no place in this list any more. */
function Left({ row: { status } }: { readonly row: ConversationRow }) {
  const { t } = useTranslation('list');
  const word = { open: 'elsewhere', waiting: 'answered', snoozed: 'elsewhere', closed: 'closed' } as const;
  return (
    <span className={styles.state}>
      <IconCircleCheck {...ICON} />
      {t(`row.${word[status]}`)}
    </span>
  );
}

function Standing({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation(['list', 'common']);
  const { t: common } = useTranslation();
  const format = useFormat();
  const { now, clocks } = useRowShared();
  if (row.status === 'snoozed' && row.snoozedUntilAt !== null) {
    return (
      <span className={styles.state}>
        <IconZzz {...ICON} />
        {format.soon(row.snoozedUntilAt, now)}
      </span>
    );
  }
  const clock = clocks.get(row.clientId) ?? null;
  const waits = row.status === 'open' && row.waitingSinceAt !== null;
  return (
    <>
      {row.returned && (
        <span className={styles.state}>
          <IconZzz {...ICON} />
          {t('row.untilNow')}
        </span>
      )}
      {waits ? (
        <SlaFace face={clockFace({ t: common, format, row, now, clock })} />
      ) : (
        <time className={styles.state} title={format.full(row.lastAt)}>
          {row.status === 'waiting' && <IconHourglass {...ICON} />}
          {row.status === 'closed' && row.kind !== 'item' && <IconCircleCheck {...ICON} />}
          {format.short(row.lastAt, now)}
        </time>
      )}
    </>
  );
}
