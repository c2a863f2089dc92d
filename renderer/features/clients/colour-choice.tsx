import { type ClientColour, clientColours } from '@shared/clients/colours';
import { useTranslation } from 'react-i18next';
import styles from './client-dialog.module.css';

type Props = { readonly value: ClientColour; readonly onChange: (colour: ClientColour) => void };

/** The eight hues by name: none is near the colours that mean something. */
export function ColourChoice({ value, onChange }: Props) {
  const { t } = useTranslation('clients');
  return (
    <fieldset className={styles.colours}>
      <legend>{t('form.colour')}</legend>
      {clientColours.map((colour) => (
        <label key={colour} className={styles.colour} style={{ '--client': `var(--client-${colour})` }}>
          <input
            className="visually-hidden"
            type="radio"
            name="colour"
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <span className={styles.swatch} aria-hidden="true" />
          {t(`colour.${colour}`)}
        </label>
      ))}
    </fieldset>
  );
}
