import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { showToast } from '../../ui/toast';

/** After a hand-over the conversation stands elsewhere: what shows it is read anew. */
function useRefresh() {
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: api.team.handovers.key() }),
      cache.invalidateQueries({ queryKey: api.inbox.thread.key() }),
      cache.invalidateQueries({ queryKey: api.inbox.rows.key() }),
    ]);
}

/** Gives it back, with what came of it. */
export function useReturnHandover(onDone: () => void) {
  const { t } = useTranslation('thread');
  const refresh = useRefresh();
  return useMutation(
    api.team.returnHandover.mutationOptions({
      onSuccess: async () => {
        await refresh();
        showToast({ text: t('handover.doneBack') });
        onDone();
      },
    }),
  );
}

/** Says that what came back was seen. */
export function useSeeHandover() {
  const refresh = useRefresh();
  return useMutation(api.team.seenHandover.mutationOptions({ onSettled: refresh }));
}
