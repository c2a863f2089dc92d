import { graver, type Verdict } from '../triage/labels';
import type { ConversationKind } from './kinds';
import type { Direction } from './schema';

/** What the list knows of a conversation: made of its messages, never typed in. */
export type ConversationFold = {
  readonly kind: ConversationKind;
  /** Time of the oldest and of the newest message, epoch ms. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Our newest answer; what a machine sent answers nobody. */
  readonly lastOutAt: number | null;
  /** Oldest incoming message without a later answer (measures, "Answering"). A feed item waits only where it speaks of us. */
  readonly waitingSinceAt: number | null;
  /** The gravest verdict among the messages that wait. */
  readonly verdict: Verdict | null;
  /** When the newest incoming message was stored that is not history of a first read. */
  readonly lastInAt: number | null;
  readonly messageCount: number;
  readonly unreadCount: number;
  readonly subject: string | null;
  readonly preview: string;
  readonly lastDirection: Direction;
};

/** One message as far as the list cares. */
export type FoldedMessage = {
  readonly kind: ConversationKind;
  readonly direction: Direction;
  readonly at: number;
  readonly receivedAt: number;
  /** Incoming, and not history of a first read. */
  readonly news: boolean;
  /** Incoming, not read yet, and worth a dot. */
  readonly unread: boolean;
  /** Outgoing, and written by a person. */
  readonly answers: boolean;
  /** What triage says; `null` where nothing is to be said: what is ours, a feed item that does not speak of us. */
  readonly verdict: Verdict | null;
  readonly subject: string | null;
  readonly preview: string;
};

/** A conversation that consists of one message. */
export function foldOne(message: FoldedMessage): ConversationFold {
  const incoming = message.direction === 'in';
  const waits = incoming && (message.kind !== 'item' || message.verdict !== null);
  return {
    kind: message.kind,
    firstAt: message.at,
    lastAt: message.at,
    lastOutAt: message.answers ? message.at : null,
    waitingSinceAt: waits ? message.at : null,
    verdict: waits ? message.verdict : null,
    lastInAt: message.news ? message.receivedAt : null,
    messageCount: 1,
    unreadCount: incoming && message.unread ? 1 : 0,
    subject: message.subject,
    preview: message.preview,
    lastDirection: message.direction,
  };
}

/**
 * Adds a message that was not there yet. The order of additions does not matter, except in one case that the fold
 * cannot see: after an answer older incoming messages may still wait. `mustRecount` tells when that is so.
 */
export function foldInto(fold: ConversationFold, message: FoldedMessage): ConversationFold {
  const added = foldOne(message);
  const isNewest = message.at > fold.lastAt || (message.at === fold.lastAt && isShownBefore(added, fold));
  const lastOutAt = latest(fold.lastOutAt, added.lastOutAt);
  return {
    kind: isOpening(added, fold) ? message.kind : fold.kind,
    firstAt: Math.min(fold.firstAt, message.at),
    lastAt: Math.max(fold.lastAt, message.at),
    lastOutAt,
    waitingSinceAt: earliest(
      unanswered(fold.waitingSinceAt, lastOutAt),
      unanswered(added.waitingSinceAt, lastOutAt),
    ),
    verdict: graver(
      unanswered(fold.waitingSinceAt, lastOutAt) === null ? null : fold.verdict,
      unanswered(added.waitingSinceAt, lastOutAt) === null ? null : added.verdict,
    ),
    lastInAt: latest(fold.lastInAt, added.lastInAt),
    messageCount: fold.messageCount + 1,
    // An answer shows that everything before it was read.
    unreadCount:
      added.lastOutAt !== null && added.lastOutAt >= fold.lastAt
        ? 0
        : fold.unreadCount + (unanswered(message.at, lastOutAt) === null ? 0 : added.unreadCount),
    subject: isNewest ? message.subject : fold.subject,
    preview: isNewest ? message.preview : fold.preview,
    lastDirection: isNewest ? message.direction : fold.lastDirection,
  };
}

/**
 * Of two at the same time the incoming one is shown: somebody asks. Of two of those it only matters that the order in
 * which they came does not.
 */
const isShownBefore = (added: ConversationFold, fold: ConversationFold): boolean => {
  if (added.lastDirection !== fold.lastDirection) return added.lastDirection === 'in';
  if (added.preview !== fold.preview) return added.preview > fold.preview;
  return (added.subject ?? '') > (fold.subject ?? '');
};

const isOpening = (added: ConversationFold, fold: ConversationFold): boolean =>
  added.firstAt < fold.firstAt || (added.firstAt === fold.firstAt && added.kind < fold.kind);

/** Whether adding `message` hides from the fold who else waits, so that the messages have to be counted again. */
export const mustRecount = (fold: ConversationFold, message: FoldedMessage): boolean =>
  message.answers && (fold.lastOutAt === null || message.at > fold.lastOutAt) && message.at < fold.lastAt;

const unanswered = (at: number | null, lastOutAt: number | null): number | null =>
  at !== null && (lastOutAt === null || at > lastOutAt) ? at : null;

const earliest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

const latest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
