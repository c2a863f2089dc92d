import { type PlatformId, platformIds } from '@shared/platforms/registry';
import { useTranslation } from 'react-i18next';
import { PlatformIcon } from '../../lib/platform-icon';
import styles from './form.module.css';

type Props = { readonly value: PlatformId; readonly onChange: (platform: PlatformId) => void };

export function PlatformChoice({ value, onChange }: Props) {
  const { t } = useTranslation(['accounts', 'common']);
  return (
    <fieldset className={styles.platforms}>
      <legend>{t('form.platform')}</legend>
      {platformIds.map((platform) => (
        <label key={platform} className={styles.platform}>
          <input
            className="visually-hidden"
            type="radio"
            name="platform"
            checked={platform === value}
            onChange={() => onChange(platform)}
          />
          <PlatformIcon platform={platform} size={18} />
          <span className="strong">{t(`common:platform.${platform}`)}</span>
          <span className={styles.hint}>{t(`form.${platform}Hint`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
