import type { Handover, Note } from '@shared/team/schema';
import { describe, expect, it } from 'vitest';
import { answeredBy } from '../../renderer/features/inbox/thread-answered';
import { threadEntries } from '../../renderer/features/inbox/thread-entries';
import { messageThatCounts } from '../../renderer/features/inbox/triage-target';
import { aMessage } from '../helpers/message';

const note = (id: string, at: number): Note => ({
  id,
  conversationId: 'conversation',
  memberId: 'ola',
  memberName: 'Ola',
  at,
  editedAt: null,
  text: id,
  mentions: [],
});

const handover = (at: number, returnedAt: number | null): Handover => ({
  id: 'h',
  conversationId: 'conversation',
  fromDeskId: null,
  toDeskId: 'pr',
  memberId: 'ola',
  memberName: 'Ola',
  note: '',
  expected: '',
  at,
  returnedAt,
  returnedByName: null,
  outcome: null,
  seenAt: null,
});

const messages = [aMessage({ id: 'm1', at: 10 }), aMessage({ id: 'm2', at: 20 })];
const kinds = (entries: ReturnType<typeof threadEntries>) => entries.map(({ kind, at }) => [kind, at]);

describe('a thread', () => {
  it('holds messages, notes and hand-overs in the order in which they happened', () => {
    const entries = threadEntries({
      messages,
      more: false,
      untilAt: null,
      notes: [note('n0', 5), note('n1', 20)],
      handovers: [handover(15, 25)],
    });
    expect(kinds(entries)).toEqual([
      ['note', 5],
      ['message', 10],
      ['given', 15],
      ['message', 20],
      ['note', 20],
      ['returned', 25],
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it('shows nothing of ours that is older than the oldest loaded message, until that is loaded too', () => {
    const entries = threadEntries({
      messages,
      more: true,
      untilAt: null,
      notes: [note('n0', 5)],
      handovers: [handover(4, 12)],
    });
    expect(kinds(entries)).toEqual([
      ['message', 10],
      ['returned', 12],
      ['message', 20],
    ]);
  });
});

describe('a thread that ends at a message far back', () => {
  it('shows nothing of ours that is newer', () => {
    const entries = threadEntries({
      messages,
      more: false,
      untilAt: 21,
      notes: [note('n0', 15), note('n1', 21)],
      handovers: [handover(12, 30)],
    });
    expect(kinds(entries)).toEqual([
      ['message', 10],
      ['given', 12],
      ['note', 15],
      ['message', 20],
    ]);
  });
});

describe('the message that counts', () => {
  const question = aMessage({ id: 'question', at: 10, label: 'question', labelBy: 'model', score: 0.1 });
  const complaint = aMessage({ id: 'complaint', at: 20, label: 'complaint', labelBy: 'model', score: 0.9 });
  const safety = aMessage({ ...complaint, id: 'safety', at: 30, labelBy: 'rule', hardRule: 'safety' });
  const ours = aMessage({ id: 'ours', at: 25, direction: 'out', labelBy: null });

  it('is the gravest of those that wait, of two alike the older', () => {
    expect(messageThatCounts([question, complaint, safety], 10)?.id).toBe('safety');
    expect(messageThatCounts([question, complaint, { ...complaint, id: 'later', at: 40 }], 10)?.id).toBe(
      'complaint',
    );
  });

  it('is none that was answered', () => {
    const thanks = aMessage({ id: 'thanks', at: 30, label: 'praise', labelBy: 'model' });
    expect(messageThatCounts([complaint, ours, thanks], 30)?.id).toBe('thanks');
  });

  it('is the newest incoming one where nobody waits, and none where nobody wrote', () => {
    expect(messageThatCounts([question, complaint, ours], null)?.id).toBe('complaint');
    expect(messageThatCounts([ours], null)).toBeNull();
  });
});

describe('whom a reply answers', () => {
  const conversation = { contactName: 'Anna', contactHandle: '@anna' };

  it('is who wrote the chosen message, else the newest, else whom the conversation is with', () => {
    const tomas = aMessage({ id: 't', authorName: 'Tomas', authorHandle: '@tomas', deletedAt: 5 });
    const all = [tomas, aMessage({ id: 'a', authorName: 'Anna', authorHandle: '@anna' })];
    expect(answeredBy(conversation, all, 't')).toEqual({
      name: 'Tomas',
      handle: '@tomas',
      older: true,
      deleted: true,
    });
    expect(answeredBy(conversation, all, null)).toMatchObject({ handle: '@anna', older: false });
    expect(answeredBy(conversation, [], 'gone')).toMatchObject({ handle: '@anna', older: false });
  });
});
