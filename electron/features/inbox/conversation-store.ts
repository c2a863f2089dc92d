import {
  type ConversationFold,
  type FoldedMessage,
  foldInto,
  foldOne,
  mustRecount,
} from '@shared/inbox/conversation-fold';
import { graver, type Verdict } from '@shared/triage/labels';
import type { WriteStore } from '../../db/store';
import {
  type ConversationPlace,
  countWaiting,
  type Decided,
  findAllDecided,
  findDecided,
  findKnown,
  writeConversation,
} from './conversation-row-store';
import type { Judge } from './judge';

type Pending = {
  readonly place: ConversationPlace;
  readonly decided: Decided;
  fold: ConversationFold | null;
  recount: boolean;
};

type By = { readonly judge: Judge; readonly now: number };

/**
 * Gathers what a batch adds to each conversation and writes every touched row once. `add` may be called before the
 * message itself is stored; `flush` after.
 */
export function conversationWriter(store: WriteStore, by: By) {
  const pending = new Map<string, Pending>();
  const roots = new Set<string>();

  const load = (place: ConversationPlace): Pending => {
    const waiting = pending.get(place.id);
    if (waiting !== undefined) return waiting;
    const known = findKnown(store, place.id);
    const loaded: Pending = {
      place,
      decided: known?.decided ?? findDecided(store, place.id),
      fold: known?.fold ?? null,
      recount: false,
    };
    pending.set(place.id, loaded);
    roots.add(place.rootKey);
    return loaded;
  };

  /** Whether this batch holds a conversation under that root that is not written yet. */
  const touches = (rootKey: string): boolean => roots.has(rootKey);

  const add = (place: ConversationPlace, message: FoldedMessage): void => {
    const entry = load(place);
    const unread = message.unread && message.receivedAt > entry.decided.readUntilAt;
    const folded = { ...message, unread };
    entry.recount ||= entry.fold !== null && mustRecount(entry.fold, folded);
    entry.fold = entry.fold === null ? foldOne(folded) : foldInto(entry.fold, folded);
  };

  const flush = (): void => {
    for (const { place, decided, fold, recount } of pending.values()) {
      if (fold === null) continue;
      const known = { place, decided, fold: recount ? recounted(store, place.id, { fold, decided }) : fold };
      writeConversation(store, known, by);
    }
    pending.clear();
    roots.clear();
  };

  return { add, touches, flush };
}

function recounted(
  store: WriteStore,
  id: string,
  { fold, decided }: { readonly fold: ConversationFold; readonly decided: Decided },
): ConversationFold {
  const { readUntilAt } = decided;
  const { verdicts, ...counts } = countWaiting(store, { id, readUntilAt, lastOutAt: fold.lastOutAt ?? 0 });
  return { ...fold, ...counts, verdict: verdicts.reduce<Verdict | null>(graver, null) };
}

/**
 * Makes rows anew after something else than a message changed: a decision, a correction, a note, a reply on its way, the
 * promises themselves, or the time a snooze ends. The one way in which anything but a new message changes a row.
 */
export function refreshConversations(store: WriteStore, ids: Iterable<string>, by: By): void {
  for (const id of new Set(ids)) {
    const known = findKnown(store, id);
    if (known === null) continue;
    const decided = findAllDecided(store, id);
    const fold = recounted(store, id, { fold: known.fold, decided });
    // What is unread is marked on the row itself; a message that was answered may be marked too.
    const { unreadCount } = known.fold;
    writeConversation(store, { place: known.place, decided, fold: { ...fold, unreadCount } }, by);
  }
}
