import { Button } from '@mantine/core';
import { dayAfter, daysOfMonth, plannedAtOf, rangeOfDays, wallTimeOf } from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { later } from '../../lib/later';
import { useClients, useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useLatest } from '../../lib/use-latest';
import { useNow } from '../../lib/use-now';
import { useTitle } from '../../lib/use-title';
import { Page } from '../../ui/page';
import styles from './calendar.module.css';
import type { CalendarSearch } from './calendar-search';
import { Ideas } from './ideas';
import { MonthGrid } from './month-grid';
import { monthAfter, postsByDay } from './month-layout';
import { useMove } from './use-post-acts';
import { zoneFormat } from './zone-format';

const PostDialog = later(async () => (await import('./post-dialog')).PostDialog);

const MONDAY = 1;

/** Everything that is planned, in a month, with the ideas that have no time beside it. */
export function CalendarView() {
  const { t } = useTranslation('calendar');
  const scope = useScope();
  const clientId = scope?.id ?? null;
  const timeZone = useShownZone();
  const { language } = useFormat();
  const format = useMemo(() => zoneFormat(language, timeZone), [language, timeZone]);
  const today = wallTimeOf(useNow(), timeZone).on;
  const { search, set } = useCalendarSearch();
  const month = search.month ?? today.slice(0, 7);
  const days = daysOfMonth(month, MONDAY);
  const range = rangeOfDays(days[0] ?? today, days.at(-1) ?? today, timeZone);
  const posts = useQuery(
    api.calendar.range.queryOptions({ input: { clientId, ...range }, placeholderData: keepPreviousData }),
  );
  const ideas = useQuery(api.calendar.ideas.queryOptions({ input: { clientId } }));
  const [at, setAt] = useState(today);
  const [dragged, setDragged] = useState<PostRow | null>(null);
  const focused = days.includes(at) ? at : today.startsWith(month) ? today : `${month}-01`;
  const move = useMove(format.moment);
  useTitle(t('title'));

  const show = (to: string) => set({ month: to === today.slice(0, 7) ? undefined : to });
  const focus = (on: string) => {
    setAt(on);
    if (!days.includes(on)) show(on.slice(0, 7));
  };
  const begin = (on: string) => set({ post: 'new', on: on === '' || on < today ? undefined : on });
  const open = ({ clientId: of, id }: PostRow) => set({ post: id, of });
  const close = () => set({ post: undefined, of: undefined, on: undefined });
  const goToday = () => {
    setAt(today);
    show(today.slice(0, 7));
  };
  const placed = ({ plannedAt }: PostRow, on: string) => {
    const time = plannedAt === null ? '09:00' : wallTimeOf(plannedAt, timeZone).time;
    return plannedAtOf({ on, time }, timeZone)?.at ?? null;
  };
  const place = (post: PostRow, on: string) => {
    const to = placed(post, on);
    if (to === null || to === post.plannedAt) return;
    move.mutate({ clientId: post.clientId, id: post.id, from: post.plannedAt, to });
  };
  const shift = (post: PostRow, by: number) =>
    post.plannedAt !== null && place(post, dayAfter(wallTimeOf(post.plannedAt, timeZone).on, by));
  useCalendarActions({
    begin: () => begin(focused < today ? today : focused),
    idea: () => begin(''),
    today: goToday,
    page: (months) => show(monthAfter(month, months)),
  });

  return (
    <Page
      title={format.month(month)}
      note={timeZone}
      actions={
        <>
          <Button
            variant="subtle"
            aria-label={t('previous')}
            onClick={() => show(monthAfter(month, -1))}
            px={8}
          >
            <IconChevronLeft size={16} stroke={1.7} aria-hidden="true" />
          </Button>
          <Button onClick={goToday}>{t('today')}</Button>
          <Button variant="subtle" aria-label={t('next')} onClick={() => show(monthAfter(month, 1))} px={8}>
            <IconChevronRight size={16} stroke={1.7} aria-hidden="true" />
          </Button>
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
            onClick={() => begin(focused < today ? today : focused)}
          >
            {t('new')}
          </Button>
        </>
      }
    >
      {posts.isError && <ErrorState error={posts.error} />}
      <div className={styles.view}>
        <div className={styles.scroll}>
          <MonthGrid
            {...{ month, days, today, format, focused }}
            posts={postsByDay(posts.data ?? [], timeZone)}
            onFocus={focus}
            onNew={begin}
            onOpen={open}
            onMove={shift}
            onDrag={setDragged}
            takes={(on) => dragged && (placed(dragged, on) ?? 0) > Date.now()}
            onDrop={(on) => dragged !== null && place(dragged, on)}
          />
        </div>
        <Ideas
          ideas={ideas.data ?? []}
          format={format}
          onNew={() => begin('')}
          onOpen={open}
          onDrag={setDragged}
        />
      </div>
      {search.post !== undefined && <PostDialog open={openOf(search)} on={search.on ?? ''} onClose={close} />}
    </Page>
  );
}

/** The client's zone, or that of all of them; where they differ, this computer's. */
function useShownZone(): string {
  const scope = useScope();
  const { data: clients = [] } = useClients();
  const [zone, ...others] = new Set((scope === null ? clients : [scope]).map(({ timeZone }) => timeZone));
  return zone !== undefined && others.length === 0 ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const openOf = ({ post, of }: CalendarSearch) =>
  post === undefined || post === 'new' || of === undefined ? null : { clientId: of, id: post };

function useCalendarSearch() {
  const search = useSearch({ from: '/shell/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const set = (change: CalendarSearch) => void navigate({ search: (before) => ({ ...before, ...change }) });
  return { search, set };
}

type Doing = {
  readonly begin: () => void;
  readonly idea: () => void;
  readonly today: () => void;
  readonly page: (months: number) => void;
};

/** What can be done from the calendar, by key and from the palette. */
function useCalendarActions(doing: Doing) {
  const { t } = useTranslation('calendar');
  const latest = useLatest(doing);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        { id: 'post-new', group: 'list', title: t('new'), keys: ['n'], run: () => latest.current.begin() },
        {
          id: 'idea-new',
          group: 'list',
          title: t('ideas.begin'),
          keys: [],
          run: () => latest.current.idea(),
        },
        {
          id: 'calendar-today',
          group: 'list',
          title: t('goToday'),
          keys: ['t'],
          run: () => latest.current.today(),
        },
        {
          id: 'month-before',
          group: 'list',
          title: t('previous'),
          keys: ['PageUp'],
          run: () => latest.current.page(-1),
        },
        {
          id: 'month-after',
          group: 'list',
          title: t('next'),
          keys: ['PageDown'],
          run: () => latest.current.page(1),
        },
      ],
      [t, latest],
    ),
  );
}
