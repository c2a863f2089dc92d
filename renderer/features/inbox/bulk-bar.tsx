import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readableKeys } from '../../lib/keyboard/keys';
import { runAction } from '../../lib/keyboard/registry';
import { useRegistered } from '../../lib/keyboard/use-actions';
import { useFormat } from '../../lib/use-format';
import styles from './bulk-bar.module.css';
import type { PicksDoor } from './use-picks';

const offered = ['done', 'snooze', 'assign', 'desk', 'tag'] as const;

/** In the place of the tabs while conversations are selected: how many, and what can be done to all of them. */
export function BulkBar({ picks }: { readonly picks: PicksDoor }) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const actions = useRegistered();
  const count = picks.picks.size;
  return (
    <div className={styles.bar} role="group" aria-label={t('bulk.label')}>
      <strong className={styles.count} role="status">
        {t('picked', { count, formatted: format.number(count) })}
      </strong>
      {offered.map((id) => {
        const action = actions.find((each) => each.id === id);
        const [key = ''] = action?.keys ?? [];
        return (
          action !== undefined && (
            <Tooltip key={id} label={`${action.title} (${readableKeys(key)})`}>
              <ActionIcon aria-label={action.title} onClick={() => runAction(id)}>
                {action.icon}
              </ActionIcon>
            </Tooltip>
          )
        );
      })}
      <span className={styles.space} />
      <Tooltip label={`${t('bulk.clear')} (Esc)`}>
        <ActionIcon aria-label={t('bulk.clear')} onClick={picks.clear}>
          <IconX size={16} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
