import { dateParam } from '../../lib/search-params';

export const periods = ['7', '30', '90', 'year', 'custom'] as const;
export type Period = (typeof periods)[number];

/** The period, as it stands in the address. Absent: 30 days. Dates are the computer's, both included. */
export type AnsweringSearch = {
  period?: Exclude<Period, '30'> | undefined;
  from?: string | undefined;
  until?: string | undefined;
};

/** Whatever is not ours counts as absent. */
export function answeringSearch(raw: Record<string, unknown>): AnsweringSearch {
  const written = raw['period'];
  // A number of days is read as a number.
  const period = periods.find((each) => each === written || Number(each) === written);
  const custom = period === 'custom';
  return {
    period: period === '30' ? undefined : period,
    from: custom ? dateParam(raw['from']) : undefined,
    until: custom ? dateParam(raw['until']) : undefined,
  };
}
