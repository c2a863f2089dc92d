import { ActionIcon, Menu } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import { everOpens } from '@shared/sla/business-hours';
import type { BusinessHours } from '@shared/sla/schema';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { Banner } from '../../ui/banner';
import { Holidays } from './holidays';
import styles from './hours.module.css';
import { type DayIntervals, dayShare, intervalsText, parseIntervals } from './intervals-text';
import { RightsNote, useMay } from './rights';
import { TextField } from './text-field';
import { useKeepSla, useSlaSettings } from './use-sla-settings';

/** As the hours are stored: Monday first. */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof DAYS)[number];
const WEEKDAYS: readonly Day[] = DAYS.slice(0, 5);

/** When a client answers. The clocks of its promises stand still in between. */
export function HoursSection({ client }: { readonly client: Client }) {
  const { t } = useTranslation('settings');
  const { data, error } = useSlaSettings(client.id);
  const keep = useKeepSla(client.id);
  const may = useMay('manage');
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return null;
  const { hours } = data;
  const set = (change: Partial<BusinessHours>) =>
    keep.hours.mutate({ clientId: client.id, hours: { ...hours, ...change } });
  const setDays = (days: readonly Day[], intervals: DayIntervals) =>
    set({ week: DAYS.map((day, nth) => (days.includes(day) ? intervals : (hours.week[nth] ?? []))) });
  return (
    <>
      <RightsNote right="manage" />
      <p className={styles.zone}>{t('hours.zone', { zone: data.timeZone })}</p>
      {!everOpens(hours) && (
        <Banner
          tone="due"
          icon={<IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />}
          title={t('hours.never')}
        >
          {t('hours.neverFact')}
        </Banner>
      )}
      <div className={styles.week}>
        {DAYS.map((day, nth) => (
          <DayRow
            key={day}
            day={day}
            intervals={hours.week[nth] ?? []}
            may={may}
            onKeep={(intervals) => setDays([day], intervals)}
            onCopy={(days) => setDays(days, hours.week[nth] ?? [])}
          />
        ))}
      </div>
      <Holidays holidays={hours.holidays} may={may} onKeep={(holidays) => set({ holidays })} />
    </>
  );
}

type DayProps = {
  readonly day: Day;
  readonly intervals: DayIntervals;
  readonly may: boolean;
  readonly onKeep: (intervals: DayIntervals) => void;
  readonly onCopy: (days: readonly Day[]) => void;
};

function DayRow({ day, intervals, may, onKeep, onCopy }: DayProps) {
  const { t } = useTranslation('settings');
  const name = t(`hours.day.${day}`);
  return (
    <div className={styles.day}>
      <span>{name}</span>
      <TextField
        label={t('hours.of', { day: name })}
        hideLabel
        placeholder={t('hours.closed')}
        disabled={!may}
        text={intervalsText(intervals)}
        parse={parseIntervals}
        wrong={t('hours.wrong')}
        onKeep={onKeep}
      />
      <span className={styles.bar} aria-hidden="true">
        {intervals.map(({ from, until }) => (
          <i
            key={from}
            style={{
              left: `${dayShare(from) * 100}%`,
              width: `${(dayShare(until) - dayShare(from)) * 100}%`,
            }}
          />
        ))}
      </span>
      <Menu position="bottom-end" disabled={!may}>
        <Menu.Target>
          <ActionIcon aria-label={t('hours.copyOf', { day: name })} disabled={!may}>
            <IconCopy size={16} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('hours.copy')}</Menu.Label>
          <Menu.Item onClick={() => onCopy(WEEKDAYS)}>{t('hours.toWeekdays')}</Menu.Item>
          <Menu.Item onClick={() => onCopy(DAYS)}>{t('hours.toAll')}</Menu.Item>
          {DAYS.filter((other) => other !== day).map((other) => (
            <Menu.Item key={other} onClick={() => onCopy([other])}>
              {t(`hours.day.${other}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
