import { Menu, UnstyledButton } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { refreshEverything } from '../../lib/engine/refresh';
import { Chip } from '../../ui/chip';
import styles from './practice-chip.module.css';

/** Says that what is shown is invented, and takes it away with one click. */
export function PracticeChip() {
  const { t } = useTranslation(['shell', 'common']);
  const cache = useQueryClient();
  const remove = useMutation(
    api.practice.remove.mutationOptions({
      onSuccess: () => refreshEverything(cache),
    }),
  );
  return (
    <Menu width={300} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.button} aria-label={t('practice.menu')}>
          <Chip tone="note" icon={<IconFlask size={14} stroke={1.7} aria-hidden="true" />}>
            {t('common:practice')}
          </Chip>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.explain}>{t('practice.explain')}</Menu.Label>
        <Menu.Item disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {t('practice.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
