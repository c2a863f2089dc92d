import { createRouterClient } from '@orpc/server';
import type { ConversationChange } from '@shared/inbox/schema';
import { defaultPromises } from '@shared/sla/defaults';
import { promiseFor } from '@shared/sla/promise';
import type { Actor } from '@shared/team/permissions';
import { type Label, labels, noVerdict } from '@shared/triage/labels';
import type { WriteStore } from '../../../../electron/db/store';
import { refreshConversations } from '../../../../electron/features/inbox/conversation-store';
import {
  changeConversations,
  type Decision,
  restoreDecisions,
} from '../../../../electron/features/inbox/decision-store';
import type { Judge } from '../../../../electron/features/inbox/judge';
import { createClientRules } from '../../../../electron/features/sla/client-rules';
import { slaHandlers } from '../../../../electron/features/sla/sla-handlers';
import { createSlaService } from '../../../../electron/features/sla/sla-service';
import { writeSetting } from '../../../../electron/features/sla/sla-store';
import { recordAudit } from '../../../../electron/features/team/audit-store';
import { createLogger } from '../../../../electron/lib/logger';
import { CLIENT, openTestStore } from '../../../helpers/client-store';
import { settled } from '../../../helpers/fake-clock';
import { plainJudge } from '../../../helpers/judge';

export const TIME_ZONE = 'Europe/Warsaw';

/** Warsaw in November is an hour ahead of UTC. */
export const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+01:00`);

const isLabel = (word: string): word is Label => labels.some((label) => label === word);

/** Triage by the first word, machines by theirs; promises as they are out of the box. */
function wordJudge(rules: () => Parameters<typeof promiseFor>[0]['clock']): Judge {
  return {
    ...plainJudge,
    verdict: ({ text, language }) => {
      const word = text.split(' ')[0] ?? '';
      const label = isLabel(word) ? word : null;
      return { verdict: { ...noVerdict, label, labelBy: label === null ? 'none' : 'model' }, language };
    },
    isAutomatic: (text) => text.startsWith('Auto'),
    promise: ({ rulePromiseMs, ...waiting }) =>
      promiseFor({ ...waiting, promises: defaultPromises, clock: rules(), overrideMs: rulePromiseMs }),
  };
}

export type AnsweringClient = ReturnType<typeof openAnsweringClient>;

/** A real store behind the contract of this feature, and what people do to it. */
export function openAnsweringClient({ now, role = 'owner' }: { now: number; role?: Actor['role'] }) {
  const logged: string[] = [];
  const logger = createLogger({ now: () => now, write: (line) => logged.push(line) });
  const rules = createClientRules(logger);
  const judge: Judge = wordJudge(() => rules(opened.store, TIME_ZONE).clock);
  const opened = openTestStore(judge);
  const { store } = opened;
  const service = createSlaService({
    clients: () => [{ id: CLIENT, store }],
    timeZoneOf: () => TIME_ZONE,
    rules,
    write: async (_, setting) => {
      store.inTransaction(() => {
        const { audit, conversationIds } = writeSetting(store, { ...setting, now });
        recordAudit(store, audit, { memberId: 'ada', ruleId: null, now });
        refreshConversations(store, conversationIds, { judge, now });
      });
    },
    breathe: settled,
    now: () => now,
  });
  const actor = (): Actor => ({ memberId: 'ada', name: 'Ada', role });
  const api = createRouterClient(slaHandlers({ service, actor }));

  const settle = (work: () => ReturnType<typeof changeConversations>, when: number): readonly Decision[] =>
    store.inTransaction(() => {
      const { before, audit } = work();
      recordAudit(store, audit, { memberId: 'ada', ruleId: null, now: when });
      refreshConversations(
        store,
        before.map(({ id }) => id),
        { judge, now: when },
      );
      return before;
    });

  return {
    ...opened,
    api,
    service,
    logged,
    /** Answers what it was before, to be taken back. */
    decide: (remoteId: string, change: ConversationChange, when: number): readonly Decision[] => {
      const ids = [conversationOf(store, remoteId)];
      return settle(() => changeConversations(store, { ids, change, tagId: null, now: when }), when);
    },
    undo: (decisions: readonly Decision[], when: number): void => {
      settle(() => restoreDecisions(store, { decisions, now: when }), when);
    },
  };
}

export const conversationOf = (store: WriteStore, remoteId: string): string =>
  store.get<{ id: string }>(
    'test.conversation',
    'SELECT conversation_id AS id FROM message WHERE remote_id = ?',
    [remoteId],
  )?.id ?? '';
