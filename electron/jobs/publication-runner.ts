import type { PlatformId } from '@shared/platforms/registry';
import { lookForPublication, type RunEnd, type SendContext, sendPublication } from './send-publication';
import type { DuePublication, OutgoingPublication, SendOutcome } from './sender-types';

type By = { readonly memberId: string | null; readonly ruleId: null; readonly now: number };

/** What the sender changes in a client's store; each call is one transaction. */
export type PublicationWriter = {
  /** Durable: it is on the disk before it answers. */
  readonly claim: (
    clientId: string,
    claim: {
      readonly clientId: string;
      readonly id: string;
      readonly chosenKey: string | null;
      readonly by: By;
    },
  ) => Promise<OutgoingPublication | null>;
  readonly record: (
    clientId: string,
    outcome: {
      readonly clientId: string;
      readonly id: string;
      readonly outcome: SendOutcome;
      readonly by: By;
    },
  ) => Promise<unknown>;
};

type Options = Pick<SendContext, 'clock' | 'logger' | 'random' | 'load' | 'send' | 'find' | 'toFailure'> & {
  readonly chooseKey: (platform: PlatformId) => string | null;
  readonly writer: PublicationWriter;
  /** Something changed that the screens show. */
  readonly changed: (clientId: string) => void;
};

/** One turn of a publication, as the sender runs it: sent where it is to leave, looked for where it may be out. */
export function createPublicationRunner(
  options: Options,
): (due: DuePublication, signal: AbortSignal) => Promise<RunEnd> {
  const { writer, clock, chooseKey, changed, ...rest } = options;
  const by = (memberId: string | null): By => ({ memberId, ruleId: null, now: clock.now() });
  return (due, signal) => {
    const context: SendContext = {
      ...rest,
      clock,
      signal,
      claim: async ({ clientId, id, platform }) => {
        const chosenKey = chooseKey(platform);
        const claimed = await writer.claim(clientId, { clientId, id, chosenKey, by: by(null) });
        changed(clientId);
        return claimed;
      },
      record: async ({ clientId, id, memberId }, outcome) => {
        await writer.record(clientId, { clientId, id, outcome, by: by(memberId) });
        changed(clientId);
      },
    };
    return due.state === 'scheduled' ? sendPublication(due, context) : lookForPublication(due, context);
  };
}
