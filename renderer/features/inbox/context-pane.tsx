import type { ContactCard } from '@shared/inbox/schema';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ExternalLink } from '../../lib/external-link';
import { useFormat } from '../../lib/use-format';
import { Avatar } from '../../ui/avatar';
import { cx } from '../../ui/cx';
import styles from './context-pane.module.css';
import { History } from './history';

type Props = { readonly clientId: string; readonly contactId: string; readonly openId: string };

/** Who writes: since when, how often, and what was said before. */
export function ContextPane({ clientId, contactId, openId }: Props) {
  const { t } = useTranslation('inbox');
  const { data: card } = useQuery(api.inbox.contact.queryOptions({ input: { clientId, contactId } }));
  return (
    <aside className={styles.pane} aria-label={t('context')} data-pane="context" tabIndex={-1}>
      {card !== undefined && (
        <>
          <Person card={card} />
          <Counts card={card} />
          <History rows={card.history} openId={openId} />
        </>
      )}
    </aside>
  );
}

function Person({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const facts = [
    card.firstAt === null ? null : t('contact.since', { year: format.year(card.firstAt) }),
    t(`common:platform.${card.platform}`),
  ];
  return (
    <div className={styles.person}>
      <Avatar name={card.name} />
      <div className={styles.names}>
        <p className={styles.name} dir="auto">
          {card.name}
        </p>
        <p className={styles.fact}>{card.handle}</p>
        <p className={styles.fact}>{facts.filter(Boolean).join(' · ')}</p>
        {card.profileUrl !== null && (
          <p className={styles.fact}>
            <ExternalLink url={card.profileUrl}>{t('contact.profile')}</ExternalLink>
          </p>
        )}
      </div>
    </div>
  );
}

function Counts({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{t('contact.conversations')}</dt>
        <dd>{format.number(card.conversationCount)}</dd>
      </div>
      <div>
        <dt>{t('contact.messages')}</dt>
        <dd>{format.number(card.messageCount)}</dd>
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
