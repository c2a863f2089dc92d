import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title';
import styles from './inbox-view.module.css';
import { ListHead } from './list-head';
import { ListPane } from './list-pane';
import { SearchPane } from './search-pane';
import { ThreadArea } from './thread-area';
import { useInboxSearch } from './use-inbox';
import { useInboxActions } from './use-inbox-actions';

/** List, thread and context side by side; where there is no room, context is a drawer, then list and thread take turns. */
export function InboxView() {
  const { t } = useTranslation('inbox');
  const { q, pane } = useInboxSearch();
  useTitle(t('title'));
  useInboxActions();
  return (
    <div className={styles.inbox} data-showing={pane ?? 'list'}>
      <section className={styles.list} aria-label={t('list')} data-pane="list">
        <ListHead />
        {q === undefined ? <ListPane /> : <SearchPane text={q} />}
      </section>
      <ThreadArea />
    </div>
  );
}
