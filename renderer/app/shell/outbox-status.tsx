import type { Status } from '@shared/app/schema';
import { IconAlertTriangle, IconSend } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { later } from '../../lib/later';
import { cx } from '../../ui/cx';
import styles from './status-bar.module.css';

const OutboxDialog = later(async () => (await import('./outbox-dialog')).OutboxDialog);

const ICON = { size: 13, stroke: 1.7, 'aria-hidden': true } as const;

/** How many replies are on their way and how many need a person; opens the list of them. */
export function OutboxStatus({ status }: { readonly status: Status }) {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const { waiting, troubled } = status.outbox;
  const some = waiting + troubled > 0;
  const offline = status.offlineSinceAt !== null;
  useActions(
    useMemo<readonly Action[]>(
      () => [
        { id: 'outbox', group: 'go', title: t('action.outbox'), keys: ['g o'], run: () => setOpen(true) },
      ],
      [t],
    ),
  );
  return (
    <>
      {some ? (
        <button
          type="button"
          className={cx(offline ? styles.offline : styles.item, styles.open)}
          onClick={() => setOpen(true)}
        >
          {troubled > 0 && (
            <span className={cx(styles.item, styles.troubled)}>
              <IconAlertTriangle {...ICON} />
              {t('status.needsYou', { count: troubled })}
            </span>
          )}
          {waiting > 0 && (
            <span className={styles.item}>
              {troubled === 0 && <IconSend {...ICON} />}
              {t('status.waits', { count: waiting })}
            </span>
          )}
          {offline && <span className={styles.see}>{t('status.seeWhat')}</span>}
        </button>
      ) : (
        !offline && (
          <span className={styles.item}>
            <IconSend {...ICON} />
            {t('status.nothingWaits')}
          </span>
        )
      )}
      {open && <OutboxDialog status={status} onClose={() => setOpen(false)} />}
    </>
  );
}
