import { createRouterClient } from '@orpc/server';
import type { Role } from '@shared/team/schema';
import type { WriteStore } from '../../../../electron/db/store';
import { refreshConversations } from '../../../../electron/features/inbox/conversation-store';
import type { Judge } from '../../../../electron/features/inbox/judge';
import { type ActedBy, recordAudit, type Written } from '../../../../electron/features/team/audit-store';
import { triageOf } from '../../../../electron/features/triage/client-triage';
import { createTeacher, type TeacherWrites } from '../../../../electron/features/triage/teacher';
import { triageCommands } from '../../../../electron/features/triage/triage-commands';
import { triageHandlers } from '../../../../electron/features/triage/triage-handlers';
import { createTriageService, type TriageWrites } from '../../../../electron/features/triage/triage-service';
import { silentLogger } from '../../../../electron/lib/logger';
import { CLIENT, openTestStore } from '../../../helpers/client-store';
import { createFakeClock } from '../../../helpers/fake-clock';
import { plainJudge } from '../../../helpers/judge';
import { NOW } from '../../../helpers/remote';

export const ADA = 'ada-the-member';

/** The feature over a real store, run as the writer runs it, with a judge that is made anew after every lesson. */
export function startTriage(role: Role = 'member') {
  const clock = createFakeClock(NOW);
  const told: string[] = [];
  // The store is needed to judge its own messages, and made with the judge.
  const late: { store: WriteStore | null; judge: Judge | null } = { store: null, judge: null };
  const judgeNow = (): Judge => {
    late.judge ??=
      late.store === null ? plainJudge : { ...plainJudge, verdict: triageOf(late.store).verdict };
    return late.judge;
  };
  const { store, take } = openTestStore({ ...plainJudge, verdict: (message) => judgeNow().verdict(message) });
  late.store = store;
  store.run(
    'test.member',
    `INSERT INTO member (id, name, role, desk_id, updated_at) VALUES (?, 'Ada', 'member', NULL, 0)`,
    [ADA],
  );

  const commands = triageCommands(judgeNow);
  type Command = (store: WriteStore, input: { readonly by: ActedBy }) => Written<unknown>;
  const run = (command: Command) => async (_: string, input: { readonly by: ActedBy }) =>
    store.inTransaction(() => {
      const { result, audit, conversationIds } = command(store, input);
      late.judge = null;
      recordAudit(store, audit, input.by);
      refreshConversations(store, conversationIds, { judge: judgeNow(), now: input.by.now });
      return result;
    });
  const writes = Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [name, run(command as Command)]),
  ) as unknown as TriageWrites & TeacherWrites;

  const clients = () => [{ id: CLIENT, store }];
  const changed = (clientId: string): void => {
    told.push(clientId);
  };
  const teacher = createTeacher({ clients, writes, changed, clock, logger: silentLogger });
  const service = createTriageService({
    clients: (id) => (id === CLIENT ? clients() : []),
    writes,
    by: async () => ({ memberId: ADA, ruleId: null, now: clock.now() }),
    teacher,
    changed,
  });
  const actor = () => ({ memberId: ADA, name: 'Ada', role });
  const api = createRouterClient(triageHandlers({ service, actor }));
  return { api, clock, store, take, teacher, told };
}

export type TestTriage = ReturnType<typeof startTriage>;
