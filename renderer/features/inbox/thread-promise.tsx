import type { Thread } from '@shared/inbox/schema';
import { DAY } from '@shared/platforms/platform';
import { IconWorld, IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../lib/format';
import { SlaFace } from '../../lib/sla-clock';
import { clockFace } from '../../lib/sla-text';
import { useBusinessClock } from '../../lib/use-business-clock';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { cx } from '../../ui/cx';
import styles from './thread-promise.module.css';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

type Props = {
  readonly conversation: Thread['conversation'];
  /** Opens why it is taken for what it is; `null`: nothing came in. */
  readonly onWhy: (() => void) | null;
};

/** What was promised and how long is left of it; since when everybody can see that nobody answered. */
export function ThreadPromise({ conversation, onWhy }: Props) {
  const { t } = useTranslation('thread');
  const { t: tCommon } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const clock = useBusinessClock(conversation.clientId);
  const { waitingSinceAt, dueAt, promiseMs, resolveDueAt, publicSinceAt } = conversation;
  if (waitingSinceAt === null) return <Aside conversation={conversation} />;
  const face = clockFace({ t: tCommon, format, row: conversation, now, clock });
  return (
    <section className={cx(styles.bar, styles[face.tone])} aria-label={t('promise.label')}>
      <div className={styles.facts}>
        <span className={styles.left}>
          <SlaFace face={face} />
          {promiseMs !== null && face.tone !== 'over' && (
            <span>{t('promise.of', { time: format.span(promiseMs) })}</span>
          )}
          {face.paused && face.tone !== 'over' && <span className="faint">{t('promise.paused')}</span>}
        </span>
        {dueAt !== null && face.tone !== 'over' && (
          <span title={format.full(dueAt)}>{t('promise.by', { time: format.soon(dueAt, now) })}</span>
        )}
        {dueAt !== null && face.tone === 'over' && (
          <span title={format.full(dueAt)}>{t('promise.was', { time: format.moment(dueAt, now) })}</span>
        )}
        {publicSinceAt !== null && (
          <span className={styles.public} title={format.full(publicSinceAt)}>
            <IconWorld {...ICON} />
            {t('promise.public', { time: elapsed(format, now - publicSinceAt) })}
          </span>
        )}
        {resolveDueAt !== null && (
          <span title={format.full(resolveDueAt)}>
            {t(resolveDueAt > now ? 'promise.resolve' : 'promise.resolveWas', {
              time: format.soon(resolveDueAt, now),
            })}
          </span>
        )}
      </div>
      {onWhy !== null && (
        <button type="button" className={styles.why} onClick={onWhy}>
          {t('promise.why')}
        </button>
      )}
    </section>
  );
}

/** To the minute within a day; after that days are what counts. */
const elapsed = (format: Format, ms: number): string => (ms < DAY ? format.span(ms) : format.duration(ms));

/** Nobody waits: it is put aside, or it came back and waits for a decision. */
function Aside({ conversation }: Pick<Props, 'conversation'>) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const now = useNow();
  const { status, snoozedUntilAt, returned } = conversation;
  if (returned) {
    return (
      <section className={styles.bar} aria-label={t('promise.label')}>
        <IconZzz {...ICON} /> {t('promise.returned')}
      </section>
    );
  }
  if (status !== 'snoozed' || snoozedUntilAt === null) return null;
  return (
    <section className={styles.bar} aria-label={t('promise.label')}>
      <IconZzz {...ICON} /> {t('promise.snoozed', { time: format.soon(snoozedUntilAt, now) })}
    </section>
  );
}
