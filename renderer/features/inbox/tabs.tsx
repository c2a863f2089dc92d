import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import type { InboxTab } from './inbox-search';
import styles from './list-head.module.css';
import { useInboxSearch, useSetInbox } from './use-inbox';

const tabs = ['all', 'unread', 'waiting'] as const satisfies readonly InboxTab[];

/** The three splits of the inbox, each with its count; a count of 0 is hidden. */
export function Tabs() {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const set = useSetInbox();
  const { tab: current = 'all' } = useInboxSearch();
  const clientId = useScope()?.id ?? null;
  const { data: counts } = useQuery(api.inbox.counts.queryOptions({ input: { clientId } }));
  return (
    <div className={styles.tabs} role="group" aria-label={t('tab.label')}>
      {tabs.map((tab) => {
        const count = counts?.[tab] ?? 0;
        return (
          <button
            key={tab}
            type="button"
            className={styles.tab}
            aria-pressed={tab === current}
            onClick={() => set({ tab: tab === 'all' ? undefined : tab })}
          >
            {t(`tab.${tab}`)}
            {count > 0 && <span className={styles.count}>{format.number(count)}</span>}
          </button>
        );
      })}
    </div>
  );
}
