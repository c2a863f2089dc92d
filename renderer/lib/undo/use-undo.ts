import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { runToastAction, showToast, useToast } from '../../ui/toast';
import { useErrorText } from '../error-state';
import type { Action } from '../keyboard/registry';
import { isTyping } from '../keyboard/typing';
import { useActions } from '../keyboard/use-actions';
import { undoStack } from './undo';

/** Takes one step back or forth and says so, or why not. */
function useStep() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return useCallback(
    async (direction: 'undo' | 'redo') => {
      try {
        const entry = await undoStack.step(direction);
        if (entry !== null)
          showToast({
            text: t(direction === 'undo' ? 'undo.undone' : 'undo.redone', { title: entry.title }),
          });
      } catch (error) {
        showToast({ text: t('undo.failed', { reason: errorText(error) }) });
      }
    },
    [t, errorText],
  );
}

/** Undo and redo by key and from the palette, each with the name of what it takes back. */
export function useUndoActions() {
  const { t } = useTranslation();
  const next = useSyncExternalStore(undoStack.subscribe, undoStack.next);
  const offered = useToast()?.action;
  const step = useStep();
  useActions(
    useMemo<readonly Action[]>(() => {
      const { undo, redo } = next;
      return [
        {
          id: 'undo',
          group: 'general',
          title: undo === null ? t('undo.undo') : t('undo.undoNamed', { title: undo.title }),
          keys: ['$mod+z', 'z'],
          // What the toast offers is the newest thing to take back.
          when: () => !isTyping() && (offered !== undefined || undo !== null),
          run: () => (offered === undefined ? void step('undo') : runToastAction()),
        },
        {
          id: 'redo',
          group: 'general',
          title: redo === null ? t('undo.redo') : t('undo.redoNamed', { title: redo.title }),
          keys: ['$mod+Shift+z'],
          when: () => !isTyping() && redo !== null,
          run: () => void step('redo'),
        },
      ];
    }, [t, next, offered, step]),
  );
}

/** Takes back the newest thing that was done, for a toast's button. */
export function useUndoLast() {
  const step = useStep();
  return useCallback(() => void step('undo'), [step]);
}
