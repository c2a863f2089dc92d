import { mendOf } from '@shared/accounts/poll-plan';
import type { Account, Stream } from '@shared/accounts/schema';
import { type Failure, failureSchema } from '@shared/app/errors';
import type { ReadStore } from '../../db/store';
import { type AccountRow, listAccounts, listFollowers } from './account-store';
import { listRuns, listStreams, type RunRow, type StreamRow } from './stream-store';

const parseFailure = (json: string | null): Failure | null => {
  if (json === null) return null;
  const parsed = failureSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
};

/** The accounts of a client with the health of their streams. `reading`: ids of streams that are read right now. */
export function viewAccounts(
  client: { readonly id: string; readonly store: ReadStore; readonly practice: boolean },
  reading: ReadonlySet<string>,
): Account[] {
  const { id: clientId, store, practice } = client;
  const streams = Map.groupBy(listStreams(store), ({ accountId }) => accountId);
  const runs = Map.groupBy(listRuns(store), ({ streamId }) => streamId);
  const followers = new Map(listFollowers(store).map(({ accountId, value }) => [accountId, value]));
  return listAccounts(store).map((account) => ({
    ...toAccount(account, clientId, practice),
    followerCount: followers.get(account.id) ?? null,
    streams: (streams.get(account.id) ?? []).map((stream) =>
      toStream(stream, runs.get(stream.id) ?? [], reading),
    ),
  }));
}

const toAccount = (account: AccountRow, clientId: string, practice: boolean) => ({
  id: account.id,
  clientId,
  platform: account.platform,
  name: account.name,
  handle: account.handle,
  address: account.address,
  profileUrl: account.profileUrl,
  createdAt: account.createdAt,
  practice,
});

function toStream(stream: StreamRow, runs: readonly RunRow[], reading: ReadonlySet<string>): Stream {
  const failure = parseFailure(stream.failure);
  return {
    id: stream.id,
    kind: stream.kind,
    state: stream.state,
    reading: reading.has(stream.id),
    lastPollAt: stream.lastPollAt,
    lastGoodAt: stream.lastGoodAt,
    nextPollAt: stream.nextPollAt,
    failure,
    failureCount: stream.failureCount,
    mend: mendOf(failure),
    messageCount: stream.messageCount,
    runs: runs.map(({ at, outcome, newCount }) => ({ at, outcome, newCount })),
  };
}
