import type { Failure } from '@shared/app/errors';
import type { PublicationKind } from '@shared/outbox/schema';
import type { PlatformId } from '@shared/platforms/registry';
import type { RemoteMessage, SendRequest } from '../connectors/connector';

/** Something of ours that is to leave, or that may be out, as the sender plans it. */
export type DuePublication = {
  readonly kind: PublicationKind;
  readonly clientId: string;
  readonly id: string;
  readonly accountId: string;
  readonly platform: PlatformId;
  /** The account's server and handle: whether and where it can be reached. */
  readonly address: string;
  readonly handle: string;
  readonly conversationId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
} & (
  | { readonly state: 'scheduled'; readonly sendAt: number }
  | {
      readonly state: 'unknown';
      /** Since when; when it was first and last looked for and not seen. Epoch ms. */
      readonly unknownAt: number;
      readonly firstAt: number | null;
      readonly lastAt: number | null;
    }
);

/** The same with everything that its connector needs. */
export type OutgoingPublication = Omit<SendRequest, 'now'> & {
  readonly clientId: string;
  readonly accountId: string;
  readonly platform: PlatformId;
  /** Whose answer it is. */
  readonly memberId: string | null;
  /** Attempts so far, the one that goes on included. */
  readonly attemptCount: number;
  /** An earlier attempt may have succeeded, and a person wants it sent nevertheless. */
  readonly doubted: boolean;
  /** Of the first attempt, epoch ms. */
  readonly claimedAt: number;
  readonly others: readonly string[];
};

/** What an attempt, or a look at the platform, told. */
export type SendOutcome =
  | { readonly kind: 'published' | 'found'; readonly message: RemoteMessage }
  | { readonly kind: 'postpone'; readonly failure: Failure; readonly sendAt: number }
  | { readonly kind: 'refuse' | 'lose'; readonly failure: Failure }
  | { readonly kind: 'not-seen' | 'rule-out' };

/** What recovering has to know of the time in which nobody looked. */
export type Since = {
  /** Publications under way. */
  readonly running: readonly string[];
  /** When this program started, epoch ms: what an earlier one planned is not to leave by itself. `null` after a sleep. */
  readonly startedAt: number | null;
};
