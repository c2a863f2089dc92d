import type { SlaSettings } from '@shared/sla/schema';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { showToast } from '../../ui/toast';

export const useSlaSettings = (clientId: string) =>
  useQuery(api.sla.settings.queryOptions({ input: { clientId } }));

type Change = Partial<Pick<SlaSettings, 'hours' | 'promises' | 'automatic' | 'watchWords'>>;

/** Keeps hours, promises and words: shown at once, and as the engine has them where it refuses. */
export function useKeepSla(clientId: string) {
  const cache = useQueryClient();
  const errorText = useErrorText();
  const key = api.sla.settings.queryKey({ input: { clientId } });
  const optimistic = {
    onMutate: ({ hours, promises, automatic, watchWords }: Change) => {
      const before = cache.getQueryData(key);
      if (before === undefined) return;
      cache.setQueryData(key, {
        ...before,
        hours: hours ?? before.hours,
        promises: promises ?? before.promises,
        automatic: automatic ?? before.automatic,
        watchWords: watchWords ?? before.watchWords,
      });
    },
    onSuccess: (settings: SlaSettings) => cache.setQueryData(key, settings),
    onError: (error: Parameters<typeof errorText>[0]) => {
      showToast({ text: errorText(error) });
      return cache.invalidateQueries({ queryKey: key });
    },
  };
  return {
    hours: useMutation(api.sla.setHours.mutationOptions(optimistic)),
    promises: useMutation(api.sla.setPromises.mutationOptions(optimistic)),
    words: useMutation(api.sla.setWords.mutationOptions(optimistic)),
  };
}
