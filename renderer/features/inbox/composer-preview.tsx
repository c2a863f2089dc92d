import type { Thread } from '@shared/inbox/schema';
import { useTranslation } from 'react-i18next';
import styles from './composer.module.css';

type Props = { readonly text: string; readonly conversation: Thread['conversation'] };

/** The text exactly as it leaves, with the name that the platform needs before it. */
export function ComposerPreview({ text, conversation }: Props) {
  const { t } = useTranslation(['composer', 'common']);
  const { platform, accountName } = conversation;
  return (
    <section className={styles.preview} aria-label={t('preview.label')}>
      <p className="small faint">
        {t('preview.as', { account: accountName, platform: t(`common:platform.${platform}`) })}
      </p>
      <p className={styles.previewText} dir="auto">
        {text}
      </p>
    </section>
  );
}
