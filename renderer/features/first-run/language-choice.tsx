import { SegmentedControl } from '@mantine/core';
import type { Language } from '@shared/app/schema';
import { useTranslation } from 'react-i18next';
import { usePreferences, useSetPreferences } from '../../lib/preferences';
import styles from './first-run.module.css';

/** The language that the system speaks, until somebody chooses; it changes at once. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation(['firstRun', 'common']);
  const { language } = usePreferences();
  const { mutate: set } = useSetPreferences();
  return (
    <section className={styles.language}>
      <p className="overline">{t('language')}</p>
      <div className={styles.languages}>
        <SegmentedControl<Language>
          size="md"
          aria-label={t('language')}
          value={i18n.language === 'pl' ? 'pl' : 'en'}
          onChange={(next) => set({ language: next })}
          data={[
            { value: 'en', label: t('common:language.en') },
            { value: 'pl', label: t('common:language.pl') },
          ]}
        />
        <p className="small faint">{language === 'system' ? t('languageFound') : t('languageChosen')}</p>
      </div>
    </section>
  );
}
