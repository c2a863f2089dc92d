import { leavesNow, nextLookAt } from '@shared/outbox/send-plan';
import { MINUTE, SECOND } from '@shared/platforms/platform';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import type { RunEnd } from './send-publication';
import type { DuePublication, Since } from './sender-types';

/** Looks at the plan at least this often, because other processes and a changed clock move it too. */
const LONGEST_SLEEP_MS = 30 * SECOND;
const SHORTEST_SLEEP_MS = SECOND / 4;
/** When this much more time has passed between two looks, the computer slept: nobody looked meanwhile. */
const ASLEEP_MS = 10 * MINUTE;
/** A claim that could not be stored would be tried again at once, for ever. */
const REST_MS = MINUTE;
/** Requests at the same time, over all accounts. */
const CONCURRENCY = 4;

export type SenderOptions = {
  readonly clock: Clock;
  readonly logger: Logger;
  /** The clients in use. */
  readonly clients: () => readonly string[];
  /**
   * What is to leave and what may be out, of all clients, where the account can be reached; as written, oldest first. Posts
   * planned for later than `untilAt` need not be among them.
   */
  readonly publications: (untilAt: number) => readonly DuePublication[];
  /** Once for each client after a start, and again after a sleep: what was claimed or missed meanwhile. */
  readonly recover: (clientId: string, since: Since) => Promise<void>;
  /** Sends one, or looks for it once. */
  readonly run: (publication: DuePublication, signal: AbortSignal) => Promise<RunEnd>;
};

export type Sender = {
  /** Looks now: something was scheduled, settled, or the computer woke up. */
  readonly wake: () => void;
  /** Publications under way. */
  readonly sending: () => readonly string[];
  /** Begins nothing more and waits for what is under way: a request that writes ends by itself within its time-out. */
  readonly stop: () => Promise<void>;
};

type Run = { readonly publication: DuePublication; readonly done: Promise<void> };

/**
 * The one who sends. Never two runs of one publication, one an account at a time, and within a conversation in the
 * order in which it was written, so that an answer that waits for the network is not overtaken by the next one.
 */
export function startSender(options: SenderOptions): Sender {
  const { clock, logger } = options;
  const controller = new AbortController();
  const runs = new Map<string, Run>();
  const misses = new Map<string, number>();
  const resting = new Map<string, number>();
  const recovery = createRecovery(options, { running: () => [...runs.keys()], onDone: () => look() });
  let cancelTimer: () => void = () => undefined;
  let stopped = false;

  const start = (publication: DuePublication): void => {
    const done = options
      .run(publication, controller.signal)
      .then((end) => {
        if (end === 'settled') misses.delete(publication.id);
        else misses.set(publication.id, (misses.get(publication.id) ?? 0) + 1);
      })
      .catch((thrown: unknown) => {
        logger.error('send-failed', { publication: publication.id, reason: String(thrown) });
        resting.set(publication.id, clock.monotonicMs() + REST_MS);
      })
      .finally(() => {
        runs.delete(publication.id);
        look();
      });
    runs.set(publication.id, { publication, done });
  };

  function look(): void {
    cancelTimer();
    if (stopped) return;
    recovery.check();
    cancelTimer = clock.after(startDue(), look);
  }

  /** Starts what is due, as far as places are free. Answers how long to sleep, in ms. */
  function startDue(): number {
    let sleepMs = LONGEST_SLEEP_MS;
    try {
      const now = clock.now();
      for (const publication of inTurn(options.publications(now + LONGEST_SLEEP_MS)).filter(isIdle)) {
        const waitMs = waitOf(publication, { missCount: misses.get(publication.id) ?? 0, now });
        if (waitMs > 0) sleepMs = Math.min(sleepMs, waitMs);
        else if (hasPlace(runs, publication)) start(publication);
      }
    } catch (thrown) {
      logger.error('sender-look-failed', { reason: String(thrown) });
    }
    return Math.max(sleepMs, SHORTEST_SLEEP_MS);
  }

  const isIdle = ({ id, clientId }: DuePublication): boolean =>
    !runs.has(id) && (resting.get(id) ?? 0) <= clock.monotonicMs() && recovery.isDone(clientId);

  look();
  return {
    wake: look,
    sending: () => [...runs.keys()],
    stop: async () => {
      stopped = true;
      cancelTimer();
      controller.abort();
      await Promise.all([...runs.values()].map(({ done }) => done));
    },
  };
}

type Now = { readonly missCount: number; readonly now: number };

/** How long until its turn, in ms; not above 0: now. */
function waitOf(publication: DuePublication, { missCount, now }: Now): number {
  if (publication.state === 'scheduled') return leavesNow(publication, now) ? 0 : publication.sendAt - now;
  const at = nextLookAt({ ...publication, missCount });
  return at === null ? Number.POSITIVE_INFINITY : at - now;
}

/** What waits for its account is started by the end of that account's run. */
const hasPlace = (runs: ReadonlyMap<string, Run>, { accountId }: DuePublication): boolean =>
  runs.size < CONCURRENCY &&
  ![...runs.values()].some(({ publication }) => publication.accountId === accountId);

/** The first that is to leave of each conversation, then what is only looked for. */
function inTurn(publications: readonly DuePublication[]): DuePublication[] {
  const conversations = new Set<string>();
  const leaving = publications.filter(({ state, conversationId }) => {
    if (state !== 'scheduled') return false;
    if (conversationId === null) return true;
    const isFirst = !conversations.has(conversationId);
    conversations.add(conversationId);
    return isFirst;
  });
  return [...leaving, ...publications.filter(({ state }) => state === 'unknown')];
}

type Recovering = { readonly running: () => readonly string[]; readonly onDone: () => void };

/** What every client needs before anything of it is sent: after a start, and after nobody looked for a while. */
function createRecovery({ clock, logger, clients, recover }: SenderOptions, { running, onDone }: Recovering) {
  const states = new Map<string, 'going-on' | 'done'>();
  const startedAt = clock.now();
  let lookedAt = startedAt;

  const begin = (clientId: string): void => {
    const since = { running: running(), startedAt: states.has(clientId) ? null : startedAt };
    states.set(clientId, 'going-on');
    recover(clientId, since)
      .then(() => states.set(clientId, 'done'))
      .catch((thrown: unknown) => {
        // Tried again with the next look: what may be out must not be sent before.
        states.delete(clientId);
        // Removed meanwhile: nothing of it is left to recover.
        if (!clients().includes(clientId)) return;
        logger.error('recovery-failed', { clientId, reason: String(thrown) });
      })
      .finally(() => {
        if (states.get(clientId) === 'done') onDone();
      });
  };

  return {
    isDone: (clientId: string): boolean => states.get(clientId) === 'done',
    check: (): void => {
      const now = clock.now();
      const slept = now - lookedAt > LONGEST_SLEEP_MS + ASLEEP_MS;
      lookedAt = now;
      const present = clients();
      for (const clientId of [...states.keys()]) if (!present.includes(clientId)) states.delete(clientId);
      for (const clientId of present) {
        if (states.get(clientId) === 'going-on') continue;
        if (slept || !states.has(clientId)) begin(clientId);
      }
    },
  };
}
