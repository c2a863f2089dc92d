import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './context-drawer.module.css';

type Props = { readonly opened: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** The context pane where it has no room beside the thread. */
export function ContextDrawer({ opened, onClose, children }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={320}>
      <Drawer.Overlay backgroundOpacity={0.4} />
      <Drawer.Content>
        <div className={styles.head}>
          <Drawer.Title className="title">{t('context')}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('common:action.close')} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
