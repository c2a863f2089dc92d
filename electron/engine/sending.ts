import { failureOf } from '../connectors/errors';
import { connectorOf } from '../connectors/registry';
import { type ActOnRemote, createPlatformSending } from '../features/outbox/platform-sending';
import { createPublicationRunner } from '../jobs/publication-runner';
import { type Sender, startSender } from '../jobs/sender';
import type { JobStores } from './job-stores';
import type { JobsOptions } from './jobs-types';
import type { PlatformAccess } from './platform-access';

type Around = { readonly stores: JobStores; readonly access: PlatformAccess };

/** Wires what sends: replies and posts by their plan, and what a person does to a message at once. */
export function createSending(options: JobsOptions, { stores, access }: Around) {
  const { writer, host, clock, logger, random } = options;
  const platforms = createPlatformSending({ connectorOf, open: access.open, now: clock.now, random });
  const run = createPublicationRunner({
    clock,
    logger,
    random,
    chooseKey: platforms.chooseKey,
    load: stores.unknownPublication,
    send: platforms.send,
    find: platforms.find,
    toFailure: failureOf,
    writer: {
      claim: (clientId, claim) => writer.run(clientId, 'claimPublication', claim),
      record: (clientId, outcome) => writer.run(clientId, 'recordOutcome', outcome),
    },
    changed: (clientId) => void host.tell({ kind: 'sent', clientId }),
  });
  return {
    act: (request: ActOnRemote): Promise<void> => platforms.act(request, new AbortController().signal),
    start: (): Sender =>
      startSender({
        clock,
        logger,
        clients: stores.clientIds,
        publications: (untilAt) => stores.publications(untilAt).filter(access.reaches),
        recover: async (clientId, since) => {
          const by = { memberId: null, ruleId: null, now: clock.now() };
          const touched = await writer.run(clientId, 'recoverOutbox', { ...since, by });
          if (touched > 0) await host.tell({ kind: 'sent', clientId });
        },
        run,
      }),
  };
}
