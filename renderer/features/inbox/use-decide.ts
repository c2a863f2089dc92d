import type {
  ConversationChange,
  ConversationRef,
  ConversationRow,
  DecisionsBefore,
} from '@shared/inbox/schema';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import type { TeamNames } from '../../lib/use-team';
import { showToast } from '../../ui/toast';
import { useChangeTitle } from './change-title';
import { showFailed, showPending } from './decisions';

/** So many conversations go into one call (contract). */
const BATCH = 1_000;

async function inBatches<T>(
  items: readonly T[],
  call: (batch: T[]) => Promise<{ before: DecisionsBefore[] }>,
): Promise<DecisionsBefore[]> {
  const before: DecisionsBefore[] = [];
  for (let at = 0; at < items.length; at += BATCH) {
    const answer = await call(items.slice(at, at + BATCH));
    before.push(...answer.before);
  }
  return before;
}

export const refOf = ({ clientId, id }: ConversationRef): ConversationRef => ({ clientId, id });

/** What a list does with what became of its rows. */
export type ListDoor = {
  /** Keeps a change that was stored: the rows show it, or leave. */
  readonly keep: (rows: readonly ConversationRow[], change: ConversationChange) => void;
  /** Shows rows as they are now, where they belong, after something was taken back. */
  readonly showAgain: (conversations: readonly ConversationRef[]) => Promise<void>;
};

export type Decide = (rows: readonly ConversationRow[], change: ConversationChange) => Promise<void>;

/**
 * Does one thing to conversations. The rows show it at once; a refusal puts them back and says so; what was stored can
 * be taken back, all of it by one step.
 */
export function useDecide({ keep, showAgain }: ListDoor, names: TeamNames): Decide {
  const { t } = useTranslation();
  const titleOf = useChangeTitle(names);
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  return useCallback(
    async (rows, change) => {
      const conversations = rows.map(refOf);
      const ids = conversations.map(({ id }) => id);
      const endPending = showPending(ids, change);
      try {
        let before = await inBatches(conversations, (batch) =>
          engine.inbox.change({ conversations: batch, change }),
        );
        keep(rows, change);
        // Taking back answers what was there before that, so the same step leads back and forth.
        const step = async () => {
          before = await inBatches(before, (batch) => engine.inbox.restore({ before: batch }));
          await showAgain(conversations);
        };
        const title = titleOf(rows, change);
        pushUndo({ title, undo: step, redo: step });
        showToast({ text: title, action: { label: t('undo.undo'), key: 'z', run: undoLast } });
      } catch (error) {
        const reason = errorText(error);
        showFailed(ids, { change, reason });
        showToast({ text: reason });
      } finally {
        endPending();
      }
    },
    [t, titleOf, errorText, undoLast, keep, showAgain],
  );
}
