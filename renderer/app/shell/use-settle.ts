import type { Publication } from '@shared/outbox/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { showToast } from '../../ui/toast';
import { type OutboxAct, settledAs } from './outbox-acts';

/** Does what a person decided about a reply that is not out, and says what became of its text. */
export function useSettle(
  { clientId, id, contactName: name, conversationId }: Publication,
  onClose: () => void,
) {
  const { t } = useTranslation('shell');
  const errorText = useErrorText();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (act: OutboxAct) => {
      const as = settledAs[act];
      return as === null
        ? engine.outbox.cancel({ clientId, id })
        : engine.outbox.settle({ clientId, id, as });
    },
    onSuccess: (_publication, act) => {
      if (act === 'cancel' || act === 'draft') showToast({ text: t('outbox.back', { name }) });
      if (act === 'dropped') showToast({ text: t('outbox.given', { name }) });
      if (act === 'draft' && conversationId !== null) onClose();
    },
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () =>
      Promise.all(
        [api.outbox.key(), api.app.status.key()].map((queryKey) => cache.invalidateQueries({ queryKey })),
      ),
  });
}
