import type { Client } from '@shared/clients/schema';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MemberMenu } from '../../features/team/member-menu';
import { readableKeys } from '../../lib/keyboard/keys';
import { KeyHint } from '../../ui/key-hint';
import { openPalette } from '../commands/open-state';
import { ClientSwitcher } from './client-switcher';
import { PracticeChip } from './practice-chip';
import styles from './title-bar.module.css';

type Props = { readonly clients: readonly Client[]; readonly scope: Client | null };

/** Drawn by us; the system's buttons lie over one end, for which room is left. */
export function TitleBar({ clients, scope }: Props) {
  const { t } = useTranslation('shell');
  const practice = scope === null ? clients.find((client) => client.practice) : scope;
  return (
    <header className={styles.bar} data-pane="title">
      <div className={styles.switcher}>
        <ClientSwitcher clients={clients} scope={scope} />
      </div>
      <div className={styles.rest}>
        <button type="button" className={styles.command} onClick={openPalette}>
          <IconSearch size={14} stroke={1.7} aria-hidden="true" />
          <span className="ellipsis">{t('command')}</span>
          <KeyHint keys={readableKeys('$mod+k')} />
        </button>
        {practice?.practice === true && <PracticeChip />}
        <span className={styles.space} />
        <MemberMenu />
      </div>
    </header>
  );
}
