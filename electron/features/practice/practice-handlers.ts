import { implement } from '@orpc/server';
import { practiceContract } from '@shared/practice/contract';
import type { PracticeService } from './practice-service';

/** Joins the contract and the service. */
export function practiceHandlers(service: PracticeService) {
  const os = implement(practiceContract);
  return os.router({
    add: os.add.handler(async ({ input, errors }) => {
      const client = await service.add(input.language);
      if (client === null)
        throw errors.ALREADY_THERE({ data: { what: 'practice', name: service.current()?.name ?? '' } });
      return client;
    }),
    remove: os.remove.handler(async () => ({ removed: await service.remove() })),
  });
}
