import { implement, ORPCError } from '@orpc/server';
import { contract } from '@shared/contract';
import { type AccountsContext, accountsHandlers } from '../features/accounts/accounts-handlers';
import { type AppContext, appHandlers } from '../features/app/app-handlers';
import { type ApprovalContext, approvalHandlers } from '../features/calendar/approval-handlers';
import { type CalendarContext, calendarHandlers } from '../features/calendar/calendar-handlers';
import { type PlanContext, planHandlers } from '../features/calendar/plan-handlers';
import { type SlotContext, slotHandlers } from '../features/calendar/slot-handlers';
import { clientsHandlers } from '../features/clients/clients-handlers';
import type { ClientsService } from '../features/clients/clients-service';
import { type InboxContext, inboxHandlers } from '../features/inbox/inbox-handlers';
import { type OutboxContext, outboxHandlers } from '../features/outbox/outbox-handlers';
import { type PostingContext, postingHandlers } from '../features/outbox/posting-handlers';
import { practiceHandlers } from '../features/practice/practice-handlers';
import type { PracticeService } from '../features/practice/practice-service';
import { searchHandlers } from '../features/search/search-handlers';
import { type SlaContext, slaHandlers } from '../features/sla/sla-handlers';
import type { TeamContext } from '../features/team/team-context';
import { teamHandlers } from '../features/team/team-handlers';
import { todayHandlers } from '../features/today/today-handlers';
import type { TodayService } from '../features/today/today-service';
import { type TriageContext, triageHandlers } from '../features/triage/triage-handlers';
import type { Logger } from '../lib/logger';
import { toCodedError } from './coded-errors';

export type RouterContext = {
  readonly app: AppContext;
  readonly clients: ClientsService;
  readonly practice: PracticeService;
  readonly accounts: AccountsContext;
  readonly inbox: InboxContext;
  readonly outbox: OutboxContext;
  readonly posting: PostingContext;
  readonly calendar: CalendarContext & ApprovalContext & PlanContext & SlotContext;
  readonly sla: SlaContext;
  readonly team: TeamContext;
  readonly today: TodayService;
  readonly triage: TriageContext;
  /** Starts what a call needs that does more than read. */
  readonly begin: () => Promise<unknown>;
  readonly logger: Logger;
};

/** What only reads. It answers from the first moment; everything else waits until the threads have begun. */
const READS: ReadonlySet<string> = new Set([
  'app.status',
  'app.preferences',
  'app.setPreferences',
  'app.changes',
  'clients.list',
  'inbox.page',
  'inbox.counts',
  'inbox.rows',
  'inbox.thread',
  'inbox.contact',
  'inbox.message',
  'outbox.ofConversation',
  'outbox.waiting',
  'outbox.attempts',
  'calendar.range',
  'calendar.ideas',
  'calendar.post',
  'approval.story',
  'slots.list',
  'slots.next',
  'plan.csv',
  'plan.ics',
  'approval.waiting',
  'posting.rules',
  'posting.pauses',
  'search.messages',
  'search.count',
  'sla.settings',
  'sla.calendar',
  'sla.answering',
  'team.members',
  'team.desks',
  'team.workload',
  'team.tags',
  'team.rules',
  'team.testRule',
  'team.savedReplies',
  'team.views',
  'team.notes',
  'team.handovers',
  'team.audit',
  'today.show',
  'triage.explain',
  'triage.card',
  'triage.words',
]);

/** The whole contract, answered. A procedure without a handler does not compile. */
export function createRouter(context: RouterContext) {
  const { app, begin, logger, inbox } = context;
  const os = implement(contract).use(async ({ next, path }) => {
    try {
      if (!READS.has(path.join('.'))) await begin();
      return await next();
    } catch (thrown) {
      const coded = toCodedError(thrown);
      if (!(coded instanceof ORPCError)) {
        logger.error('procedure-failed', { procedure: path.join('.'), reason: String(thrown) });
      }
      throw coded;
    }
  });
  return os.router({
    app: appHandlers(app),
    clients: clientsHandlers(context.clients, app.preferences.language),
    practice: practiceHandlers(context.practice),
    accounts: accountsHandlers(context.accounts),
    inbox: inboxHandlers(inbox),
    outbox: outboxHandlers(context.outbox),
    posting: postingHandlers(context.posting),
    calendar: calendarHandlers(context.calendar),
    approval: approvalHandlers(context.calendar),
    plan: planHandlers(context.calendar),
    slots: slotHandlers(context.calendar),
    search: searchHandlers(inbox.clients),
    sla: slaHandlers(context.sla),
    team: teamHandlers(context.team),
    today: todayHandlers(context.today),
    triage: triageHandlers(context.triage),
  });
}
