import { createRouterClient } from '@orpc/server';
import type { Publication } from '@shared/outbox/schema';
import type { RemoteAction } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { Role } from '@shared/team/schema';
import { outboxHandlers } from '../../../../electron/features/outbox/outbox-handlers';
import type { OutboxWrites } from '../../../../electron/features/outbox/write-commands';
import { createFakeClock, type FakeClock } from '../../../helpers/fake-clock';
import { CLIENT, type OutboxStore, openOutboxStore, question } from '../../../helpers/outbox-store';
import { NOW } from '../../../helpers/remote';

type Acted = { readonly remoteId: string; readonly action: RemoteAction };

export type Scene = OutboxStore & {
  readonly api: ReturnType<typeof client>;
  readonly clock: FakeClock;
  /** Who works now. */
  readonly as: (name: string, role?: Role) => void;
  readonly acted: readonly Acted[];
  readonly woken: () => number;
  /** A rule asks for consent in this conversation, or does no more. */
  readonly ruled: (conversationId: string, on: boolean) => void;
  /** A draft of whoever works now, as it was just saved. */
  readonly draft: (
    text: string,
    more?: { remoteId?: string; visibility?: 'public' | 'private' },
  ) => Promise<Publication>;
  readonly audited: () => string[];
};

type Options = {
  readonly path?: string;
  readonly platform?: PlatformId;
  readonly undoSendSeconds?: number;
  readonly clock?: FakeClock;
  readonly act?: (acted: Acted) => Promise<void>;
  /** The sender is to look at its plan. */
  readonly onWake?: () => void;
};

const client = (context: Parameters<typeof outboxHandlers>[0]) => createRouterClient(outboxHandlers(context));

/** The outbox behind its contract, on a real store in which Ada asked something (`q`). */
export function openScene(options: Options = {}): Scene {
  const { path = ':memory:', platform = 'mastodon', undoSendSeconds = 10, act, onWake } = options;
  const clock = options.clock ?? createFakeClock(NOW);
  const opened = openOutboxStore({ path, platform });
  const { store, run, take, idsOf } = opened;
  if (store.get('test.any', 'SELECT 1 FROM message') === undefined) take([question('q')]);

  let actor = { memberId: 'ola', name: 'Ola', role: 'member' as Role };
  let woken = 0;
  const acted: Acted[] = [];
  const introduce = async (): Promise<void> => {
    const { memberId: id, name, role } = actor;
    const by = { memberId: id, ruleId: null, now: clock.now() };
    run('writeMembers', { members: [{ id, name, role, deletedAt: null }], by });
  };
  const write =
    <K extends keyof OutboxWrites>(command: K) =>
    async (_clientId: string, input: Parameters<OutboxWrites[K]>[1]) =>
      run(command, input as never) as never;

  const api = client({
    clients: () => [{ id: CLIENT, store }],
    actor: () => actor,
    introduce,
    writes: {
      saveDraft: write('saveDraft'),
      sendDraft: write('sendDraft'),
      cancelReply: write('cancelReply'),
      decideReply: write('decideReply'),
      settleReply: write('settleReply'),
    },
    noteAct: write('noteAct'),
    act: async ({ message: { remoteId }, action }) => {
      acted.push({ remoteId, action });
      await act?.({ remoteId, action });
    },
    wake: () => {
      woken += 1;
      onWake?.();
    },
    clientName: () => 'Corner Bakery',
    undoSendSeconds: () => undoSendSeconds,
    changed: () => undefined,
    now: clock.now,
  });

  return {
    ...opened,
    api,
    clock,
    acted,
    woken: () => woken,
    as: (name, role = 'member') => {
      actor = { memberId: name.toLowerCase(), name, role };
    },
    ruled: (id, on) => {
      store.run(
        'test.rule',
        `INSERT INTO conversation_state (id, status, read_until_at, updated_at, needs_approval) VALUES (?, 'open', 0, 0, ?)
         ON CONFLICT (id) DO UPDATE SET needs_approval = excluded.needs_approval`,
        [id, on ? 1 : null],
      );
    },
    draft: async (text, { remoteId = 'q', visibility = 'public' } = {}) => {
      const { conversationId } = idsOf(remoteId);
      const saved = await api.saveDraft({
        clientId: CLIENT,
        conversationId,
        parentId: null,
        visibility,
        text,
      });
      if (saved === null) throw new Error('there was nothing to save');
      return saved;
    },
    audited: () =>
      store
        .all<{ what: string }>(
          'test.audit',
          `SELECT what FROM audit WHERE what NOT LIKE 'member-%' ORDER BY rowid`,
        )
        .map(({ what }) => what),
  };
}

/** What a call was refused with: its code and its data. */
export const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (thrown: unknown) =>
      thrown instanceof Error && 'code' in thrown && 'data' in thrown ? [thrown.code, thrown.data] : thrown,
  );
