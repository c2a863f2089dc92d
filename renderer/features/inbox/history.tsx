import type { ConversationRow } from '@shared/inbox/schema';
import { IconFlame } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { kindIcons } from '../../lib/kind-icons';
import { readableText } from '../../lib/readable';
import { reasonText } from '../../lib/reason-text';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { cx } from '../../ui/cx';
import styles from './context-pane.module.css';
import { useSetInbox } from './use-inbox';

type Props = { readonly rows: readonly ConversationRow[]; readonly openId: string };

/** Their latest conversations, whatever contact they wrote from; each opens. */
export function History({ rows, openId }: Props) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const now = useNow();
  const set = useSetInbox();
  if (rows.length === 0) return null;
  // Of earlier years the year says enough.
  const when = (at: number) => (format.year(at) === format.year(now) ? format.day(at, now) : format.year(at));
  return (
    <section>
      <h3 className="overline">{t('contact.history')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={row.id === openId ? 'true' : undefined}
              onClick={() => set({ open: row.id, of: row.clientId, message: undefined })}
            >
              <time className={styles.when} title={format.full(row.lastAt)}>
                {when(row.lastAt)}
              </time>
              <Sign row={row} />
              <span className={styles.what}>
                <span className="ellipsis" dir="auto">
                  {readableText(row.subject ?? row.preview).text}
                </span>
                <Outcome row={row} now={now} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it was about. */
function Sign({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation();
  const complaint = row.label === 'complaint';
  return (
    <span className={cx(styles.kind, complaint && styles.complaint)} title={reasonText(t, row)}>
      {complaint ? <IconFlame size={14} stroke={1.7} aria-hidden="true" /> : kindIcons[row.kind]}
      <span className="visually-hidden">{reasonText(t, row)}</span>
    </span>
  );
}

function Outcome({ row, now }: { readonly row: ConversationRow; readonly now: number }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const { waitingSinceAt, snoozedUntilAt, status, lastDirection } = row;
  const text =
    status === 'snoozed' && snoozedUntilAt !== null
      ? t('person.outcome.snoozed', { time: format.soon(snoozedUntilAt, now) })
      : waitingSinceAt !== null && status !== 'closed'
        ? t('person.outcome.waits', { time: format.duration(now - waitingSinceAt) })
        : t(lastDirection === 'out' ? 'person.outcome.answered' : 'person.outcome.none');
  return <span className={styles.fact}>{text}</span>;
}
