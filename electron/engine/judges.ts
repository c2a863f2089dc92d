import { promiseFor } from '@shared/sla/promise';
import { compileRules } from '@shared/team/rules';
import { compileWords, holdsAny, readText } from '@shared/team/words';
import type { ReadStore, WriteStore } from '../db/store';
import { findClient } from '../features/clients/client-store';
import type { Judge } from '../features/inbox/judge';
import { createClientRules } from '../features/sla/client-rules';
import { listRules } from '../features/team/rule-store';
import { triageOf } from '../features/triage/client-triage';
import { silentLogger } from '../lib/logger';

const readRules = createClientRules(silentLogger);
const known = new WeakMap<ReadStore, Judge>();

/**
 * How a client's messages are looked at, made of its settings, rules and models: once a store, and again after any of
 * these changed. Only the writer's thread asks, so that there is one truth.
 */
export function judgeOf(store: WriteStore): Judge {
  const judge = known.get(store) ?? createJudge(store);
  known.set(store, judge);
  return judge;
}

/** After settings, rules or models of a store changed. */
export const forgetJudge = (store: WriteStore): void => {
  known.delete(store);
};

function createJudge(store: ReadStore): Judge {
  const client = findClient(store);
  const { clock, promises, automatic, watchWords } = readRules(store, client?.timeZone ?? 'UTC');
  const watched = compileWords(watchWords);
  const beginnings = automatic.map((text) => text.toLowerCase());
  const consult = compileRules(listRules(store));
  const triage = triageOf(store);
  return {
    verdict: triage.verdict,
    mentionsUs: ({ subject, text }) =>
      watchWords.length > 0 && holdsAny(watched, readText(subject === null ? text : `${subject}\n${text}`)),
    isAutomatic: (text) => {
      const begun = text.trimStart().toLowerCase();
      return beginnings.some((beginning) => begun.startsWith(beginning));
    },
    promise: ({ rulePromiseMs, ...waiting }) =>
      promiseFor({ ...waiting, promises, clock, overrideMs: rulePromiseMs }),
    rules: (subject) => {
      const { actions, matchedRuleIds } = consult(subject);
      return matchedRuleIds.length === 0 ? null : { actions, ruleIds: matchedRuleIds };
    },
    inHours: clock.isOpen,
  };
}
