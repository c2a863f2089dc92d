import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly opened: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** The context pane where it has no room beside the thread. */
export function ContextDrawer({ opened, onClose, children }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={320}
      title={t('context')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {children}
    </Drawer>
  );
}
