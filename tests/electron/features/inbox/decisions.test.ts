import type { ConversationChange } from '@shared/inbox/schema';
import { HOUR } from '@shared/platforms/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refreshConversations } from '../../../../electron/features/inbox/conversation-store';
import {
  changeConversations,
  listAwake,
  restoreDecisions,
} from '../../../../electron/features/inbox/decision-store';
import { findConversation } from '../../../../electron/features/inbox/inbox-store';
import { conversationId } from '../../../../electron/features/inbox/thread-store';
import type { Label } from '../../../../shared/triage/labels';
import { ACCOUNT, contactId, openTestStore } from '../../../helpers/client-store';
import { plainJudge } from '../../../helpers/judge';
import { answerOf, contactOf, messageOf, NOW } from '../../../helpers/remote';

/** What a message says of itself is what it is; a complaint is promised an answer within four hours. */
const judge: typeof plainJudge = {
  ...plainJudge,
  verdict: ({ text, language }) => {
    const label = (['complaint', 'question', 'praise'] as const).find((word) => text.includes(word)) ?? null;
    const verdict = { label, labelBy: 'model', score: label === 'complaint' ? 0.9 : 0.2 } as const;
    return { language, verdict: { ...verdict, hardRule: text.includes('glass') ? 'safety' : null } };
  },
  promise: ({ label, sinceAt }) =>
    label === 'complaint'
      ? { dueAt: sinceAt + 4 * HOUR, warnAt: sinceAt + 3 * HOUR, promiseMs: 4 * HOUR }
      : null,
};

function open() {
  const test = openTestStore(judge);
  const { store } = test;
  const idOf = (remoteId: string, contact = 'ada'): string =>
    conversationId(ACCOUNT, remoteId, contactId(contact));
  const rowOf = (id: string) => findConversation(store, id);
  const refresh = (ids: readonly string[], now: number): void =>
    refreshConversations(store, ids, { judge, now });
  const change = (id: string, what: ConversationChange, now = NOW + 1) => {
    const changed = changeConversations(store, { ids: [id], change: what, tagId: 'angry', now });
    refresh([id], now);
    return changed.before;
  };
  return { ...test, idOf, rowOf, refresh, change };
}

