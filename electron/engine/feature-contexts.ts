import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ConversationRow } from '@shared/inbox/schema';
import { resolveDueAt } from '@shared/sla/promise';
import type { ApprovalContext } from '../features/calendar/approval-handlers';
import type { CalendarContext } from '../features/calendar/calendar-handlers';
import type { PlanContext } from '../features/calendar/plan-handlers';
import type { SlotContext } from '../features/calendar/slot-handlers';
import { findClient } from '../features/clients/client-store';
import type { InboxContext } from '../features/inbox/inbox-handlers';
import { listRows, toConversationRow } from '../features/inbox/inbox-store';
import type { OutboxContext } from '../features/outbox/outbox-handlers';
import { waitingReplies } from '../features/outbox/outbox-service';
import type { PostingContext } from '../features/outbox/posting-handlers';
import { failureIn } from '../features/outbox/stored-failure';
import { createClientRules } from '../features/sla/client-rules';
import type { SlaContext } from '../features/sla/sla-handlers';
import { createSlaService } from '../features/sla/sla-service';
import type { TeamContext } from '../features/team/team-context';
import { createToday, type TodayService } from '../features/today/today-service';
import type { Base } from './base';
import { hashOfVersion, stagesOf } from './commands/calendar-commands';
import type { EngineOptions } from './engine-options';
import type { Notifier } from './notify';
import type { Services } from './services';
import type { Work } from './work';

type Wired = {
  readonly options: EngineOptions;
  readonly base: Base;
  readonly services: Services;
  readonly work: Work;
  readonly notifier: Notifier;
};

/** What the handlers of each feature are given. */
export function wireFeatures(wired: Wired) {
  const sla = wireSla(wired);
  return {
    inbox: wireInbox(wired, sla),
    outbox: wireOutbox(wired),
    posting: wirePosting(wired),
    calendar: wireCalendar(wired, sla),
    sla: { service: sla.service, actor: wired.services.members.actor } satisfies SlaContext,
    team: wireTeam(wired, sla),
    today: wireToday(wired, sla),
    triage: wired.services.triage.context,
  };
}

/** Hours, promises and the numbers of answering. */
function wireSla({ options, base, services }: Wired) {
  const { stores, threads, changes } = base;
  const { clock, logger } = options;
  const { members } = services;
  const rules = createClientRules(logger);
  const timeZoneOf = (clientId: string): string => findClient(stores.get(clientId))?.timeZone ?? 'UTC';
  const service = createSlaService({
    clients: stores.pick,
    timeZoneOf,
    rules,
    write: async (clientId, setting) => {
      await members.introduce(clientId);
      const now = clock.now();
      const by = { memberId: members.actor().memberId, ruleId: null, now };
      await threads.writer.run(clientId, 'writeSetting', { ...setting, now, by });
      changes.tell('inbox', clientId);
      changes.tell('team', clientId);
    },
    breathe: nextTurn,
    now: clock.now,
  });
  const rulesOf = (clientId: string) => rules(stores.get(clientId), timeZoneOf(clientId));
  return {
    service,
    timeZoneOf,
    inHours: (clientId: string, at: number): boolean => rulesOf(clientId).clock.isOpen(at),
    resolveDueAt: ({ clientId, kind, label, hardRule }: ConversationRow, openedAt: number): number | null =>
      resolveDueAt({ kind, label, hardRule, openedAt, ...rulesOf(clientId) }),
  };
}

type Sla = ReturnType<typeof wireSla>;

function wireInbox({ options, base, services, work }: Wired, { resolveDueAt: dueAt }: Sla): InboxContext {
  const { change, ...writes } = services.inbox;
  return {
    ...writes,
    clients: base.stores.pick,
    actor: services.members.actor,
    now: options.clock.now,
    resolveDueAt: dueAt,
    change: async (clientId, ids, what) => {
      const before = await change(clientId, ids, what);
      if (what.do === 'snooze') work.snoozesChanged();
      return before;
    },
  };
}

