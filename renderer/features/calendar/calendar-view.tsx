import { Button } from '@mantine/core';
import { dayAfter, wallTimeOf } from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';
import type { Pause } from '@shared/posting/pause';
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { later } from '../../lib/later';
import { useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useLatest } from '../../lib/use-latest';
import { useTitle } from '../../lib/use-title';
import { Page } from '../../ui/page';
import styles from './calendar.module.css';
import type { CalendarSearch } from './calendar-search';
import { Ideas } from './ideas';
import { MonthGrid } from './month-grid';
import { placedAt, postsByDay, withPauses } from './month-layout';
import { PauseBars } from './pause-bars';
import { useCalendarActions } from './use-calendar-actions';
import { useMonth, useZones } from './use-month';
import { useMove } from './use-post-acts';
import { zoneFormat } from './zone-format';

const PauseDialog = later(async () => (await import('./pause-dialog')).PauseDialog);
const PostDialog = later(async () => (await import('./post-dialog')).PostDialog);

/** Everything that is planned, in a month, with the ideas that have no time beside it. */
export function CalendarView() {
  const { t } = useTranslation(['calendar', 'posting']);
  const clientId = useScope()?.id ?? null;
  const zones = useZones();
  const { language } = useFormat();
  const format = useMemo(() => zoneFormat(language, zones.shown), [language, zones.shown]);
  const { month, days, range, today, at, from, search, set, goTo, page } = useMonth(zones.shown);
  const posts = useQuery(
    api.calendar.range.queryOptions({ input: { clientId, ...range }, placeholderData: keepPreviousData }),
  );
  const ideas = useQuery(api.calendar.ideas.queryOptions({ input: { clientId } }));
  const { data: pauses = NO_PAUSES } = useQuery(api.posting.pauses.queryOptions({ input: { clientId } }));
  const byDay = useMemo(
    () => postsByDay(withPauses(posts.data ?? [], pauses), zones.shown),
    [posts.data, pauses, zones.shown],
  );
  const [isPausing, setPausing] = useState(false);
  const [dragged, setDragged] = useState<PostRow | null>(null);
  const move = useMove(format.moment);
  useTitle(t('title'));

  const begin = (on: string) => set({ post: 'new', on: on === '' || on < today ? undefined : on });
  const beginAt = () => begin(at < today ? today : at);
  const placed = (post: PostRow, on: string) =>
    placedAt(post, on, { shown: zones.shown, own: zones.ownOf(post.clientId), now: Date.now() });
  const place = (post: PostRow, on: string, onSuccess: () => void = () => undefined) => {
    const to = placed(post, on);
    if (to === null || to === post.plannedAt) return;
    move.mutate({ clientId: post.clientId, id: post.id, from: post.plannedAt, to }, { onSuccess });
  };
  const doing = useLatest({
    begin,
    goTo,
    open: (post: PostRow) => set({ post: post.id, of: post.clientId }),
    /** Answers the day that it goes to. */
    shift: (post: PostRow, by: number): string | null => {
      if (post.plannedAt === null) return null;
      const to = dayAfter(wallTimeOf(post.plannedAt, zones.shown).on, by);
      place(post, to, () => goTo(to));
      return to;
    },
    drag: setDragged,
    takes: (on: string) => dragged && (placed(dragged, on) ?? 0) > Date.now(),
    drop: (on: string) => dragged !== null && place(dragged, on),
  });
  useCalendarActions({
    pause: () => setPausing(true),
    begin: beginAt,
    idea: () => begin(''),
    today: () => goTo(today),
    page,
  });

  return (
    <Page
      title={format.month(month)}
      note={zones.isTheirs ? zones.shown : t('ofComputer', { zone: zones.shown })}
      actions={
        <>
          <Button variant="subtle" px={8} aria-label={t('previous')} onClick={() => page(-1)}>
            <IconChevronLeft size={16} stroke={1.7} aria-hidden="true" />
          </Button>
          <Button onClick={() => goTo(today)}>{t('today')}</Button>
          <Button variant="subtle" px={8} aria-label={t('next')} onClick={() => page(1)}>
            <IconChevronRight size={16} stroke={1.7} aria-hidden="true" />
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconPlayerPause size={16} stroke={1.7} aria-hidden="true" />}
            onClick={() => setPausing(true)}
          >
            {t('posting:pause.open')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
            onClick={beginAt}
          >
            {t('new')}
          </Button>
        </>
      }
    >
      {posts.isError && <ErrorState error={posts.error} />}
      <PauseBars pauses={pauses} format={format} />
      <div className={styles.view}>
        <div className={styles.scroll} aria-busy={posts.isPending}>
          <MonthGrid {...{ month, days, today, at, from, format, doing }} posts={byDay} />
        </div>
        <Ideas ideas={ideas} format={format} doing={doing} />
      </div>
      {isPausing && <PauseDialog onClose={() => setPausing(false)} />}
      {search.post !== undefined && (
        <PostDialog
          open={openOf(search)}
          on={search.on ?? ''}
          onClose={() => set({ post: undefined, of: undefined, on: undefined })}
        />
      )}
    </Page>
  );
}

const NO_PAUSES: readonly Pause[] = [];

const openOf = ({ post, of }: CalendarSearch) =>
  post === undefined || post === 'new' || of === undefined ? null : { clientId: of, id: post };
