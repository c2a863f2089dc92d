import { implement } from '@orpc/server';
import type { Language } from '@shared/app/schema';
import { clientsContract } from '@shared/clients/contract';
import type { ClientsService } from './clients-service';

/** Joins the contract and the service. */
export function clientsHandlers(service: ClientsService, languageOfScreens: () => Language) {
  const os = implement(clientsContract);
  return os.router({
    list: os.list.handler(() => service.list()),
    add: os.add.handler(({ input, errors }) => {
      if (service.list().some(({ name }) => name === input.name)) {
        throw errors.ALREADY_THERE({ data: { what: 'client', name: input.name } });
      }
      return service.add({ ...input, language: input.language ?? languageOfScreens(), practice: false });
    }),
    update: os.update.handler(async ({ input: { id, ...patch }, errors }) => {
      const client = await service.update(id, patch);
      if (client === null) throw errors.NOT_FOUND({ data: { what: 'client' } });
      return client;
    }),
    remove: os.remove.handler(async ({ input, errors }) => {
      const client = service.find(input.id);
      if (client === null) throw errors.NOT_FOUND({ data: { what: 'client' } });
      if (client.name.trim() !== input.name.trim()) throw errors.NAME_MISMATCH({ data: {} });
      return { removedMessageCount: await service.remove(input.id) };
    }),
  });
}
