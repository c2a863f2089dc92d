import { IconDatabase, IconFileDatabase, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/beats';
import { Beat } from './beat';
import styles from './first-run.module.css';

const ICON = { size: 17, stroke: 1.7, 'aria-hidden': true } as const;

/** What this program is, and what it promises. */
export function About() {
  const { t } = useTranslation('firstRun');
  const promises = [
    { icon: <IconDatabase {...ICON} />, title: t('yours'), fact: t('yoursFact') },
    { icon: <IconWifiOff {...ICON} />, title: t('offline'), fact: t('offlineFact') },
    { icon: <IconFileDatabase {...ICON} />, title: t('open'), fact: t('openFact') },
  ];
  return (
    <div className={styles.left}>
      <p className={styles.name}>
        <Mark /> Backbeat
      </p>
      <h1 className={styles.hero}>{t('hero')}</h1>
      <p className={styles.about}>{t('about')}</p>
      <Beat />
      <ul className={styles.promises}>
        {promises.map(({ icon, title, fact }) => (
          <li key={title}>
            {icon}
            <span>
              <strong>{title}</strong> {fact}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
