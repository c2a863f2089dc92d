import type { PublicationState } from '@shared/outbox/schema';
import { publicationStates } from '@shared/outbox/schema';
import { next } from '@shared/outbox/states';
import { describe, expect, it } from 'vitest';
import { previousText } from '../../renderer/features/inbox/outbox-use-previous';
import { type OutboxAction, outboxView, sortedReplies } from '../../renderer/features/inbox/outbox-view';
import { aReply } from '../helpers/reply';

const ola = { id: 'ola', role: 'member' } as const;
const marta = { id: 'marta', role: 'manager' } as const;
const online = { offline: false, member: ola };

describe('a reply that is not out', () => {
  it('has the actions that mend it, the most likely first', () => {
    const actions = (state: PublicationState, member: typeof ola | typeof marta = ola) =>
      outboxView(aReply({ state }), { offline: false, member }).actions;
    expect(actions('scheduled')).toEqual(['cancel']);
    expect(actions('claimed')).toEqual([]);
    expect(actions('held')).toEqual(['retry', 'draft', 'dropped']);
    expect(actions('failed')).toEqual(['retry', 'draft', 'dropped']);
    expect(actions('unknown')).toEqual(['published', 'retry', 'dropped']);
    expect(actions('in-review')).toEqual(['cancel']);
    expect(actions('in-review', marta)).toEqual(['approve', 'return']);
  });

  it('offers nothing that cannot happen in its state', () => {
    const events = {
      cancel: 'cancel',
      retry: 'retry',
      published: 'vouch',
      draft: 'rewrite',
      dropped: 'drop',
      approve: 'approve',
      return: 'return',
    } as const satisfies Record<OutboxAction, string>;
    for (const state of publicationStates) {
      for (const member of [ola, marta]) {
        for (const action of outboxView(aReply({ state }), { offline: false, member }).actions)
          expect([state, action, next(state, events[action])]).not.toContain(null);
      }
    }
  });

  it('offers nothing to who may only read, and a reply in review to nobody but its author and managers', () => {
    const reader = { id: 'r', role: 'read-only' } as const;
    expect(outboxView(aReply({ state: 'failed' }), { offline: false, member: reader }).actions).toEqual([]);
    const jan = { id: 'jan', role: 'member' } as const;
    expect(outboxView(aReply({ state: 'failed' }), { offline: false, member: jan }).actions).toEqual([
      'retry',
      'dropped',
    ]);
    expect(outboxView(aReply({ state: 'in-review' }), { offline: false, member: jan }).actions).toEqual([]);
  });

  it('says that it waits for the connection, or what stopped it', () => {
    const failure = { kind: 'transient', reason: 'timeout', detail: '', untilAt: null } as const;
    expect(outboxView(aReply({ state: 'scheduled' }), { ...online, offline: true }).says).toBe('offline');
    expect(outboxView(aReply({ state: 'scheduled', failure }), online)).toMatchObject({
      says: 'again',
      tone: 'due',
    });
    expect(outboxView(aReply({ state: 'unknown' }), online).tone).toBe('trouble');
  });
});

describe('the replies of a conversation', () => {
  it('are this member’s draft, the drafts of others, and what is under way', () => {
    const mine = aReply({ id: 'mine' });
    const jans = aReply({ id: 'jans', memberId: 'jan', memberName: 'Jan' });
    const empty = aReply({ id: 'empty', memberId: 'jan', text: '' });
    const failed = aReply({ id: 'failed', state: 'failed' });
    expect(sortedReplies([failed, mine, jans, empty, aReply({ state: 'published' })], 'ola')).toEqual({
      mine,
      others: [jans],
      underWay: [failed],
    });
  });

  it('are compared with the text that was decided on last', () => {
    const entry = (at: number, detail: Record<string, unknown>) => ({
      id: String(at),
      at,
      memberName: 'Marta',
      ruleName: null,
      conversationId: 'conversation',
      what: 'returned',
      detail,
    });
    const entries = [
      entry(3, { publicationId: 'other', text: 'no' }),
      entry(2, { publicationId: 'reply', text: 'newer' }),
      entry(1, { publicationId: 'reply', text: 'older' }),
    ];
    expect(previousText(entries, 'reply')).toBe('newer');
    expect(previousText([entry(1, { publicationId: 'reply' })], 'reply')).toBeNull();
  });
});
