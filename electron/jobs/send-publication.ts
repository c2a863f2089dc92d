import type { Failure } from '@shared/app/errors';
import { afterFailure, isRuledOut } from '@shared/outbox/send-plan';
import { SECOND } from '@shared/platforms/platform';
import type { RemoteMessage, Sighting } from '../connectors/connector';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import type { DuePublication, OutgoingPublication, SendOutcome } from './sender-types';

/** What one run is done with. Everything that stores answers after its commit. */
export type SendContext = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  /** Commits, durably, that a request is about to leave; `null`: it is not to leave. */
  readonly claim: (publication: DuePublication) => Promise<OutgoingPublication | null>;
  /** Something unknown with what looking for it takes; `null`: it is unknown no more. */
  readonly load: (publication: DuePublication) => OutgoingPublication | null;
  readonly send: (publication: OutgoingPublication, signal: AbortSignal) => Promise<RemoteMessage>;
  readonly find: (publication: OutgoingPublication, signal: AbortSignal) => Promise<Sighting>;
  readonly record: (publication: OutgoingPublication, outcome: SendOutcome) => Promise<void>;
  readonly toFailure: (thrown: unknown) => Failure;
  readonly signal: AbortSignal;
};

/** `missed`: a look told nothing. */
export type RunEnd = 'settled' | 'missed';

/** One attempt: claimed, sent, and what came of it noted. Throws only what the claim throws: then nothing left. */
export async function sendPublication(due: DuePublication, context: SendContext): Promise<RunEnd> {
  const publication = await context.claim(due);
  if (publication === null) return 'settled';
  await noteSurely(publication, await attempt(publication, context), context);
  return 'settled';
}

async function attempt(publication: OutgoingPublication, context: SendContext): Promise<SendOutcome> {
  const { clock, random, signal, toFailure } = context;
  try {
    // A person wants it sent again; if it is out by now they need not know.
    const before = publication.doubted ? await seen(publication, context) : null;
    if (before !== null) return { kind: 'found', message: before };
    return { kind: 'published', message: await context.send(publication, signal) };
  } catch (thrown) {
    const failure = toFailure(thrown);
    const { attemptCount } = publication;
    const plan = afterFailure({ failure, attemptCount, now: clock.now(), dice: random() });
    return plan.event === 'postpone'
      ? { kind: 'postpone', failure, sendAt: plan.sendAt }
      : { kind: plan.event, failure };
  }
}

/** Where looking fails, the person's word stands. */
async function seen(
  publication: OutgoingPublication,
  { find, signal }: SendContext,
): Promise<RemoteMessage | null> {
  try {
    const sighting = await find(publication, signal);
    return sighting.kind === 'found' ? sighting.message : null;
  } catch {
    return null;
  }
}

/** Looks once for something that may be out. Never throws for what a platform did. */
export async function lookForPublication(
  due: Extract<DuePublication, { state: 'unknown' }>,
  context: SendContext,
): Promise<RunEnd> {
  const publication = context.load(due);
  if (publication === null) return 'settled';
  const outcome = await look(due, publication, context);
  if (outcome === null) return 'missed';
  await noteSurely(publication, outcome, context);
  return 'settled';
}

async function look(
  due: Extract<DuePublication, { state: 'unknown' }>,
  publication: OutgoingPublication,
  { find, signal, clock }: SendContext,
): Promise<SendOutcome | null> {
  try {
    const sighting = await find(publication, signal);
    switch (sighting.kind) {
      case 'found':
        return { kind: 'found', message: sighting.message };
      case 'cannot-tell':
        return null;
      case 'absent':
      case 'not-seen':
        return { kind: isRuledOut(sighting.kind, due, clock.now()) ? 'rule-out' : 'not-seen' };
    }
  } catch {
    // Whatever kept us from looking says nothing about what we look for.
    return null;
  }
}

const TRY_AGAIN_MS = 5 * SECOND;

/**
 * What a platform told must not be lost because a disk is full for a minute: it is noted again and again. When the
 * program ends before, the claim is all that is stored, and the next start reads back.
 */
async function noteSurely(
  publication: OutgoingPublication,
  outcome: SendOutcome,
  context: SendContext,
): Promise<void> {
  const { record, clock, logger, signal } = context;
  for (;;) {
    try {
      return await record(publication, outcome);
    } catch (thrown) {
      logger.error('outcome-not-stored', { publication: publication.id, reason: String(thrown) });
      if (signal.aborted) return;
      await pause(clock, TRY_AGAIN_MS, signal);
    }
  }
}

const pause = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(ms, end);
    signal.addEventListener('abort', end, { once: true });
  });
