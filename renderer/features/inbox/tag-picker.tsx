import { IconPlus, IconTag, IconTagOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../lib/matches';
import { useTeamNames } from '../../lib/use-team';
import { Picker, type PickerOption } from '../../ui/picker';
import type { PickerProps } from './assign-picker';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** Puts a tag on, takes it off where all have it, or makes a new one by typing it. */
export function TagPicker({ rows, what, onChange, onClose }: PickerProps) {
  const { t, i18n } = useTranslation('list');
  const [text, setText] = useState('');
  const clientIds = useMemo(() => [...new Set(rows.map(({ clientId }) => clientId))], [rows]);
  const { tags } = useTeamNames(clientIds);
  const typed = text.trim();
  const collator = new Intl.Collator(i18n.language);
  // Each client has tags of its own; what is called alike is one thing here.
  const names = [...new Set([...tags.values()].map(({ name }) => name))].sort(collator.compare);
  const hasAll = (name: string) =>
    rows.every(({ tagIds }) => tagIds.some((id) => tags.get(id)?.name === name));
  const known = names
    .filter((name) => matches(name, typed))
    .map<PickerOption>((name) => {
      const on = hasAll(name);
      return {
        id: name,
        title: name,
        icon: on ? <IconTagOff {...ICON} /> : <IconTag {...ICON} />,
        ...(on ? { hint: t('tag.on') } : {}),
        run: () => onChange({ do: 'tag', name, on: !on }),
      };
    });
  const fresh: PickerOption = {
    id: 'make a tag',
    title: t('tag.make', { name: typed.slice(0, 40) }),
    icon: <IconPlus {...ICON} />,
    run: () => onChange({ do: 'tag', name: typed.slice(0, 40), on: true }),
  };
  return (
    <Picker
      label={t('tag.title', { what })}
      placeholder={t('tag.placeholder')}
      results={t('tag.results')}
      text={text}
      options={typed === '' || names.includes(typed) ? known : [...known, fresh]}
      none={t('tag.none')}
      onText={setText}
      onClose={onClose}
    />
  );
}
