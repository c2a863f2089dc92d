import { Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarViewName, calendarViews } from './calendar-search';
import { PlanMenu } from './plan-menu';
import type { CalendarActs } from './use-calendar-actions';

type Props = {
  readonly view: CalendarViewName;
  readonly acts: CalendarActs;
  /** The choice of what is shown. */
  readonly children: ReactNode;
};

/** Where in time the calendar is, how it is shown, and what can be begun. */
export function CalendarHead({ view, acts, children }: Props) {
  const { t } = useTranslation(['calendar', 'posting']);
  return (
    <>
      <Button variant="subtle" px={8} aria-label={t(`before.${view}`)} onClick={() => acts.page(-1)}>
        <IconChevronLeft size={16} stroke={1.7} aria-hidden="true" />
      </Button>
      <Button onClick={acts.today}>{t('today')}</Button>
      <Button variant="subtle" px={8} aria-label={t(`after.${view}`)} onClick={() => acts.page(1)}>
        <IconChevronRight size={16} stroke={1.7} aria-hidden="true" />
      </Button>
      <SegmentedControl<CalendarViewName>
        aria-label={t('view.label')}
        value={view}
        onChange={acts.showView}
        data={calendarViews.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      {children}
      <Tooltip label={t('posting:pause.open')}>
        <Button variant="subtle" px={8} aria-label={t('posting:pause.open')} onClick={acts.pause}>
          <IconPlayerPause size={16} stroke={1.7} aria-hidden="true" />
        </Button>
      </Tooltip>
      <PlanMenu onImport={acts.importPlan} />
      <Button
        variant="filled"
        leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
        onClick={acts.begin}
      >
        {t('new')}
      </Button>
    </>
  );
}
