import { createRouterClient } from '@orpc/server';
import { workstationMigrations } from '../../../../electron/db/migrations';
import { openWriteStore } from '../../../../electron/db/open';
import type { WriteStore } from '../../../../electron/db/store';
import { recordAudit } from '../../../../electron/features/team/audit-store';
import { ensureTeamDefaults } from '../../../../electron/features/team/defaults-store';
import { createMemberService } from '../../../../electron/features/team/member-service';
import { type TeamWrites, teamCommands } from '../../../../electron/features/team/team-commands';
import type { TeamNews } from '../../../../electron/features/team/team-context';
import { teamHandlers } from '../../../../electron/features/team/team-handlers';
import { silentLogger } from '../../../../electron/lib/logger';
import { CLIENT, openTestStore } from '../../../helpers/client-store';
import { createFakeClock } from '../../../helpers/fake-clock';
import { NOW } from '../../../helpers/remote';

export const OTHER = 'other';

type Command = (
  store: WriteStore,
  input: { readonly by: Parameters<typeof recordAudit>[2] },
) => ReturnType<(typeof teamCommands)[keyof typeof teamCommands]>;

/** The feature over real stores: a workstation, a client with the default desks and rules, and another client. */
export function startTeam(how: { readonly openAt?: (at: number) => boolean } = {}) {
  const clock = createFakeClock(NOW);
  const workstation = openWriteStore({
    path: ':memory:',
    create: true,
    migrations: workstationMigrations,
    now: NOW,
    logger: silentLogger,
  });
  const main = openTestStore();
  const other = openTestStore();
  const stores = new Map([
    [CLIENT, main.store],
    [OTHER, other.store],
  ]);
  ensureTeamDefaults(main.store, { clientId: CLIENT, language: 'en', now: NOW });

  const told = { changes: [] as string[], news: [] as TeamNews[], stale: [] as string[], pauses: 0 };
  const storeOf = (id: string): WriteStore => {
    const store = stores.get(id);
    if (store === undefined) throw new Error(`no client ${id}`);
    return store;
  };
  const run = (command: Command) => async (clientId: string, input: Parameters<Command>[1]) => {
    const store = storeOf(clientId);
    const { result, conversationIds } = store.inTransaction(() => {
      const written = command(store, input);
      recordAudit(store, written.audit, input.by);
      return written;
    });
    told.stale.push(...conversationIds);
    return result;
  };
  const write = Object.fromEntries(
    Object.entries(teamCommands).map(([name, command]) => [name, run(command as Command)]),
  ) as unknown as TeamWrites;

  const members = createMemberService({
    workstation,
    defaultName: () => 'Ada',
    clientIds: () => [...stores.keys()],
    copy: write.writeMembers,
    clock,
  });
  const router = teamHandlers({
    clients: (id) =>
      id === null ? [...stores].map(([key, store]) => ({ id: key, store })) : [{ id, store: storeOf(id) }],
    members,
    write,
    changed: (topic, clientId) => told.changes.push(`${topic} ${clientId ?? 'all'}`),
    tell: (news) => told.news.push(news),
    now: clock.now,
    startOfDay: () => NOW - 12 * 3_600_000,
    inHours: (_, at) => how.openAt?.(at) ?? true,
    pause: async () => {
      told.pauses += 1;
    },
  });
  const api = createRouterClient(router);
  /** Somebody of that role, who works from now on. */
  const workAs = async (role: 'owner' | 'manager' | 'member' | 'read-only', name: string = role) => {
    const { members: known } = await api.members();
    const owner = known.find((one) => one.role === 'owner');
    await api.switchMember({ id: owner?.id ?? '', pin: null });
    const member = known.find((one) => one.name === name) ?? (await api.saveMember({ id: null, name, role }));
    await api.switchMember({ id: member.id, pin: null });
    return member;
  };
  return { api, clock, workstation, store: main.store, take: main.take, other, members, told, workAs };
}

export type TestTeam = ReturnType<typeof startTeam>;

/** The conversation that a message of Ada's begins. */
export function conversationOf(store: WriteStore, remoteId: string): string {
  const row = store.get<{ id: string }>(
    'test.conversation',
    'SELECT conversation_id AS id FROM message WHERE remote_id = ?',
    [remoteId],
  );
  return row?.id ?? '';
}