/** Every command of a feature is one of the writer's, under its own name. */
const writesOf = <W extends object>({ base }: Wired): W =>
  new Proxy({} as W, {
    get: (_, name) => (clientId: string, input: never) =>
      base.threads.writer.run(clientId, name as 'mark', input),
  });

/** Desks, members, rules, notes and what is said between desks. */
function wireTeam(wired: Wired, sla: Sla): TeamContext {
  const { options, base, services, notifier } = wired;
  const { now } = options.clock;
  return {
    clients: base.stores.pick,
    members: services.members,
    write: writesOf(wired),
    changed: base.changes.tell,
    tell: notifier.teamSays,
    now,
    startOfDay: () => new Date(now()).setHours(0, 0, 0, 0),
    inHours: sla.inHours,
    pause: nextTurn,
  };
}

function wireOutbox(wired: Wired): OutboxContext {
  const { options, base, services } = wired;
  const { stores, threads, changes } = base;
  const writes = writesOf<OutboxContext['writes'] & Pick<OutboxContext, 'noteAct'>>(wired);
  return {
    clients: stores.pick,
    actor: services.members.actor,
    introduce: services.members.introduce,
    writes,
    noteAct: writes.noteAct,
    act: (request) => threads.jobs.act(request),
    wake: () => void threads.jobs.wakeSender(),
    clientName: (clientId) => services.clients.find(clientId)?.name ?? '',
    undoSendSeconds: () => services.preferences.get().undoSendSeconds,
    changed: (clientId) => {
      for (const topic of ['outbox', 'inbox', 'calendar', 'status'] as const) changes.tell(topic, clientId);
    },
    now: options.clock.now,
  };
}

function wirePosting(wired: Wired): PostingContext {
  const { options, base, services } = wired;
  const { stores, threads, changes } = base;
  const { members } = services;
  return {
    clients: stores.pick,
    actor: members.actor,
    introduce: members.introduce,
    writes: writesOf<PostingContext['writes']>(wired),
    choose: async (clientId, id, value) => {
      const now = options.clock.now();
      const by = { memberId: members.actor().memberId, ruleId: null, now };
      await threads.writer.run(clientId, 'writeSetting', { id, value, now, by });
    },
    changed: (clientId) => {
      for (const topic of ['calendar', 'outbox', 'status'] as const) changes.tell(topic, clientId);
      void threads.jobs.wakeSender();
    },
    now: options.clock.now,
  };
}

function wireCalendar(
  wired: Wired,
  { timeZoneOf }: Sla,
): CalendarContext & ApprovalContext & PlanContext & SlotContext {
  const { options, base, services } = wired;
  const { stores, threads, changes } = base;
  return {
    clients: stores.pick,
    actor: services.members.actor,
    introduce: services.members.introduce,
    writes: writesOf<CalendarContext['writes']>(wired),
    says: writesOf<ApprovalContext['says']>(wired),
    plans: writesOf<PlanContext['plans']>(wired),
    slots: writesOf<SlotContext['slots']>(wired),
    hashOf: hashOfVersion,
    stagesOf,
    clientName: (clientId) => services.clients.find(clientId)?.name ?? '',
    timeZoneOf,
    failureIn,
    changed: (clientId) => {
      for (const topic of ['calendar', 'outbox', 'status'] as const) changes.tell(topic, clientId);
      void threads.jobs.wakeSender();
    },
    now: options.clock.now,
  };
}

function wireToday({ options, base, services }: Wired, sla: Sla): TodayService {
  const { stores } = base;
  return createToday({
    clients: (clientId) =>
      stores.pick(clientId).map(({ id, store }) => ({ id, store, timeZone: sla.timeZoneOf(id) })),
    rows: (clientId, ids) =>
      listRows(stores.get(clientId), ids).map((row) => toConversationRow(clientId, row)),
    openIntervals: sla.service.openIntervals,
    answering: (clientId, fromAt, untilAt) => sla.service.answeringAtOnce(clientId, { fromAt, untilAt }),
    publications: (clientId) => waitingReplies(stores.pick(clientId)),
    actor: services.members.actor,
    startedAt: options.clock.now(),
    now: options.clock.now,
  });
}
