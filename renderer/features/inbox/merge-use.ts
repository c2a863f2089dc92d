import type { ContactCard } from '@shared/inbox/schema';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';

type Other = ContactCard['also'][number];

/** Says that two contacts are one person, or that they are not. Each takes the other back. */
export function useMerge({ clientId, contactId }: { readonly clientId: string; readonly contactId: string }) {
  const { t } = useTranslation(['thread', 'common']);
  const cache = useQueryClient();
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  const decide = useCallback(
    async (other: Other, become: 'one' | 'two') => {
      const run = async (as: 'one' | 'two') => {
        if (as === 'one') await engine.inbox.mergeContacts({ clientId, contactId, otherId: other.id });
        else await engine.inbox.unmergeContact({ clientId, contactId: other.id });
        await cache.invalidateQueries({ queryKey: api.inbox.contact.key() });
      };
      const title = t(become === 'one' ? 'merge.done' : 'merge.undone', { name: other.name });
      try {
        await run(become);
      } catch (error) {
        showToast({ text: errorText(error) });
        return;
      }
      pushUndo({ title, undo: () => run(become === 'one' ? 'two' : 'one'), redo: () => run(become) });
      showToast({ text: title, action: { label: t('common:undo.undo'), key: 'z', run: undoLast } });
    },
    [clientId, contactId, cache, errorText, undoLast, t],
  );
  return {
    merge: (other: Other) => decide(other, 'one'),
    unmerge: (other: Other) => decide(other, 'two'),
  };
}
