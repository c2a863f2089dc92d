import { Button } from '@mantine/core';
import type { Message } from '@shared/inbox/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { clipText } from './message-clip';
import styles from './message-delete-dialog.module.css';
import { useRemoteAct } from './message-use-act';

/** Enough to know which one it is. */
const SHOWN = 600;

type Props = { readonly message: Message; readonly onClose: () => void };

/** Deleting at the platform cannot be undone, so it is asked for, by what would be gone (ux 61). */
export function DeleteDialog({ message, onClose }: Props) {
  const { t } = useTranslation(['thread', 'common']);
  const act = useRemoteAct();
  const [busy, setBusy] = useState(false);
  const platform = t(`common:platform.${message.platform}`);
  return (
    <Dialog onClose={onClose} title={t('deletion.title', { platform })} closeLabel={t('common:action.close')}>
      <blockquote className={styles.quote} dir="auto">
        {clipText(message.text, SHOWN).shown}
      </blockquote>
      <p>{t('deletion.fact', { platform })}</p>
      <div className={styles.buttons}>
        <Button data-autofocus onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          variant="filled"
          color="complaint"
          loading={busy}
          onClick={() => {
            setBusy(true);
            void act(message, 'delete').then(onClose);
          }}
        >
          {t('deletion.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
