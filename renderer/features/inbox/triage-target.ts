import type { Message } from '@shared/inbox/schema';
import { graver, type Verdict } from '@shared/triage/labels';

const verdictOf = ({ label, labelBy, score, hardRule }: Message): Verdict => ({
  label,
  labelBy: labelBy ?? 'none',
  score,
  hardRule,
});

/**
 * The message that decides where its conversation stands: the gravest of those that wait, of two alike the older; where
 * nobody waits, the newest incoming one. `null`: nothing came in.
 */
export function messageThatCounts(
  messages: readonly Message[],
  waitingSinceAt: number | null,
): Message | null {
  const incoming = messages.filter(({ direction }) => direction === 'in');
  const waiting = waitingSinceAt === null ? [] : incoming.filter(({ at }) => at >= waitingSinceAt);
  const gravest = waiting.reduce<Message | null>(
    (best, message) => (best === null || isGraver(message, best) ? message : best),
    null,
  );
  return gravest ?? incoming.at(-1) ?? null;
}

function isGraver(message: Message, than: Message): boolean {
  const [one, other] = [verdictOf(message), verdictOf(than)];
  return graver(other, one) === one;
}
