import type { ConversationChange, ConversationRow } from '@shared/inbox/schema';
import { IconUser, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../lib/matches';
import { useCurrentMember, useMembers } from '../../lib/use-team';
import { Picker, type PickerOption } from '../../ui/picker';

export type PickerProps = {
  readonly rows: readonly ConversationRow[];
  /** A name, or how many. */
  readonly what: string;
  readonly onChange: (change: ConversationChange) => void;
  readonly onClose: () => void;
};

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** Who answers: whoever works now first, the others, nobody. */
export function AssignPicker({ rows, what, onChange, onClose }: PickerProps) {
  const { t } = useTranslation('list');
  const [text, setText] = useState('');
  const members = useMembers();
  const me = useCurrentMember();
  const hasNow = (memberId: string | null) =>
    rows.every(({ assigneeId }) => assigneeId === memberId) ? { hint: t('assign.now') } : {};
  const options = members
    .toSorted((one, other) => Number(other.id === me?.id) - Number(one.id === me?.id))
    .map<PickerOption>(({ id, name }) => ({
      id,
      title: id === me?.id ? t('assign.me', { name }) : name,
      icon: <IconUser {...ICON} />,
      ...hasNow(id),
      run: () => onChange({ do: 'assign', memberId: id }),
    }));
  const nobody: PickerOption = {
    id: 'nobody',
    title: t('assign.nobody'),
    icon: <IconUserOff {...ICON} />,
    ...hasNow(null),
    run: () => onChange({ do: 'assign', memberId: null }),
  };
  return (
    <Picker
      label={t('assign.title', { what })}
      placeholder={t('assign.placeholder')}
      results={t('assign.results')}
      text={text}
      options={[...options, nobody].filter(({ title }) => matches(title, text))}
      none={t('assign.none')}
      onText={setText}
      onClose={onClose}
    />
  );
}
