import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './setting.module.css';

type Props = { readonly title: string; readonly fact: string; readonly children: ReactNode };

/** One setting: its name, what it does, where it applies, and the choice itself. */
export function Setting({ title, fact, children }: Props) {
  const { t } = useTranslation('settings');
  return (
    <section className={styles.setting}>
      <div className={styles.words}>
        <h2 className="strong">{title}</h2>
        <p className="small quiet">{fact}</p>
      </div>
      <div className={styles.control}>{children}</div>
      <p className={styles.scope}>{t('scope')}</p>
    </section>
  );
}
