import type { Publication } from '@shared/outbox/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { showToast } from '../../ui/toast';
import { type OutboxAct, settledAs } from './outbox-acts';

/** A consent names the text that was read. */
function carryOut({ clientId, id, text }: Publication, act: OutboxAct): Promise<Publication> {
  if (act === 'approve') {
    return engine.outbox.decide({ clientId, id, text, decision: { as: 'approve' } });
  }
  if (act === 'cancel') return engine.outbox.cancel({ clientId, id });
  return engine.outbox.settle({ clientId, id, as: settledAs[act] });
}

/** Does what a person decided about a reply that is not out, and says what became of its text. */
export function useSettle(publication: Publication, onClose: () => void) {
  const { contactName: name, conversationId } = publication;
  const { t } = useTranslation('shell');
  const errorText = useErrorText();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (act: OutboxAct) => carryOut(publication, act),
    onSuccess: (_publication, act) => {
      if (act === 'cancel' || act === 'draft') showToast({ text: t('outbox.back', { name }) });
      if (act === 'approve') showToast({ text: t('outbox.approved', { name }) });
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
