import type { ConversationRow as Row } from '@shared/inbox/schema';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../lib/preferences';
import { useClients, useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { type FocusRequest, VirtualListbox } from '../../ui/virtual-listbox';
import { ConversationRow } from './conversation-row';

type Props = {
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly openId: string | null;
  readonly focusRequest: FocusRequest | null;
  readonly onOpen: (row: Row) => void;
  readonly onNearEnd: () => void;
};

const keyOf = (row: Row) => row.id;

/** Heights of a row in px, equal to --h-row. */
export const ROW_HEIGHT = { comfortable: 82, compact: 44 } as const;

export function ConversationList({ rows, total, openId, focusRequest, onOpen, onNearEnd }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const now = useNow();
  const { density } = usePreferences();
  const { data: clients = [] } = useClients();
  const scope = useScope();
  const nameOf = (id: string) =>
    scope === null && clients.length > 1 ? (clients.find((client) => client.id === id)?.name ?? null) : null;
  const labelOf = useCallback(
    (row: Row) =>
      [
        t(`common:kind.${row.kind}`),
        row.contactName,
        t(`common:platform.${row.platform}`),
        format.short(row.lastAt, now),
        row.waitingSinceAt !== null &&
          t('row.waits', { duration: format.duration(now - row.waitingSinceAt) }),
        row.unreadCount > 0 && t('row.unread'),
      ]
        .filter(Boolean)
        .join(', '),
    [t, format, now],
  );
  return (
    <VirtualListbox
      label={t('list')}
      items={rows}
      keyOf={keyOf}
      labelOf={labelOf}
      selectedKey={openId}
      rowHeight={ROW_HEIGHT[density]}
      total={total}
      focusRequest={focusRequest}
      onPick={onOpen}
      onNearEnd={onNearEnd}
    >
      {(row) => <ConversationRow row={row} clientName={nameOf(row.clientId)} />}
    </VirtualListbox>
  );
}
