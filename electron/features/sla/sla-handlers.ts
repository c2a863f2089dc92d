import { implement } from '@orpc/server';
import { slaContract } from '@shared/sla/contract';
import { type Actor, mayManage, mayWrite } from '@shared/team/permissions';
import type { SlaService } from './sla-service';

export type SlaContext = {
  readonly service: SlaService;
  /** Who works now. */
  readonly actor: () => Actor;
};

/** Joins the contract and the service. What is promised to customers is for those who manage. */
export function slaHandlers({ service, actor }: SlaContext) {
  const os = implement(slaContract);
  return os.router({
    settings: os.settings.handler(({ input }) => service.settings(input.clientId)),
    setHours: os.setHours.handler(({ input: { clientId, hours }, errors }) => {
      requireManager(actor(), errors);
      return service.choose(clientId, { hours });
    }),
    setPromises: os.setPromises.handler(({ input: { clientId, promises }, errors }) => {
      requireManager(actor(), errors);
      return service.choose(clientId, { promises });
    }),
    setWords: os.setWords.handler(({ input: { clientId, automatic, watchWords }, errors }) => {
      requireManager(actor(), errors);
      return service.choose(clientId, { automatic, watchWords });
    }),
    calendar: os.calendar.handler(({ input }) => service.calendar(input.clientId)),
    answering: os.answering.handler(({ input: { clientId, fromAt, untilAt } }) =>
      service.answering(clientId, { fromAt, untilAt }),
    ),
  });
}

type Errors = {
  readonly READ_ONLY: (options: { data: Record<string, never> }) => Error;
  readonly NOT_ALLOWED: (options: { data: { need: 'manager' } }) => Error;
};

function requireManager({ role }: Actor, errors: Errors): void {
  if (!mayWrite(role)) throw errors.READ_ONLY({ data: {} });
  if (!mayManage(role)) throw errors.NOT_ALLOWED({ data: { need: 'manager' } });
}