describe('a conversation', () => {
  it('has the gravest label of what waits, and none once it is answered', () => {
    const { take, idOf, rowOf } = open();
    take({ messages: [messageOf('a', { text: 'a question' })] });
    take({ messages: [messageOf('b', { text: 'a complaint', thread: { parent: 'a' }, at: NOW - 100 })] });
    const waits = { status: 'open', label: 'complaint', score: 0.9, dueAt: NOW - HOUR + 4 * HOUR };
    expect(rowOf(idOf('a'))).toMatchObject(waits);
    take({ messages: [answerOf('c', 'b', { at: NOW })] });
    expect(rowOf(idOf('a'))).toMatchObject({ status: 'waiting', label: null, dueAt: null });
  });

  it('is no work where all of it is history of a first read, until somebody writes again or opens it', () => {
    const { take, idOf, rowOf, change } = open();
    const old = NOW - 400 * 24 * HOUR;
    take({ messages: [messageOf('a', { at: old, text: 'a complaint' })], backfill: true });
    expect(rowOf(idOf('a'))).toMatchObject({ status: 'closed', waitingSinceAt: old, dueAt: null });
    change(idOf('a'), { do: 'reopen' });
    expect(rowOf(idOf('a'))).toMatchObject({ status: 'open', dueAt: old + 4 * HOUR });
  });

  it('opens again when something comes in, whatever was decided before', () => {
    const { take, idOf, rowOf, change } = open();
    take({ messages: [messageOf('a')] });
    change(idOf('a'), { do: 'close' }, NOW + 10);
    expect(rowOf(idOf('a'))?.status).toBe('closed');
    take({ messages: [messageOf('b', { thread: { parent: 'a' }, at: NOW })], receivedAt: NOW + 20 });
    expect(rowOf(idOf('a'))?.status).toBe('open');
    change(idOf('a'), { do: 'snooze', untilAt: NOW + 9 * HOUR }, NOW + 30);
    expect(rowOf(idOf('a'))?.status).toBe('snoozed');
    take({ messages: [messageOf('c', { thread: { parent: 'a' }, at: NOW })], receivedAt: NOW + 40 });
    expect(rowOf(idOf('a'))?.status).toBe('open');
  });

  it('is closed by a click although the clock was set back since it came in', () => {
    const { take, idOf, rowOf, change } = open();
    take({ messages: [messageOf('a')] });
    change(idOf('a'), { do: 'close' }, NOW - 24 * HOUR);
    expect(rowOf(idOf('a'))?.status).toBe('closed');
  });

  it('comes back from its snooze on top, until somebody does something', () => {
    const { store, take, idOf, rowOf, change, refresh } = open();
    take({ messages: [messageOf('a'), messageOf('z', { author: contactOf('zed'), text: 'a complaint' })] });
    change(idOf('a'), { do: 'snooze', untilAt: NOW + HOUR });
    expect(listAwake(store, NOW + HOUR - 1)).toEqual([]);
    expect(listAwake(store, NOW + HOUR)).toEqual([idOf('a')]);
    refresh(listAwake(store, NOW + HOUR), NOW + HOUR);
    expect(rowOf(idOf('a'))).toMatchObject({ status: 'open', returned: 1 });
    expect(rowOf(idOf('a'))?.orderKey).toBeLessThan(rowOf(idOf('z', 'zed'))?.orderKey ?? 0);
    change(idOf('a'), { do: 'close' }, NOW + 2 * HOUR);
    expect(rowOf(idOf('a'))).toMatchObject({ status: 'closed', returned: 0, snoozedUntilAt: null });
  });

  it('stands above complaints where a hard rule fired', () => {
    const { take, idOf, rowOf } = open();
    const from = (name: string, text: string) => messageOf(name, { author: contactOf(name), text });
    take({ messages: [from('a', 'a complaint'), from('b', 'glass in a question'), from('c', 'praise')] });
    const keys = ['b', 'a', 'c'].map((name) => rowOf(idOf(name, name))?.orderKey ?? 0);
    expect(keys).toEqual([...keys].sort((x, y) => x - y));
  });
});

const anyChange: fc.Arbitrary<ConversationChange> = fc.oneof(
  fc.constantFrom<ConversationChange>({ do: 'close' }, { do: 'reopen' }),
  fc.record({ do: fc.constant('snooze' as const), untilAt: fc.integer({ min: NOW + 2, max: NOW + 9 }) }),
  fc.record({ do: fc.constant('assign' as const), memberId: fc.option(fc.constantFrom('m1', 'm2')) }),
  fc.record({ do: fc.constant('desk' as const), deskId: fc.option(fc.constantFrom('d1', 'd2')) }),
  fc.record({ do: fc.constant('tag' as const), name: fc.constant('angry'), on: fc.boolean() }),
  fc.record({ do: fc.constant('urgent' as const), on: fc.boolean() }),
);

describe('undoing', () => {
  it('puts back exactly what was there, and redoing does it again', () =>
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), anyChange, (earlier, last) => {
        const { store, take, idOf, rowOf, change, refresh } = open();
        take({ messages: [messageOf('a', { text: `a ${'complaint' satisfies Label}` })] });
        for (const what of earlier) change(idOf('a'), what);
        const before = rowOf(idOf('a'));
        const decisions = change(idOf('a'), last);
        const after = rowOf(idOf('a'));
        const redo = restoreDecisions(store, { decisions, now: NOW + 1 });
        refresh([idOf('a')], NOW + 1);
        expect(rowOf(idOf('a'))).toEqual(before);
        restoreDecisions(store, { decisions: redo.before, now: NOW + 1 });
        refresh([idOf('a')], NOW + 1);
        expect(rowOf(idOf('a'))).toEqual(after);
      }),
      { numRuns: 100 },
    ));
});
