import { createTeacher } from '../features/triage/teacher';
import type { TriageContext } from '../features/triage/triage-handlers';
import { createTriageService } from '../features/triage/triage-service';
import type { Base } from './base';
import type { Core } from './core';
import type { EngineOptions } from './engine-options';

/** Triage for people: why, corrections, words; and the teacher that learns from them. */
export function wireTriage({ clock, logger }: EngineOptions, base: Base, { members }: Core) {
  const { stores, threads, changes } = base;
  const { writer } = threads;
  const changed = (clientId: string): void => {
    for (const topic of ['inbox', 'clients'] as const) changes.tell(topic, clientId);
  };
  const teacher = createTeacher({
    clients: () => stores.pick(null),
    writes: {
      retrainTriage: (clientId, input) => writer.run(clientId, 'retrainTriage', input),
      judgeAgain: (clientId, input) => writer.run(clientId, 'judgeAgain', input),
      labelBacklog: (clientId, input) => writer.run(clientId, 'labelBacklog', input),
    },
    changed,
    clock,
    logger,
  });
  const service = createTriageService({
    clients: stores.pick,
    writes: {
      correctTriage: (clientId, input) => writer.run(clientId, 'correctTriage', input),
      setRuleWords: (clientId, input) => writer.run(clientId, 'setRuleWords', input),
    },
    by: async (clientId) => {
      await members.introduce(clientId);
      return { memberId: members.actor().memberId, ruleId: null, now: clock.now() };
    },
    teacher,
    changed,
  });
  const context: TriageContext = { service, actor: members.actor };
  return { context, teacher };
}
