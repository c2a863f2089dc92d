import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { inboxContract } from '@shared/inbox/contract';
import type { ConversationChange, DecisionsBefore } from '@shared/inbox/schema';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useDecisions } from '../../renderer/features/inbox/decisions';
import { inboxFilter } from '../../renderer/features/inbox/filter';
import { usePendingRows } from '../../renderer/features/inbox/pending-rows';
import { useDecide } from '../../renderer/features/inbox/use-decide';
import { connection } from '../../renderer/lib/engine/engine';
import { startI18n } from '../../renderer/lib/i18n';
import { undoStack } from '../../renderer/lib/undo/undo';
import { ids, row } from '../helpers/rows';

const rows = [row('a', { contactName: 'Anna K.' }), row('b'), row('c')];
const names = { members: new Map(), desks: new Map(), tags: new Map() };
const filter = inboxFilter({}, { clientId: null, memberId: null });

/** An engine that stores nothing: what it was asked, and how it answers. */
const engine = { asked: [] as unknown[], refuses: false };

const before = (id: string): DecisionsBefore => ({
  clientId: 'k',
  id,
  closedAt: null,
  snoozedUntilAt: null,
  snoozedAt: null,
  assigneeId: null,
  deskId: null,
  urgentAt: null,
  tagIds: [],
});

function serve() {
  const contract = implement(inboxContract);
  const router = {
    inbox: {
      change: contract.change.handler(({ input: { conversations, change } }) => {
        engine.asked.push(change.do, conversations.length);
        if (engine.refuses) {
          throw new ORPCError('STORE', {
            defined: true,
            data: { problem: 'disk-full', clientId: 'k', path: '/x' },
          });
        }
        return { changed: conversations.length, before: conversations.map(({ id }) => before(id)) };
      }),
      restore: contract.restore.handler(({ input }) => {
        engine.asked.push('restore', input.before.length);
        return { changed: input.before.length, before: input.before };
      }),
    },
  };
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port2);
  port2.start();
  connection.take(port1);
}

beforeAll(() => {
  startI18n('en');
  serve();
});
beforeEach(() => {
  engine.asked = [];
  engine.refuses = false;
});
afterEach(cleanup);

/** The list as the screen holds it: what stays, what is being done, what was refused. */
function deciding() {
  const kept: string[] = [];
  const again: string[] = [];
  const door = {
    keep: (changed: readonly { id: string }[], change: ConversationChange) =>
      void kept.push(`${change.do} ${ids(changed).join('')}`),
    showAgain: async (conversations: readonly { id: string }[]) =>
      void again.push(ids(conversations).join('')),
  };
  const hook = renderHook(() => ({
    decide: useDecide(door, names),
    shown: usePendingRows(rows, { filter, memberId: null, names }),
    failed: useDecisions().failed,
  }));
  return { kept, again, now: () => hook.result.current };
}

describe('doing something to conversations', () => {
  it('is shown at once, kept when it is stored, and taken back by one step for all', async () => {
    const { now, kept, again } = deciding();
    let done = Promise.resolve();
    act(() => {
      done = now().decide(rows.slice(0, 2), { do: 'close' });
    });
    expect(ids(now().shown)).toEqual(['c']);
    await act(() => done);
    expect(kept).toEqual(['close ab']);
    expect(undoStack.next().undo?.title).toBe('Done: 2 conversations');
    await act(() => undoStack.step('undo'));
    await act(() => undoStack.step('redo'));
    expect(again).toEqual(['ab', 'ab']);
    expect(engine.asked).toEqual(['close', 2, 'restore', 2, 'restore', 2]);
  });

  it('puts the row back and says why when it is refused, until it is tried again', async () => {
    const { now, kept } = deciding();
    engine.refuses = true;
    await act(() => now().decide(rows.slice(0, 1), { do: 'assign', memberId: 'ola' }));
    expect(now().shown).toEqual(rows);
    expect(now().failed.get('a')).toMatchObject({
      change: { do: 'assign', memberId: 'ola' },
      reason: expect.stringContaining('The disk is full.'),
    });
    engine.refuses = false;
    await act(() => now().decide(rows.slice(0, 1), { do: 'assign', memberId: 'ola' }));
    expect([now().failed.size, kept]).toEqual([0, ['assign a']]);
  });

  it('goes in batches that the engine takes', async () => {
    const { now } = deciding();
    const many = Array.from({ length: 1_500 }, (_, index) => row(`r${index}`));
    await act(() => now().decide(many, { do: 'urgent', on: true }));
    expect(engine.asked).toEqual(['urgent', 1_000, 'urgent', 500]);
  });
});
