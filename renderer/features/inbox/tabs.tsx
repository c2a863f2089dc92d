import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { cx } from '../../ui/cx';
import { views } from './inbox-search';
import styles from './tabs.module.css';
import { TabsMenu } from './tabs-menu';
import { useAsker, useInboxSearch, useSetInbox } from './use-inbox';
import { useCounts } from './use-list-total';
import { viewParam } from './use-view-actions';

/** The parts of the inbox, each with its count; a count of 0 is hidden. What has no room stands in the menu. */
export function Tabs() {
  const { t } = useTranslation('list');
  const format = useFormat();
  const set = useSetInbox();
  const { view: current = 'open' } = useInboxSearch();
  const counts = useCounts(useAsker().clientId);
  const { row, fitting } = useFitting();
  return (
    <div className={styles.tabs} role="group" aria-label={t('view.label')}>
      <div className={styles.row} ref={row}>
        {views.map((view, index) => {
          const count = view === 'closed' || view === 'everything' ? 0 : (counts?.[view] ?? 0);
          const hidden = index >= fitting;
          return (
            <button
              key={view}
              type="button"
              className={cx(styles.tab, hidden && styles.hidden)}
              aria-pressed={view === current}
              aria-hidden={hidden || undefined}
              tabIndex={hidden ? -1 : 0}
              onClick={() => set({ view: viewParam(view) })}
            >
              {t(`view.${view}`)}
              {count > 0 && <span className={styles.count}>{format.number(count)}</span>}
            </button>
          );
        })}
      </div>
      <TabsMenu hidden={views.slice(fitting)} counts={counts} />
    </div>
  );
}

/** How many tabs fit: those that do not wrap below the first line, where nobody sees them. */
function useFitting() {
  const row = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState<number>(views.length);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const measure = () => {
      const tabs = [...element.querySelectorAll<HTMLElement>('button')];
      const wrapped = tabs.findIndex(({ offsetTop }) => offsetTop > (tabs[0]?.offsetTop ?? 0));
      setFitting(wrapped === -1 ? tabs.length : wrapped);
    };
    const observer = new ResizeObserver(measure);
    // The tabs too: counts and the language change their widths.
    for (const each of [element, ...element.children]) observer.observe(each);
    measure();
    return () => observer.disconnect();
  }, []);
  return { row, fitting };
}
