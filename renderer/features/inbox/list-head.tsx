import { useTranslation } from 'react-i18next';
import { FilterPopover } from './filter-popover';
import styles from './list-head.module.css';
import { SearchField } from './search-field';

/** The view's title, its filters and its search. */
export function ListHead() {
  const { t } = useTranslation('inbox');
  return (
    <div className={styles.head}>
      <div className={styles.top}>
        <h1 className="title">{t('title')}</h1>
        <span className={styles.space} />
        <FilterPopover />
      </div>
      <SearchField />
    </div>
  );
}
