import type { Message } from '@shared/inbox/schema';
import type { Handover, Note } from '@shared/team/schema';

/** What stands in a thread: what was written to and by us, and what we keep to ourselves. */
export type ThreadEntry =
  | { readonly kind: 'message'; readonly key: string; readonly at: number; readonly message: Message }
  | { readonly kind: 'note'; readonly key: string; readonly at: number; readonly note: Note }
  | {
      readonly kind: 'given' | 'returned';
      readonly key: string;
      readonly at: number;
      readonly handover: Handover;
    };

type Parts = {
  /** Oldest first, as far back as they are loaded. */
  readonly messages: readonly Message[];
  /** There are older messages. */
  readonly more: boolean;
  /** What is newer is not shown, epoch ms; `null`: everything is. */
  readonly untilAt: number | null;
  readonly notes: readonly Note[];
  readonly handovers: readonly Handover[];
};

/** Everything in the order in which it happened. What happened before the oldest loaded message waits for its page. */
export function threadEntries({ messages, more, untilAt, notes, handovers }: Parts): ThreadEntry[] {
  const from = more ? (messages[0]?.at ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  const ours: ThreadEntry[] = [
    ...notes.map((note) => ({ kind: 'note' as const, key: note.id, at: note.at, note })),
    ...handovers.flatMap(handoverEntries),
  ];
  return [
    ...messages.map((message) => ({ kind: 'message' as const, key: message.id, at: message.at, message })),
    ...ours.filter(({ at }) => at >= from && at < (untilAt ?? Number.POSITIVE_INFINITY)),
  ].sort((a, b) => a.at - b.at);
}

function handoverEntries(handover: Handover): ThreadEntry[] {
  const given = { kind: 'given' as const, key: handover.id, at: handover.at, handover };
  if (handover.returnedAt === null) return [given];
  return [given, { kind: 'returned', key: `${handover.id} back`, at: handover.returnedAt, handover }];
}
