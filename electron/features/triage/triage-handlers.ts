import { implement } from '@orpc/server';
import { type Actor, mayWrite } from '@shared/team/permissions';
import { triageContract } from '@shared/triage/contract';
import type { TriageService } from './triage-service';

export type TriageContext = {
  readonly service: TriageService;
  /** Who works now. */
  readonly actor: () => Actor;
};

/** Joins the contract and the service. */
export function triageHandlers({ service, actor }: TriageContext) {
  const os = implement(triageContract);
  const missing = { data: { what: 'message' as const } };
  return os.router({
    explain: os.explain.handler(({ input, errors }) => {
      const explanation = service.explain(input.clientId, input.messageId);
      if (explanation === null) throw errors.NOT_FOUND(missing);
      return explanation;
    }),
    correct: os.correct.handler(async ({ input: { clientId, messageId, label }, errors }) => {
      if (!mayWrite(actor().role)) throw errors.READ_ONLY({ data: {} });
      const result = await service.correct(clientId, messageId, label);
      if (result.kind === 'missing') throw errors.NOT_FOUND(missing);
      return { before: result.before };
    }),
    card: os.card.handler(({ input }) => service.card(input.clientId)),
    words: os.words.handler(({ input }) => service.words(input.clientId)),
    setWords: os.setWords.handler(({ input: { clientId, ...words }, errors }) => {
      if (!mayWrite(actor().role)) throw errors.READ_ONLY({ data: {} });
      return service.setWords(clientId, words);
    }),
  });
}
