import { findClient } from '../features/clients/client-store';
import { listEntries } from '../features/clients/workstation-store';
import { nextAwakeAt } from '../features/inbox/decision-store';
import type { Base } from './base';
import type { EngineOptions } from './engine-options';
import type { Services } from './services';

/** Other processes and a changed clock move what was put aside: it is looked at so often at least. */
const LONGEST_NAP_MS = 60_000;

export type Work = ReturnType<typeof createWork>;

/** Everything that needs threads: begun once, when it is first asked for. */
export function createWork(options: EngineOptions, base: Base, services: Services) {
  const { stores, threads, changes, workstation } = base;
  const { clock } = options;
  const snoozes = createSnoozes(options, base);
  let begun: Promise<boolean> | null = null;
  let pausedUntilAt: number | null = null;

  const openAll = async (): Promise<void> => {
    const seen = new Set(stores.pick(null).map(({ id }) => id));
    for (const { id } of listEntries(workstation)) {
      const problem = await stores.open(id, { create: false, now: clock.now() });
      if (problem === null) await ensureTeam(options, base, id);
      // What could not be glanced at appears only now; what could may turn out not to be writable.
      if (problem !== null || !seen.has(id))
        for (const topic of ['clients', 'inbox'] as const) changes.tell(topic, id);
    }
  };
  const start = async (): Promise<boolean> => {
    await openAll();
    await services.practice.resume();
    await services.tellJobs();
    const polls = await threads.jobs.start({ automatic: options.automatic });
    if (polls) {
      await snoozes.look();
      void services.triage.teacher.catchUp();
    } else changes.tell('status');
    return polls;
  };
  const begin = (): Promise<boolean> => {
    begun ??= start();
    return begun;
  };

  return {
    begin,
    /** The computer woke up. */
    wake: async (): Promise<void> => {
      if (!(await begin())) return;
      await threads.jobs.wake();
      await snoozes.look();
    },
    /** Something may have been put aside. */
    snoozesChanged: () => void snoozes.look(),
    /** `null`: it is not known yet. */
    polls: async (): Promise<boolean | null> => (begun === null ? null : begun),
    pausedUntilAt: (): number | null =>
      pausedUntilAt !== null && pausedUntilAt > clock.now() ? pausedUntilAt : null,
    pause: async (untilAt: number | null): Promise<void> => {
      pausedUntilAt = untilAt;
      await threads.jobs.pause(untilAt);
      changes.tell('status');
    },
    end: async (): Promise<void> => {
      snoozes.stop();
      services.triage.teacher.stop();
      if (begun === null) return stores.closeReaders();
      await begun.catch(() => false);
      await threads.jobs.stop();
      await services.practice.stop();
      await stores.closeAll();
      await threads.stop();
    },
  };
}

/** Desks and rules for a client of an older version, which never had any. A full disk must not keep it closed. */
async function ensureTeam(
  { clock, logger }: EngineOptions,
  { stores, threads }: Base,
  id: string,
): Promise<void> {
  const language = findClient(stores.get(id))?.language;
  if (language === undefined) return;
  try {
    await threads.writer.run(id, 'ensureTeamDefaults', { clientId: id, language, now: clock.now() });
  } catch (thrown) {
    logger.warn('team-not-made', { clientId: id, reason: String(thrown) });
  }
}

/** Brings conversations back when their time has come. */
function createSnoozes({ clock, logger }: EngineOptions, { stores, threads, changes }: Base) {
  let cancel: () => void = () => undefined;
  let stopped = false;

  const wakeUp = async (id: string): Promise<void> => {
    const woken = await threads.writer.run(id, 'wakeSnoozed', { now: clock.now() });
    if (woken > 0) changes.tell('inbox', id);
  };
  const look = async (): Promise<void> => {
    cancel();
    if (stopped) return;
    let nextAt = clock.now() + LONGEST_NAP_MS;
    for (const { id, store } of stores.pick(null)) {
      const at = nextAwakeAt(store);
      if (at === null) continue;
      if (at <= clock.now()) {
        await wakeUp(id).catch((thrown: unknown) =>
          logger.warn('snooze-not-ended', { clientId: id, reason: String(thrown) }),
        );
      } else nextAt = Math.min(nextAt, at);
    }
    cancel = clock.after(Math.max(1_000, nextAt - clock.now()), () => void look());
  };
  return {
    look,
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
