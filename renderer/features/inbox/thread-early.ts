import { useEffect, useLayoutEffect, useMemo } from 'react';
import { type Action, runAction } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { actionIcons } from './decision-icons';

/** The conversation that the list has chosen: its thread follows a moment later. */
let chosenId: string | null = null;
/** What was pressed for a thread before it was there. */
let kept: { readonly conversationId: string; readonly actionId: string } | null = null;

/** Says which conversation is chosen in the list, so that keys mean that one and not the one still shown. */
export function useChosenThread(conversationId: string | null): void {
  useLayoutEffect(() => {
    chosenId = conversationId;
    return () => {
      chosenId = null;
      kept = null;
    };
  }, [conversationId]);
}

type Shown = {
  /** `null`: none is open. */
  readonly conversationId: string | null;
  /** Whether its messages are there. */
  readonly ready: boolean;
};

/** Offers what can be done in a thread. What is pressed before the thread is there is done as soon as it is. */
export function useThreadKeys(actions: readonly Action[], { conversationId, ready }: Shown): void {
  useActions(
    useMemo(() => {
      const meant = () => chosenId ?? conversationId;
      const isEarly = () => !ready || meant() !== conversationId;
      return actions.map((action) => ({
        ...action,
        icon: actionIcons[action.id],
        when: (pressed) => (isEarly() ? meant() !== null : (action.when?.(pressed) ?? true)),
        run: () => {
          const id = meant();
          if (!isEarly()) action.run();
          else if (id !== null) kept = { conversationId: id, actionId: action.id };
        },
      }));
    }, [actions, conversationId, ready]),
  );
  // After the actions of the thread that is there now have been offered.
  useEffect(() => {
    if (!ready || kept === null || kept.conversationId !== conversationId) return;
    const { actionId } = kept;
    kept = null;
    runAction(actionId);
  }, [conversationId, ready]);
}
