import { Button, NumberInput, Select } from '@mantine/core';
import { wallTimeOf } from '@shared/calendar/local-time';
import { MOST_TIMES, type Rhythm, repeated, rhythms } from '@shared/calendar/recurrence';
import type { Post } from '@shared/calendar/schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import styles from './post-dialog.module.css';
import { useUndoable } from './use-post-acts';
import { zoneFormat } from './zone-format';

type Props = { readonly post: Post; readonly onDone: () => void };

/** A month's worth of weeks. */
const FIRST_COUNT = 4;

/** Makes drafts of a post for times to come, and says beforehand which. */
export function RepeatPanel({ post, onDone }: Props) {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const errorText = useErrorText();
  const undoable = useUndoable();
  const [rhythm, setRhythm] = useState<Rhythm>('week');
  const [count, setCount] = useState(FIRST_COUNT);
  const { clientId, id, timeZone, plannedAt } = post;
  const format = zoneFormat(language, timeZone);
  const first = wallTimeOf(plannedAt ?? 0, timeZone);
  const { occurrences, skipped } = repeated(first, { rhythm, count, timeZone });
  const shifted = occurrences.filter(({ shift }) => shift === 'gap').map(({ on }) => on);
  const make = useMutation({
    mutationFn: async () => {
      const times = occurrences.map(({ at }) => at);
      let { ids } = await engine.calendar.repeat({ clientId, id, times });
      const undo = async (): Promise<void> => {
        await engine.plan.takeBack({ clientId, ids });
      };
      const redo = async (): Promise<void> => {
        ({ ids } = await engine.calendar.repeat({ clientId, id, times }));
      };
      const said = t('repeat.made', { count: ids.length });
      await undoable({ title: t('repeat.repeating'), said, undo, redo, isDone: true });
    },
    onSuccess: onDone,
  });
  const [next] = occurrences;
  const last = occurrences.at(-1);
  return (
    <section className={styles.repeat} aria-label={t('repeat.label')}>
      <div className={styles.when}>
        <Select
          data-autofocus
          label={t('repeat.rhythm')}
          w={240}
          allowDeselect={false}
          data={rhythms.map((value) => ({ value, label: t(`repeat.${value}`) }))}
          value={rhythm}
          onChange={(value) => setRhythm(rhythms.find((known) => known === value) ?? 'week')}
        />
        <NumberInput
          label={t('repeat.times')}
          w={150}
          min={1}
          max={MOST_TIMES}
          clampBehavior="strict"
          allowDecimal={false}
          value={count}
          onChange={(value) => setCount(Math.max(1, Number(value) || 1))}
        />
        <Button variant="filled" disabled={make.isPending} onClick={() => make.mutate()}>
          {t('repeat.make', { count: occurrences.length })}
        </Button>
      </div>
      {next !== undefined && last !== undefined && (
        <p className="quiet" role="status">
          {t('repeat.preview', { first: format.moment(next.at), last: format.moment(last.at) })}
        </p>
      )}
      {skipped.length > 0 && (
        <p className={styles.shift}>{t('repeat.skipped', { days: skipped.join(', ') })}</p>
      )}
      {shifted.length > 0 && (
        <p className={styles.shift}>{t('repeat.shifted', { days: shifted.join(', ') })}</p>
      )}
      {make.error !== null && <p role="alert">{errorText(make.error)}</p>}
    </section>
  );
}
