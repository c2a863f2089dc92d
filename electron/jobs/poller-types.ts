import type { FinishedRun } from '@shared/accounts/finished-run';
import type { StreamKind } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { StreamPage } from '../connectors/connector';

/** A stream as the poller sees it. */
export type DueStream = {
  readonly clientId: string;
  readonly clientName: string;
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly platform: PlatformId;
  readonly kind: StreamKind;
  readonly cursor: string | null;
  readonly nextPollAt: number | null;
  readonly lastFoundAt: number | null;
  readonly failureCount: number;
  readonly address: string;
  readonly remoteId: string;
  readonly handle: string;
};

export type PageToApply = {
  readonly stream: DueStream;
  readonly page: StreamPage;
  readonly receivedAt: number;
};

export type AppliedPage = {
  readonly received: number;
  readonly new: number;
  readonly updated: number;
  /** New incoming messages that are not history. */
  readonly fresh: number;
};

/** Where pages go. Each call is one transaction. */
export type StreamWriter = {
  readonly apply: (clientId: string, page: PageToApply) => Promise<AppliedPage>;
  readonly finish: (clientId: string, run: FinishedRun) => Promise<void>;
};
