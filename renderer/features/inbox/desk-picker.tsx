import type { ConversationRow } from '@shared/inbox/schema';
import type { Desk } from '@shared/team/schema';
import { IconUsersGroup, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../lib/matches';
import { useDeskName, useDesks } from '../../lib/use-team';
import { Picker, type PickerOption } from '../../ui/picker';
import type { PickerProps } from './assign-picker';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

type Props = PickerProps & { readonly onHandOver: (row: ConversationRow, desk: Desk) => void };

/** Which desk answers. One conversation is handed over with words; many are given at once. */
export function DeskPicker({ rows, what, onChange, onHandOver, onClose }: Props) {
  const { t } = useTranslation('list');
  const deskName = useDeskName();
  const [text, setText] = useState('');
  const [only] = rows;
  const oneClient = rows.every(({ clientId }) => clientId === only?.clientId);
  const desks = useDesks(oneClient ? (only?.clientId ?? null) : null);
  const give = (desk: Desk) => {
    if (rows.length === 1 && only !== undefined && only.deskId !== desk.id) onHandOver(only, desk);
    else onChange({ do: 'desk', deskId: desk.id });
  };
  const hasNow = (deskId: string | null) =>
    rows.every((row) => row.deskId === deskId) ? { hint: t('desk.now') } : {};
  const options = desks.map<PickerOption>((desk) => ({
    id: desk.id,
    title: deskName(desk),
    icon: <IconUsersGroup {...ICON} />,
    ...hasNow(desk.id),
    run: () => give(desk),
  }));
  const none: PickerOption = {
    id: 'none',
    title: t('desk.noDesk'),
    icon: <IconX {...ICON} />,
    ...hasNow(null),
    run: () => onChange({ do: 'desk', deskId: null }),
  };
  return (
    <Picker
      label={t('desk.title', { what })}
      placeholder={t('desk.placeholder')}
      results={t('desk.results')}
      text={text}
      options={oneClient ? [...options, none].filter(({ title }) => matches(title, text)) : []}
      none={oneClient ? t('desk.none') : t('desk.otherClients')}
      onText={setText}
      onClose={onClose}
    />
  );
}
