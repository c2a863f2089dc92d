import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title';
import { About } from './about';
import { Beginnings } from './beginnings';
import styles from './first-run.module.css';
import { LanguageChoice } from './language-choice';

type Props = {
  /** Asks for an account or a feed. */
  readonly onConnect: (what: 'account' | 'feed') => void;
};

/** What a person sees who has no client yet: what this is, their language, and three ways to begin. */
export function FirstRunView({ onConnect }: Props) {
  const { t } = useTranslation('firstRun');
  useTitle(t('documentTitle'));
  return (
    <main className={styles.view}>
      <About />
      <div className={styles.right}>
        <LanguageChoice />
        <h2 className="title">{t('question')}</h2>
        <Beginnings onConnect={onConnect} />
      </div>
    </main>
  );
}
