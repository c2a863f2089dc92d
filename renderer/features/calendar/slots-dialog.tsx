import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import type { Slot } from '@shared/slots/schema';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientChoice } from '../../lib/client-choice';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import { Dialog } from '../../ui/dialog';
import { takingPosts } from './draft';
import styles from './slots-dialog.module.css';
import { useUndoable } from './use-post-acts';
import { zoneFormat } from './zone-format';

/** A week in which the first day is a Monday, to name weekdays by. */
const MONDAYS = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
];

/** The slots of a client, and a line for another one. */
export function SlotsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['slots', 'common']);
  const { language } = useFormat();
  const client = useClientChoice();
  const { clientId, timeZone: zone } = client;
  const { data: slots = [] } = useQuery(api.slots.list.queryOptions({ input: { clientId } }));
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  const weekday = (nth: number): string => zoneFormat(language, zone).longWeekday(MONDAYS[nth - 1] ?? '');
  const nameOf = (id: string): string => accounts.find((account) => account.id === id)?.name ?? '';
  return (
    <Dialog title={t('title')} closeLabel={t('common:action.close')} size={560} onClose={onClose}>
      <div className={styles.form}>
        <p className="quiet">{t('fact')}</p>
        {client.field()}
        {slots.length === 0 && <p className="quiet">{t('empty')}</p>}
        <ul className={styles.slots} aria-label={t('title')}>
          {slots.map((slot) => (
            <li key={slot.id} className={styles.slot}>
              <span>{weekday(slot.weekday)}</span>
              <strong className={styles.time}>{slot.time}</strong>
              <span className="quiet">
                {slot.accountIds.length === 0 ? t('all') : slot.accountIds.map(nameOf).join(', ')}
              </span>
              <RemoveSlot slot={slot} label={t('remove', { day: weekday(slot.weekday), time: slot.time })} />
            </li>
          ))}
        </ul>
        <AddSlot
          key={clientId}
          clientId={clientId}
          weekday={weekday}
          accounts={takingPosts(accounts).map(({ id, name }) => ({ id, name }))}
        />
        <p className="quiet">{zone}</p>
      </div>
    </Dialog>
  );
}

function RemoveSlot({ slot: { clientId, id }, label }: { readonly slot: Slot; readonly label: string }) {
  const { t } = useTranslation('slots');
  const undoable = useUndoable();
  const remove = useMutation({
    mutationFn: () => {
      const set = async (removed: boolean): Promise<void> => {
        await engine.slots.remove({ clientId, id, removed });
      };
      const words = { title: t('removing'), said: t('removed') };
      return undoable({ ...words, redo: () => set(true), undo: () => set(false) });
    },
  });
  return (
    <ActionIcon aria-label={label} disabled={remove.isPending} onClick={() => remove.mutate()}>
      <IconTrash size={16} stroke={1.7} aria-hidden="true" />
    </ActionIcon>
  );
}

type AddProps = {
  readonly clientId: string;
  readonly weekday: (nth: number) => string;
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
};

function AddSlot({ clientId, weekday, accounts }: AddProps) {
  const { t } = useTranslation('slots');
  const errorText = useErrorText();
  const [day, setDay] = useState(1);
  const [time, setTime] = useState('09:00');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const add = useMutation({
    mutationFn: () => engine.slots.add({ clientId, weekday: day, time, accountIds: [...chosen] }),
    // A week is typed day by day.
    onSuccess: () => setDay((day % 7) + 1),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (time !== '') add.mutate();
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <Select
        data-autofocus
        label={t('weekday')}
        w={150}
        allowDeselect={false}
        data={MONDAYS.map((_, nth) => ({ value: String(nth + 1), label: weekday(nth + 1) }))}
        value={String(day)}
        onChange={(value) => setDay(Number(value ?? 1))}
      />
      <TextInput
        type="time"
        label={t('time')}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={add.isPending || time === ''}>
        {t('add')}
      </Button>
      {accounts.length > 1 && (
        <Checkbox.Group
          className={styles.accounts ?? ''}
          label={t('accounts')}
          value={[...chosen]}
          onChange={setChosen}
        >
          <div className={styles.checks}>
            {accounts.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
            {chosen.length === 0 && <span className="quiet">{t('all')}</span>}
          </div>
        </Checkbox.Group>
      )}
      {add.error !== null && <p role="alert">{errorText(add.error)}</p>}
    </form>
  );
}
