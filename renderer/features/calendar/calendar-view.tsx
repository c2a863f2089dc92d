import type { PostRow } from '@shared/calendar/schema';
import type { Pause } from '@shared/posting/pause';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { later } from '../../lib/later';
import { useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { useTitle } from '../../lib/use-title';
import { Page } from '../../ui/page';
import styles from './calendar.module.css';
import { CalendarBody, titleOf } from './calendar-body';
import { CalendarHead } from './calendar-head';
import type { CalendarSearch } from './calendar-search';
import { ComplaintsFirst } from './complaints-first';
import { Ideas } from './ideas';
import { Legend } from './legend';
import { postsByDay, withPauses } from './month-layout';
import { PauseBars } from './pause-bars';
import { isShown } from './post-filter';
import { PostFilterPopover } from './post-filter-popover';
import { SlotPanel } from './slot-panel';
import { useCalendarActions } from './use-calendar-actions';
import { useCalendarDoing } from './use-calendar-doing';
import { useNeighbours } from './use-neighbours';
import { useNextSlot, useSlotsShown } from './use-slots';
import { useSpan, useZones } from './use-span';
import { zoneFormat } from './zone-format';

const PauseDialog = later(async () => (await import('./pause-dialog')).PauseDialog);
const PlanDialog = later(async () => (await import('./plan-dialog')).PlanDialog);
const SlotsDialog = later(async () => (await import('./slots-dialog')).SlotsDialog);
const PostDialog = later(async () => (await import('./post-dialog')).PostDialog);

/** Everything that is planned, by month, week, day or as a list, with the ideas that have no time beside it. */
export function CalendarView() {
  const { t } = useTranslation('calendar');
  const clientId = useScope()?.id ?? null;
  const zones = useZones();
  const now = useNow();
  const { language } = useFormat();
  const format = useMemo(() => zoneFormat(language, zones.shown), [language, zones.shown]);
  const span = useSpan(zones.shown);
  const { search, set, today, at } = span;
  const posts = useQuery(
    api.calendar.range.queryOptions({
      input: { clientId, ...span.range },
      placeholderData: keepPreviousData,
    }),
  );
  useNeighbours(clientId, span, zones.shown);
  const ideas = useQuery(api.calendar.ideas.queryOptions({ input: { clientId } }));
  const paused = useQuery(api.posting.pauses.queryOptions({ input: { clientId } })).data ?? NO_PAUSES;
  // One that ends by itself is told of by nobody.
  const pauses = useMemo(
    () => paused.filter(({ untilAt }) => untilAt === null || untilAt > now),
    [paused, now],
  );
  const { account, state, member } = search;
  const shown = useMemo(
    () => (posts.data ?? NO_POSTS).filter((post) => isShown(post, { account, state, member })),
    [posts.data, account, state, member],
  );
  const hidden = (posts.data?.length ?? 0) - shown.length;
  const byDay = useMemo(
    () => postsByDay(withPauses(shown, pauses), span.days, zones.shown),
    [shown, pauses, span.days, zones.shown],
  );
  const [dialog, setDialog] = useState<'pause' | 'plan' | 'slots' | null>(null);
  const slots = useSlotsShown({ clientId, zones, now, days: span.days, posts: posts.data ?? NO_POSTS });
  const { begin, beginSlot, doing } = useCalendarDoing({ span, zones, format });
  const next = useNextSlot(beginSlot);
  const todayNote = useMemo(() => <ComplaintsFirst clientId={clientId} />, [clientId]);
  useTitle(t('title'));
  const beginAt = () => begin(at < today ? today : at);
  const acts = {
    begin: beginAt,
    idea: () => begin(''),
    today: () => span.goTo(today),
    pause: () => setDialog('pause'),
    importPlan: () => setDialog('plan'),
    slots: () => setDialog('slots'),
    nextSlot: () => next.mutate(zones.firstId),
    page: span.page,
    showView: span.showView,
  };
  useCalendarActions(acts);

  return (
    <Page
      title={titleOf(span, format)}
      note={zones.isTheirs ? zones.shown : t('ofComputer', { zone: zones.shown })}
      actions={
        <CalendarHead view={span.view} acts={acts}>
          <PostFilterPopover {...{ clientId, hidden }} filter={search} onChange={set} />
        </CalendarHead>
      }
    >
      {posts.isError && <ErrorState error={posts.error} />}
      <PauseBars pauses={pauses} format={format} />
      <div className={styles.view}>
        <div className={styles.scroll} aria-busy={posts.isPending}>
          <CalendarBody
            {...{ span, format, doing }}
            timeZone={zones.shown}
            posts={byDay}
            free={slots.free}
            todayNote={todayNote}
          />
          <Legend />
        </div>
        <Ideas ideas={ideas} format={format} doing={doing}>
          <SlotPanel taken={slots.taken} total={slots.total} onOpen={acts.slots} />
        </Ideas>
      </div>
      {dialog === 'pause' && <PauseDialog onClose={() => setDialog(null)} />}
      {dialog === 'slots' && <SlotsDialog onClose={() => setDialog(null)} />}
      {dialog === 'plan' && <PlanDialog onClose={() => setDialog(null)} />}
      {search.post !== undefined && (
        <PostDialog
          open={openOf(search)}
          at={search}
          onClose={() =>
            set({ post: undefined, of: undefined, on: undefined, time: undefined, slot: undefined })
          }
        />
      )}
    </Page>
  );
}

const NO_PAUSES: readonly Pause[] = [];
const NO_POSTS: readonly PostRow[] = [];

const openOf = ({ post, of }: CalendarSearch) =>
  post === undefined || post === 'new' || of === undefined ? null : { clientId: of, id: post };
