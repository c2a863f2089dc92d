import { SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AnsweringSearch, type Period, periods } from './answering-search';
import { type Bounds, dateOf } from './period';
import styles from './period-choice.module.css';
import { useAnsweringSearch } from './use-answering';
import { usePeriod } from './use-period';

/** Over which time is counted. It stands in the address. */
export function PeriodChoice({ bounds }: { readonly bounds: Bounds }) {
  const { t } = useTranslation('answering');
  const navigate = useNavigate({ from: '/answering' });
  const words = usePeriod(bounds);
  const { period = '30' } = useAnsweringSearch();
  const set = (change: AnsweringSearch) =>
    void navigate({ search: ({ client }) => ({ client, ...change }), replace: true });
  const dates = { from: dateOf(bounds.fromAt), until: dateOf(bounds.untilAt - 1) };
  const choose = (next: Period) => {
    if (next === 'custom') set({ period: next, ...dates });
    else set({ period: next === '30' ? undefined : next });
  };
  const change = (end: 'from' | 'until') => (value: string) => {
    if (value !== '') set({ period: 'custom', ...dates, [end]: value });
  };
  return (
    <div className={styles.period}>
      <SegmentedControl<Period>
        aria-label={t('period.label')}
        value={period}
        onChange={choose}
        data={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      {period !== 'custom' && <span className={styles.words}>{words}</span>}
      {period === 'custom' && (
        <div className={styles.dates}>
          <DateField label={t('period.from')} value={dates.from} onChange={change('from')} />
          <span aria-hidden="true">–</span>
          <DateField label={t('period.until')} value={dates.until} onChange={change('until')} />
        </div>
      )}
    </div>
  );
}

type DateFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const DateField = ({ label, value, onChange }: DateFieldProps) => (
  <TextInput
    type="date"
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
