import type { Publication } from '@shared/outbox/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useCurrentMember } from '../../lib/use-team';
import { showToast } from '../../ui/toast';
import { askComposer } from './composer-request';
import type { OutboxAction } from './outbox-view';

type Act =
  | { readonly do: Exclude<OutboxAction, 'return'> }
  | { readonly do: 'return'; readonly note: string };

/** Carries out what a person decides about a reply. A consent names the text that was read. */
async function carryOut({ clientId, id, text }: Publication, act: Act): Promise<Publication> {
  switch (act.do) {
    case 'cancel':
      return await engine.outbox.cancel({ clientId, id });
    case 'approve':
      return await engine.outbox.decide({ clientId, id, text, decision: { as: 'approve' } });
    case 'return':
      return await engine.outbox.decide({ clientId, id, text, decision: { as: 'return', note: act.note } });
    case 'retry':
    case 'published':
    case 'draft':
    case 'dropped':
      return await engine.outbox.settle({ clientId, id, as: act.do });
  }
}

export type OutboxActs = {
  readonly run: (action: Exclude<OutboxAction, 'return'>) => void;
  readonly giveBack: (note: string) => void;
  readonly isPending: boolean;
  /** Why the last one failed, in words; `null`: it did not. */
  readonly errorText: string | null;
};

/** What can be done about one reply, with what became of it. What becomes a draft of ours is opened in the composer. */
export function useOutboxAct(reply: Publication): OutboxActs {
  const { t } = useTranslation(['composer', 'common']);
  const cache = useQueryClient();
  const memberId = useCurrentMember()?.id;
  const errorText = useErrorText();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: Act) => carryOut(reply, act),
    onSuccess: (now, { do: done }) => {
      showToast({ text: t(`outbox.done.${done}`, { name: reply.memberName }) });
      if (now.state !== 'draft' || now.conversationId === null || now.memberId !== memberId) return;
      askComposer({
        conversationId: now.conversationId,
        tab: now.visibility,
        draft: { reply: now, caret: null },
      });
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: api.outbox.key() }),
        cache.invalidateQueries({ queryKey: api.inbox.thread.key() }),
        cache.invalidateQueries({ queryKey: api.inbox.rows.key() }),
      ]),
  });
  return {
    run: (action) => mutate({ do: action }),
    giveBack: (note) => mutate({ do: 'return', note }),
    isPending,
    errorText:
      error === null
        ? null
        : errorText(error, {
            platform: reply.platform,
            doing: 'sending',
            server: t(`common:platform.${reply.platform}`),
          }),
  };
}
