import type { FinishedRun } from '@shared/accounts/finished-run';
import { planAfterFailure, planAfterSuccess } from '@shared/accounts/poll-plan';
import type { PollResult } from '@shared/accounts/schema';
import type { Failure } from '@shared/app/errors';
import { platformOf } from '@shared/platforms/registry';
import type { StreamPage } from '../connectors/connector';
import type { AppliedPage, DueStream, StreamWriter } from './poller-types';

/** Pages of one run; then other streams have their turn and this one goes on a second later. */
const MAX_PAGES = 100;
const GO_ON_AFTER_MS = 1_000;

export type ReadContext = {
  /** The next page behind a cursor. */
  readonly fetch: (cursor: string | null) => Promise<StreamPage>;
  readonly toFailure: (thrown: unknown) => Failure;
  readonly signal: AbortSignal;
  /** Bytes received so far. */
  readonly bytes: () => number;
  readonly writer: StreamWriter;
  readonly now: () => number;
  readonly monotonicMs: () => number;
  readonly random: () => number;
};

type Totals = { received: number; new: number; updated: number };

/**
 * One run of a stream: pages are fetched and stored until none is waiting. Each page is stored together with the cursor
 * behind it, so whatever stops a run, the next one goes on where it stood. Never throws for what a platform did.
 */
export async function readStream(stream: DueStream, context: ReadContext): Promise<PollResult> {
  const startedMs = context.monotonicMs();
  const totals: Totals = { received: 0, new: 0, updated: 0 };
  const outcome = await readPages(stream, context, totals);
  const milliseconds = Math.round(context.monotonicMs() - startedMs);
  // A read that was stopped on purpose says nothing about the stream.
  if (outcome.failure?.reason !== 'aborted') {
    await context.writer.finish(
      stream.clientId,
      finishedRun({ stream, context, totals, outcome, milliseconds }),
    );
  }
  return {
    clientId: stream.clientId,
    client: stream.clientName,
    account: stream.accountName,
    stream: stream.kind,
    ...totals,
    errors: outcome.failure === null ? 0 : 1,
    bytes: context.bytes(),
    milliseconds,
    failure: outcome.failure,
  };
}

type Outcome = {
  readonly failure: Failure | null;
  readonly page: StreamPage | null;
  readonly unfinished: boolean;
};

async function readPages(stream: DueStream, context: ReadContext, totals: Totals): Promise<Outcome> {
  let cursor = stream.cursor;
  let page: StreamPage | null = null;
  try {
    for (let count = 0; count < MAX_PAGES; count += 1) {
      context.signal.throwIfAborted();
      page = await context.fetch(cursor);
      addTo(totals, await context.writer.apply(stream.clientId, { stream, page, receivedAt: context.now() }));
      if (!page.more) return { failure: null, page, unfinished: false };
      cursor = page.cursor;
    }
    return { failure: null, page, unfinished: true };
  } catch (thrown) {
    if (context.signal.aborted) return { failure: abortedFailure, page, unfinished: true };
    return { failure: context.toFailure(thrown), page, unfinished: false };
  }
}

const abortedFailure: Failure = { kind: 'transient', reason: 'aborted', detail: '', untilAt: null };

function addTo(totals: Totals, applied: AppliedPage): void {
  totals.received += applied.received;
  totals.new += applied.new;
  totals.updated += applied.updated;
}

function finishedRun(run: {
  readonly stream: DueStream;
  readonly context: ReadContext;
  readonly totals: Totals;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}): FinishedRun {
  const { stream, context, totals, outcome, milliseconds } = run;
  const now = context.now();
  const input = {
    platform: platformOf(stream.platform),
    kind: stream.kind,
    now,
    lastFoundAt: totals.new > 0 && outcome.page?.backfill !== true ? now : stream.lastFoundAt,
    wishMs: outcome.page?.nextPollMs ?? null,
    dice: context.random(),
  };
  const { failure } = outcome;
  const failureCount = failure === null ? 0 : stream.failureCount + 1;
  const plan =
    failure === null ? planAfterSuccess(input) : planAfterFailure({ ...input, failure, failureCount });
  return {
    streamId: stream.id,
    at: now,
    state: outcome.unfinished && outcome.page?.backfill === true ? 'backfilling' : plan.state,
    nextPollAt: outcome.unfinished ? now + GO_ON_AFTER_MS : plan.nextPollAt,
    failureCount,
    failure,
    received: totals.received,
    newCount: totals.new,
    updated: totals.updated,
    bytes: context.bytes(),
    milliseconds,
  };
}
