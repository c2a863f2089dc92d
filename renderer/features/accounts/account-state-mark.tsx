import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconDownload,
  IconLinkOff,
  IconLoader2,
  IconPlayerPause,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import styles from './account-table.module.css';
import type { AccountState } from './stream-state';

const marks = {
  signedOut: { Icon: IconPlugConnectedX, look: 'bad' },
  address: { Icon: IconLinkOff, look: 'bad' },
  failing: { Icon: IconAlertTriangle, look: 'bad' },
  waiting: { Icon: IconClock, look: 'soon' },
  paused: { Icon: IconPlayerPause, look: 'calm' },
  reading: { Icon: IconLoader2, look: 'calm' },
  backfilling: { Icon: IconDownload, look: 'calm' },
  new: { Icon: IconClock, look: 'calm' },
  healthy: { Icon: IconCircleCheck, look: 'good' },
} as const satisfies Record<AccountState, { Icon: typeof IconClock; look: string }>;

/** How an account fares: an icon, a word, one meaning for the colour. */
export function AccountStateMark({ state }: { readonly state: AccountState }) {
  const { t } = useTranslation('accounts');
  const { Icon, look } = marks[state];
  return (
    <span className={cx(styles.fares, styles[look])}>
      <Icon size={15} stroke={1.7} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
