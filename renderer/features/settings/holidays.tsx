import { Button, TextInput } from '@mantine/core';
import type { BusinessHours } from '@shared/sla/schema';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import styles from './hours.module.css';
import { intervalsText, parseIntervals } from './intervals-text';
import shared from './settings.module.css';
import { TextField } from './text-field';
import { Tool } from './tools';

type Holiday = BusinessHours['holidays'][number];

type Props = {
  readonly holidays: readonly Holiday[];
  readonly may: boolean;
  readonly onKeep: (holidays: Holiday[]) => void;
};

const byDay = (a: Holiday, b: Holiday) => (a.on < b.on ? -1 : 1);

/** Days with hours of their own; without any hours they are closed. */
export function Holidays({ holidays, may, onKeep }: Props) {
  const { t } = useTranslation('settings');
  const keep = (next: readonly Holiday[]) => onKeep(next.toSorted(byDay));
  return (
    <section className={styles.holidays}>
      <h3 className="head">{t('holidays.title')}</h3>
      {holidays.map((holiday) => (
        <Row
          key={holiday.on}
          holiday={holiday}
          may={may}
          onChange={(changed) => keep(holidays.map((each) => (each === holiday ? changed : each)))}
          onRemove={() => keep(holidays.filter((each) => each !== holiday))}
        />
      ))}
      <Add may={may} taken={holidays} onAdd={(holiday) => keep([...holidays, holiday])} />
    </section>
  );
}

type RowProps = {
  readonly holiday: Holiday;
  readonly may: boolean;
  readonly onChange: (holiday: Holiday) => void;
  readonly onRemove: () => void;
};

function Row({ holiday, may, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { on, name, intervals } = holiday;
  // At noon, so that it is this day in every zone near the computer's.
  const day = format.day(new Date(`${on}T12:00`).getTime(), useNow());
  const whole = name === '' ? day : `${name}, ${day}`;
  return (
    <div className={styles.holiday}>
      <time dateTime={on}>{day}</time>
      <TextField
        label={t('holidays.nameOf', { day })}
        hideLabel
        placeholder={t('holidays.name')}
        disabled={!may}
        text={name}
        parse={(text) => (text.trim().length <= 80 ? text.trim() : null)}
        wrong={t('holidays.wrongName')}
        onKeep={(changed) => onChange({ ...holiday, name: changed })}
      />
      <TextField
        label={t('hours.of', { day: whole })}
        hideLabel
        placeholder={t('hours.closed')}
        disabled={!may}
        text={intervalsText(intervals)}
        parse={parseIntervals}
        wrong={t('hours.wrong')}
        onKeep={(changed) => onChange({ ...holiday, intervals: changed })}
      />
      <Tool label={t('holidays.remove', { day: whole })} disabled={!may} onClick={onRemove}>
        <IconTrash size={16} stroke={1.7} />
      </Tool>
    </div>
  );
}

type AddProps = {
  readonly may: boolean;
  readonly taken: readonly Holiday[];
  readonly onAdd: (holiday: Holiday) => void;
};

function Add({ may, taken, onAdd }: AddProps) {
  const { t } = useTranslation('settings');
  const [on, setOn] = useState('');
  const [name, setName] = useState('');
  const double = taken.some((each) => each.on === on);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on === '' || double) return;
    onAdd({ on, name: name.trim(), intervals: [] });
    setOn('');
    setName('');
  };
  return (
    <form className={shared.add} onSubmit={submit}>
      <TextInput
        type="date"
        label={t('holidays.on')}
        disabled={!may}
        error={double && t('holidays.taken')}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <TextInput
        label={t('holidays.name')}
        maxLength={80}
        disabled={!may}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        disabled={!may || on === '' || double}
        leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
      >
        {t('holidays.add')}
      </Button>
    </form>
  );
}
