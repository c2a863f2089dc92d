import { ActionIcon, Menu } from '@mantine/core';
import { DAY } from '@shared/platforms/platform';
import { IconCalendarDown, IconDots, IconTableExport, IconTableImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { saveText } from '../../lib/copy-out';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useClients, useScope } from '../../lib/scope';
import { showToast } from '../../ui/toast';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** From a month back, so that what went out stands there too, to two years on. */
const BACK_MS = 31 * DAY;
const AHEAD_MS = 731 * DAY;

/** The plan as a file: in and out. A file belongs to one client. */
export function PlanMenu({ onImport }: { readonly onImport: () => void }) {
  const { t } = useTranslation('plan');
  const scope = useScope();
  const { data: clients = [] } = useClients();
  const client = scope ?? (clients.length === 1 ? clients[0] : undefined);
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: async (as: 'csv' | 'ics') => {
      if (client === undefined) return;
      const now = Date.now();
      const span = { clientId: client.id, fromAt: now - BACK_MS, untilAt: now + AHEAD_MS };
      saveText(
        `${client.name}.${as}`,
        await engine.plan[as](span),
        as === 'csv' ? 'text/csv' : 'text/calendar',
      );
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon aria-label={t('more')}>
          <IconDots {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTableImport {...ICON} />} onClick={onImport}>
          {t('take')}
        </Menu.Item>
        {client !== undefined && (
          <>
            <Menu.Item leftSection={<IconTableExport {...ICON} />} onClick={() => save.mutate('csv')}>
              {t('csv')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCalendarDown {...ICON} />} onClick={() => save.mutate('ics')}>
              {t('ics')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
