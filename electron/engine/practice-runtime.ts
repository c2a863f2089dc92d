import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@shared/app/schema';
import type { PlatformId } from '@shared/platforms/registry';
import { platformOf } from '@shared/platforms/registry';
import type { BusinessHours } from '@shared/sla/schema';
import { accountId } from '../features/accounts/account-store';
import type { ClientsService } from '../features/clients/clients-service';
import {
  createPracticeService,
  type PracticeNetwork,
  type PracticeService,
} from '../features/practice/practice-service';
import { localName, PRACTICE_ADDRESS } from './practice-address';
import type { Threads } from './threads';

export type RunningPractice = PracticeNetwork & { readonly close: () => Promise<void> };

/** What the practice network speaks, so that the real connector of that platform reads it. */
const SPOKEN: PlatformId = 'mastodon';

const bakingDay = [{ from: '06:00', until: '20:00' }];
/** When the bakery answers: from the first loaf until the door is locked; on Sundays till noon. */
const practiceHours: BusinessHours = {
  week: [...Array.from({ length: 6 }, () => bakingDay), [{ from: '07:00', until: '13:00' }]],
  holidays: [],
};

export type PracticeRuntimeOptions = {
  readonly dataDir: string;
  readonly clients: ClientsService;
  readonly threads: Threads;
  readonly start: (options: { language: Language; stateDir: string }) => Promise<RunningPractice>;
  readonly changed: (clientId: string) => void;
  readonly now: () => number;
};

/** Runs the practice network as long as there is a practice client. */
export function createPracticeRuntime(options: PracticeRuntimeOptions): PracticeService & {
  readonly stop: () => Promise<void>;
  readonly heard: (clientId: string) => Promise<void>;
} {
  const { clients, threads, now } = options;
  const { jobs, writer } = threads;
  const stateDir = join(options.dataDir, 'practice');
  let running: RunningPractice | null = null;

  const stop = async (): Promise<void> => {
    await jobs.setPractice(null);
    await running?.close();
    running = null;
  };

  const service = createPracticeService({
    clients,
    startNetwork: async (language) => {
      running ??= await options.start({ language, stateDir });
      const tokens = Object.fromEntries(
        running.accounts.map(({ handle, token }) => [localName(handle), token]),
      );
      await jobs.setPractice({ url: running.url, tokens });
      return running;
    },
    forgetNetwork: async () => {
      await stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
    settle: async (clientId) => {
      const by = { memberId: null, ruleId: null, now: now() };
      await writer.run(clientId, 'writeSetting', {
        id: 'business-hours',
        value: practiceHours,
        now: now(),
        by,
      });
    },
    addAccount: async (clientId, handle) => {
      const at = { platform: SPOKEN, address: PRACTICE_ADDRESS, handle, remoteId: '', secret: '' };
      const { profile } = await jobs.verify(at);
      const id = accountId(clientId, SPOKEN, profile.remoteId);
      const { streams } = platformOf(SPOKEN);
      await writer.run(clientId, 'addAccount', { id, platform: SPOKEN, profile, streams, now: now() });
      options.changed(clientId);
      await jobs.wake();
    },
  });
  let isTold = false;
  /** Something of a client was read: the practice client's own people tell their story once there is enough of it. */
  const heard = async (clientId: string): Promise<void> => {
    const client = isTold ? null : service.current();
    if (client?.id !== clientId) return;
    isTold = await writer.run(clientId, 'tellPracticeStory', { ...client, clientId, now: now() });
    if (isTold) options.changed(clientId);
  };
  return { ...service, stop, heard };
}
