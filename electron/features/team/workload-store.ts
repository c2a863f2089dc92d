import type { ReadStore } from '../../db/store';

export type WorkRow = {
  memberId: string | null;
  name: string;
  open: number;
  complaints: number;
  overdue: number;
  answeredToday: number;
};

const WORK = `
  WITH work AS (
    SELECT assignee_id AS id, count(*) AS open, sum(label IS 'complaint') AS complaints,
      sum(due_at IS NOT NULL AND due_at < @now) AS overdue, 0 AS answered
    FROM conversation WHERE status = 'open' GROUP BY assignee_id
    UNION ALL
    SELECT member_id, 0, 0, 0, count(*) FROM publication
    WHERE kind = 'reply' AND state = 'published' AND published_at >= @startOfDayAt AND member_id IS NOT NULL GROUP BY member_id
  )
  SELECT w.id AS memberId, coalesce(m.name, '') AS name, sum(w.open) AS open, sum(w.complaints) AS complaints,
    sum(w.overdue) AS overdue, sum(w.answered) AS answeredToday
  FROM work AS w LEFT JOIN member AS m ON m.id = w.id GROUP BY w.id`;

/** What each member of a client has to do and has answered since `startOfDayAt`, epoch ms; those without either are left out. */
export const listWork = (
  store: ReadStore,
  at: { readonly now: number; readonly startOfDayAt: number },
): WorkRow[] => store.all('team.workload', WORK, at);
