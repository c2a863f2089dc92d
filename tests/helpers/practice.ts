import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type PracticeNetwork,
  type PracticeSettings,
  startPracticeNetwork,
} from '../../electron/practice/practice-network';

/** A Monday morning at the bakery. */
export const PRACTICE_NOW = Date.UTC(2026, 10, 23, 8, 30);

export type PracticeStage = {
  readonly network: PracticeNetwork;
  readonly stateDir: string;
  /** Moves the network's clock. */
  readonly setNow: (now: number) => void;
  readonly get: (path: string, token?: string) => Promise<Response>;
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Response>;
  /** Ends it and starts it again on the same folder. */
  readonly restart: () => Promise<PracticeStage>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
};
export type SendOptions = {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

type StageOptions = Partial<PracticeSettings> & { readonly now?: number };

/** A practice network on a folder of its own, at a fixed time unless moved. */
export const startPracticeStage = async (options: StageOptions = {}): Promise<PracticeStage> => {
  const { now: startNow = PRACTICE_NOW, ...settings } = options;
  let now = startNow;
  const stateDir = settings.stateDir ?? (await mkdtemp(join(tmpdir(), 'backbeat-practice-')));
  const network = await startPracticeNetwork({ language: 'en', ...settings, stateDir, now: () => now });
  const send = (
    method: string,
    path: string,
    { token, body, headers }: SendOptions = {},
  ): Promise<Response> =>
    fetch(path.startsWith('http') ? path : `${network.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    network,
    stateDir,
    setNow: (moved) => {
      now = moved;
    },
    get: (path, token) => send('GET', path, token === undefined ? {} : { token }),
    send,
    restart: async () => {
      await network.close();
      // The client's pool must see its connections closed before the same port answers again.
      await wait(20);
      return startPracticeStage({ ...options, stateDir, now });
    },
    stop: async () => {
      await network.close();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
};
