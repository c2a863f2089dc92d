import { parseSnooze, snoozePresets } from '@shared/inbox/snooze';
import { IconCalendarTime, IconZzz } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker, type PickerOption } from '../../ui/picker';
import { matches } from '../matches';
import { useFormat } from '../use-format';

type Props = {
  /** What is put aside: a name, or how many. */
  readonly what: string;
  readonly onPick: (untilAt: number) => void;
  readonly onClose: () => void;
};

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Until when something is put aside: what is chosen most, or a time in natural words of either language. */
export function SnoozePicker({ what, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  // The time at which it was asked: options do not move while a person reads them.
  const [now] = useState(() => Date.now());
  return (
    <Picker
      label={t('snooze.title', { what })}
      placeholder={t('snooze.placeholder')}
      results={t('snooze.results')}
      text={text}
      options={useOptions({ text: text.trim(), now, onPick })}
      none={t('snooze.notUnderstood')}
      onText={setText}
      onClose={onClose}
    />
  );
}

type Asked = { readonly text: string; readonly now: number; readonly onPick: Props['onPick'] };

function useOptions({ text, now, onPick }: Asked): readonly PickerOption[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const here = { now, timeZone: timeZone() };
    const typed = text === '' ? null : parseSnooze(text, { ...here, language: format.language });
    const presets = snoozePresets(here).map<PickerOption>(({ id, untilAt }) => ({
      id,
      title: t(`snooze.preset.${id}`),
      icon: <IconZzz size={16} stroke={1.7} aria-hidden="true" />,
      hint: format.soon(untilAt, now),
      run: () => onPick(untilAt),
    }));
    const named = presets.filter(({ title }) => matches(title, text));
    if (typed === null) return named;
    return [
      {
        id: 'typed',
        title: t('snooze.until', { time: typed.understood }),
        icon: <IconCalendarTime size={16} stroke={1.7} aria-hidden="true" />,
        run: () => onPick(typed.untilAt),
      },
      ...named,
    ];
  }, [t, format, text, now, onPick]);
}
