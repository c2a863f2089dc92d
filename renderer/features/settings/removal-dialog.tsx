import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { FormError } from './form-error';
import styles from './settings.module.css';

type RemovalProps = {
  readonly title: string;
  readonly fact: string;
  readonly confirm: string;
  readonly error: string | null;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something goes that cannot be put back. */
export function RemovalDialog({ title, fact, confirm, error, pending, onConfirm, onClose }: RemovalProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog onClose={onClose} title={title} closeLabel={t('action.close')}>
      <div className={styles.form}>
        <p>{fact}</p>
        <FormError>{error}</FormError>
        <div className={styles.buttons}>
          <Button data-autofocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button variant="filled" color="complaint" loading={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
