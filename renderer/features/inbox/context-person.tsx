import type { ContactCard } from '@shared/inbox/schema';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../../lib/external-link';
import { PersonName } from '../../lib/person-name';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Avatar } from '../../ui/avatar';
import { cx } from '../../ui/cx';
import styles from './context-pane.module.css';

/** Who writes: name, since when, where, and how many follow them, as it was seen last. */
export function Person({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation(['inbox', 'thread', 'common']);
  const format = useFormat();
  const now = useNow();
  const platforms = new Set([card.platform, ...card.also.map(({ platform }) => platform)]);
  const facts = [
    card.firstAt === null ? null : t('contact.since', { year: format.year(card.firstAt) }),
    [...platforms].map((platform) => t(`common:platform.${platform}`)).join(', '),
  ];
  return (
    <div className={styles.person}>
      <Avatar name={card.name} />
      <div className={styles.names}>
        <h2 className={styles.name}>
          <PersonName name={card.name} />
        </h2>
        <p className={styles.fact}>
          <PersonName name={card.handle} />
        </p>
        <p className={styles.fact}>{facts.filter(Boolean).join(' · ')}</p>
        {card.followerCount !== null && (
          <p className={styles.fact} title={format.full(card.observedAt)}>
            {t('thread:person.followers', {
              count: card.followerCount,
              number: format.number(card.followerCount),
              day: format.day(card.observedAt, now),
            })}
          </p>
        )}
        {card.profileUrl !== null && (
          <p className={styles.fact}>
            <ExternalLink url={card.profileUrl}>{t('contact.profile')}</ExternalLink>
          </p>
        )}
      </div>
    </div>
  );
}

/** Over all of their contacts. */
export function Counts({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation(['inbox', 'thread']);
  const format = useFormat();
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{t('contact.conversations')}</dt>
        <dd>{format.number(card.conversationCount)}</dd>
      </div>
      <div>
        <dt>{t('thread:person.complaints')}</dt>
        <dd>{format.number(card.complaintCount)}</dd>
      </div>
      <div>
        <dt>{t('contact.unanswered')}</dt>
        <dd className={cx(card.unansweredCount > 0 && styles.unanswered)}>
          {format.number(card.unansweredCount)}
        </dd>
      </div>
    </dl>
  );
}
