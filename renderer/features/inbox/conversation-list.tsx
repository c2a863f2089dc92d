import type { InboxFilter, ConversationRow as Row } from '@shared/inbox/schema';
import { mayWrite } from '@shared/team/permissions';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../lib/preferences';
import { useClients, useScope } from '../../lib/scope';
import { useBusinessClocks } from '../../lib/use-business-clock';
import { useNow } from '../../lib/use-now';
import { type TeamNames, useCurrentMember } from '../../lib/use-team';
import { VirtualListbox } from '../../ui/virtual-listbox';
import type { FocusRequest, HowPicked, Point } from '../../ui/virtual-rows';
import { ConversationRow } from './conversation-row';
import { belongs } from './decided';
import { useDecisions } from './decisions';
import { sectionIn } from './list-order';
import type { Picks } from './picks';
import { RowName } from './row-name';
import { type RowAct, type RowShared, RowSharedProvider } from './row-shared';

type Props = {
  readonly filter: InboxFilter;
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly names: TeamNames;
  readonly openId: string | null;
  readonly picks: Picks;
  readonly focusRequest: FocusRequest | null;
  /** So much of its top lies under something, px. */
  readonly covered: number;
  readonly onOpen: (row: Row, how: HowPicked) => void;
  readonly onMenu: (row: Row, at: Point) => void;
  readonly onAct: (row: Row, act: RowAct) => void;
  readonly onNearEnd: () => void;
};

const keyOf = (row: Row) => row.id;

/** Heights of a row in px, equal to --h-row. */
export const ROW_HEIGHT = { comfortable: 82, compact: 44 } as const;

/** The conversations of a part of the inbox, under their headings. */
export function ConversationList(props: Props) {
  const { filter, rows, names, openId, picks, onOpen, onAct } = props;
  const { t } = useTranslation(['list', 'inbox']);
  const { density } = usePreferences();
  const { failed } = useDecisions();
  const shared = useShared({ filter, names, onAct });
  const headingOf = useCallback(
    (row: Row) => {
      const section = sectionIn(filter.view, row);
      return section === null ? null : t(`section.${section}`);
    },
    [t, filter.view],
  );
  return (
    <RowSharedProvider value={shared}>
      <VirtualListbox
        label={t('inbox:list')}
        items={rows}
        keyOf={keyOf}
        labelOf={(row) => <RowName row={row} failure={failed.get(row.id)} />}
        headingOf={headingOf}
        selectedKey={openId}
        pickedKeys={picks}
        rowHeight={ROW_HEIGHT[density]}
        total={props.total}
        focusRequest={props.focusRequest}
        covered={props.covered}
        onPick={onOpen}
        onMenu={props.onMenu}
        onNearEnd={props.onNearEnd}
      >
        {(row) => <ConversationRow row={row} picked={picks.has(row.id)} failure={failed.get(row.id)} />}
      </VirtualListbox>
    </RowSharedProvider>
  );
}

/** What all rows are drawn with; the same object until something of it changes. */
function useShared({ filter, names, onAct }: Pick<Props, 'filter' | 'names' | 'onAct'>): RowShared {
  const now = useNow();
  const clocks = useBusinessClocks();
  const member = useCurrentMember();
  const { data: clients } = useClients();
  const mixed = useScope() === null && (clients?.length ?? 0) > 1;
  const memberId = member?.id ?? null;
  const mayAct = member === null || mayWrite(member.role);
  return useMemo(() => {
    const nameById = new Map(clients?.map(({ id, name }) => [id, name]));
    return {
      now,
      clocks,
      names,
      clientNameOf: (clientId) => (mixed ? (nameById.get(clientId) ?? null) : null),
      isHere: (row) => belongs(row, filter, memberId),
      mayAct,
      onAct,
    };
  }, [now, clocks, names, clients, mixed, filter, memberId, mayAct, onAct]);
}
