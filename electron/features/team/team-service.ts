import type { Member, Workload } from '@shared/team/schema';
import type { ReadStore } from '../../db/store';
import { listWork, type WorkRow } from './workload-store';

/**
 * Open work by member over some clients: those of this workstation in their order, then others who have work, then what
 * is nobody's.
 */
export function workloadOf(
  stores: readonly ReadStore[],
  at: { readonly members: readonly Member[]; readonly now: number; readonly startOfDayAt: number },
): Workload[] {
  const loads = new Map<string | null, Workload>(at.members.map(({ id, name }) => [id, idle(id, name)]));
  const nobody = idle(null, '');
  for (const store of stores) {
    for (const row of listWork(store, { now: at.now, startOfDayAt: at.startOfDayAt })) {
      if (row.memberId === null) addTo(nobody, row);
      else loads.set(row.memberId, addTo(loads.get(row.memberId) ?? idle(row.memberId, row.name), row));
    }
  }
  return [...loads.values(), nobody];
}

const idle = (memberId: string | null, name: string): Workload => ({
  memberId,
  name,
  open: 0,
  complaints: 0,
  overdue: 0,
  answeredToday: 0,
});

function addTo(load: Workload, row: WorkRow): Workload {
  load.name ||= row.name;
  load.open += row.open;
  load.complaints += row.complaints;
  load.overdue += row.overdue;
  load.answeredToday += row.answeredToday;
  return load;
}
