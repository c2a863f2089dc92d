import type { ReadStore } from '../../db/store';
import type { Clock } from '../../lib/clock';
import type { Logger } from '../../lib/logger';
import type { ActedBy } from '../team/audit-store';
import { listModels } from './model-store';
import { shippedExpert } from './shipped';
import { newestCorrectionAt } from './triage-store';

type ByProgram = { readonly by: ActedBy };

export type TeacherWrites = {
  readonly retrainTriage: (clientId: string, input: ByProgram) => Promise<readonly string[]>;
  readonly judgeAgain: (clientId: string, input: ByProgram & { readonly limit: number }) => Promise<number>;
  readonly labelBacklog: (
    clientId: string,
    input: ByProgram & { readonly limit: number },
  ) => Promise<boolean>;
};

type Options = {
  readonly clients: () => readonly { readonly id: string; readonly store: ReadStore }[];
  readonly writes: TeacherWrites;
  readonly changed: (clientId: string) => void;
  readonly clock: Clock;
  readonly logger: Logger;
};

export type Teacher = ReturnType<typeof createTeacher>;

/** Corrections come in bursts; one lesson for all of them. */
const LEARN_AFTER_MS = 3_000;
/** Waiting messages that are looked at again: the first screens of the inbox and more. */
const AGAIN = 500;
/** Old messages of one transaction: reads go on meanwhile, and other writes wait for a tenth of a second at most. */
const BATCH = 200;
/** Others have their turn between two batches. */
const PAUSE_MS = 20;

/** Learns from corrections a moment after they were made, and looks at old messages, when nobody waits for it. */
export function createTeacher({ clients, writes, changed, clock, logger }: Options) {
  const lessons = new Map<string, () => void>();
  let stopped = false;
  const byProgram = (): ByProgram => ({ by: { memberId: null, ruleId: null, now: clock.now() } });

  const judgeAgain = async (clientId: string): Promise<void> => {
    const count = await writes.judgeAgain(clientId, { ...byProgram(), limit: AGAIN });
    if (count > 0) changed(clientId);
  };
  const learn = async (clientId: string): Promise<void> => {
    const languages = await writes.retrainTriage(clientId, byProgram());
    if (languages.length > 0) await judgeAgain(clientId);
  };
  /** What fails here is done again at the next start; nothing of a person's is lost. */
  const quietly = (work: Promise<void>, clientId: string): Promise<void> =>
    work.catch((thrown: unknown) => {
      if (!stopped) logger.warn('triage-not-learned', { clientId, reason: String(thrown) });
    });
  const pause = (): Promise<void> => new Promise((resolve) => clock.after(PAUSE_MS, resolve));
  const labelOld = async (clientId: string): Promise<void> => {
    while (!stopped && (await writes.labelBacklog(clientId, { ...byProgram(), limit: BATCH }))) await pause();
  };

  return {
    judgeAgain,
    /** A person said what a message is. */
    corrected: (clientId: string): void => {
      lessons.get(clientId)?.();
      const cancel = clock.after(LEARN_AFTER_MS, () => {
        lessons.delete(clientId);
        void quietly(learn(clientId), clientId);
      });
      lessons.set(clientId, cancel);
    },
    /** Does what was left undone: by an earlier run, an older version, or another seed. */
    catchUp: async (): Promise<void> => {
      for (const { id, store } of clients()) {
        if (stopped || store.newer) continue;
        if (isStale(store)) await quietly(learn(id), id);
        await quietly(labelOld(id), id);
      }
    },
    stop: (): void => {
      stopped = true;
      for (const cancel of lessons.values()) cancel();
      lessons.clear();
    },
  };
}

function isStale(store: ReadStore): boolean {
  const models = listModels(store);
  const trainedAt = Math.max(0, ...models.map((model) => model.trainedAt));
  const ofOtherSeed = models.some(({ language, weights }) => {
    const seed = shippedExpert(language)?.seed;
    return seed === undefined || !weights.startsWith(`${seed.id}\n`);
  });
  return ofOtherSeed || newestCorrectionAt(store) > trainedAt;
}
