import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useFormat } from '../../lib/use-format';
import styles from './search-bar.module.css';
import { useSearchFilter } from './use-hits';
import { useInboxSearch, useSetInbox } from './use-inbox';

type Props = {
  readonly text: string;
  /** Values of operators that nothing here is called. */
  readonly unknown: readonly string[];
};

/** How much was found and in which order it stands; and what of the search means nothing here. */
export function SearchBar({ text, unknown }: Props) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const set = useSetInbox();
  const { order } = useInboxSearch();
  const filter = useSearchFilter();
  const { data } = useQuery(api.search.count.queryOptions({ input: { text, filter }, gcTime: 0 }));
  const formatted = data === undefined ? '' : format.number(data.count);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <span className={styles.count} role="status">
          {data !== undefined &&
            t(data.capped ? 'search.countMany' : 'search.count', { count: data.count, formatted })}
        </span>
        <SegmentedControl
          aria-label={t('search.order')}
          value={order ?? 'date'}
          onChange={(next) => set({ order: next === 'relevance' ? next : undefined }, 'replace')}
          data={[
            { value: 'date', label: t('search.date') },
            { value: 'relevance', label: t('search.relevance') },
          ]}
        />
      </div>
      {unknown.length > 0 && (
        <p className={styles.unknown} role="status">
          {t('search.unknown', { names: unknown.join(', ') })}
        </p>
      )}
    </div>
  );
}
