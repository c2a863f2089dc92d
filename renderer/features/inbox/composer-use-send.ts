import type { Publication, Warning } from '@shared/outbox/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Dispatch } from 'react';
import { api } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import type { ComposerEvent } from './composer-state';
import type { DraftKeeper } from './composer-use-draft';

type Options = {
  readonly clientId: string;
  readonly drafts: DraftKeeper;
  readonly dispatch: Dispatch<ComposerEvent>;
  /** It is on its way, or waits for a consent. `confirmed`: warnings that were read. */
  readonly onSent: (sent: Publication, confirmed: readonly Warning[]) => void;
};

/** Sends what is written, after it has been kept: whatever goes wrong, the text is there. */
export function useSend({ clientId, drafts, dispatch, onSent }: Options) {
  const cache = useQueryClient();
  const viewClientId = useScope()?.id ?? null;
  const send = useMutation(
    api.outbox.send.mutationOptions({
      onSuccess: (sent, { confirmed }) => {
        drafts.forget();
        dispatch({ type: 'sent' });
        onSent(sent, confirmed ?? []);
      },
      onError: (error) => {
        if ('code' in error && error.code === 'CONFIRM') dispatch({ type: 'asked', confirm: error.data });
        else dispatch({ type: 'failed', error });
      },
      onSettled: () => cache.invalidateQueries({ queryKey: api.outbox.key() }),
    }),
  );
  return async (confirmed: Warning[]) => {
    dispatch({ type: 'sending' });
    try {
      const id = await drafts.keep();
      if (id === null) dispatch({ type: 'calmed' });
      else send.mutate({ clientId, id, viewClientId, confirmed });
    } catch (error) {
      dispatch({
        type: 'failed',
        error: error instanceof Error ? error : new Error('not kept', { cause: error }),
      });
    }
  };
}
