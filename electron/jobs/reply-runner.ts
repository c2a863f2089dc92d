import type { PlatformId } from '@shared/platforms/registry';
import { lookForReply, type RunEnd, type SendContext, sendReply } from './send-reply';
import type { DueReply, OutgoingReply, SendOutcome } from './sender-types';

type By = { readonly memberId: string | null; readonly ruleId: null; readonly now: number };

/** What the sender changes in a client's store; each call is one transaction. */
export type ReplyWriter = {
  /** Durable: it is on the disk before it answers. */
  readonly claim: (
    clientId: string,
    claim: {
      readonly clientId: string;
      readonly id: string;
      readonly chosenKey: string | null;
      readonly by: By;
    },
  ) => Promise<OutgoingReply | null>;
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
  readonly writer: ReplyWriter;
  /** Something changed that the screens show. */
  readonly changed: (clientId: string) => void;
};

/** One turn of a reply, as the sender runs it: sent where it is to leave, looked for where it may be out. */
export function createReplyRunner(options: Options): (due: DueReply, signal: AbortSignal) => Promise<RunEnd> {
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
    return due.state === 'scheduled' ? sendReply(due, context) : lookForReply(due, context);
  };
}
