import { accountsContract } from './accounts/contract';
import { appContract } from './app/contract';
import { approvalContract } from './approval/contract';
import { calendarContract } from './calendar/contract';
import { clientsContract } from './clients/contract';
import { inboxContract } from './inbox/contract';
import { outboxContract } from './outbox/contract';
import { planContract } from './plan/contract';
import { postingContract } from './posting/contract';
import { practiceContract } from './practice/contract';
import { searchContract } from './search/contract';
import { slaContract } from './sla/contract';
import { slotsContract } from './slots/contract';
import { teamContract } from './team/contract';
import { todayContract } from './today/contract';
import { triageContract } from './triage/contract';

/** Everything that may be asked of the engine, by feature. */
export const contract = {
  app: appContract,
  clients: clientsContract,
  practice: practiceContract,
  accounts: accountsContract,
  inbox: inboxContract,
  outbox: outboxContract,
  posting: postingContract,
  calendar: calendarContract,
  approval: approvalContract,
  plan: planContract,
  slots: slotsContract,
  search: searchContract,
  sla: slaContract,
  team: teamContract,
  today: todayContract,
  triage: triageContract,
};
export type Contract = typeof contract;
