import type { EngineState } from '@shared/app/bridge';
import type { Clock } from '../lib/clock';
import type { FromEngine, HostRequest, ToEngine } from './engine-messages';
import { HEALTHY_AFTER_MS, retryDelayMs } from './restart-delay';

/** A reply that is being written is waited for: killed before its answer, nobody knows whether it is out. */
const STOP_PATIENCE_MS = 22_000;

/** A started engine process, as far as the supervisor needs to know it. */
export type EngineProcess = {
  readonly post: (message: ToEngine) => void;
  readonly kill: () => void;
};

export type SupervisorOptions = {
  readonly clock: Clock;
  /** Starts a process. It calls back when the process says something and once when it has ended. */
  readonly start: (events: {
    readonly said: (message: FromEngine) => void;
    readonly ended: (reason: string) => void;
  }) => EngineProcess;
  readonly onState: (state: EngineState) => void;
  readonly onRequest: (request: HostRequest, answer: (message: ToEngine) => void) => void;
};

export type Supervisor = {
  readonly state: () => EngineState;
  /** Sends to a running engine; what is sent while there is none is dropped. */
  readonly post: (message: ToEngine) => void;
  /** Starts again now: after `fatal`, or instead of waiting for the next try. */
  readonly retry: () => void;
  /** Ends the engine: it is asked first and killed after three seconds. */
  readonly stop: () => Promise<void>;
};

/** Keeps one engine running: starts it, starts it again with growing pauses when it dies, and says how it is. */
export function superviseEngine({ clock, start, onState, onRequest }: SupervisorOptions): Supervisor {
  let state: EngineState = { state: 'starting' };
  let current: EngineProcess | null = null;
  let attempt = 0;
  let readySince: number | null = null;
  let cancelRetry = () => {};
  let stopped: (() => void) | null = null;

  const become = (next: EngineState) => {
    state = next;
    onState(next);
  };

  const said = (message: FromEngine) => {
    if (message.type === 'host-request') {
      onRequest(message, (answer) => current?.post(answer));
    } else if (message.type === 'ready') {
      readySince = clock.monotonicMs();
      become({ state: 'ready' });
    } else {
      const { code, message: text, details = {} } = message;
      become({ state: 'fatal', code, message: text, details });
    }
  };

  const ended = (reason: string) => {
    const wasHealthy = readySince !== null && clock.monotonicMs() - readySince >= HEALTHY_AFTER_MS;
    current = null;
    readySince = null;
    if (stopped) return stopped();
    if (state.state === 'fatal') return;
    attempt = wasHealthy ? 1 : attempt + 1;
    const delayMs = retryDelayMs(attempt);
    cancelRetry = clock.after(delayMs, launch);
    become({ state: 'restarting', attempt, retryAt: clock.now() + delayMs, reason });
  };

  const launch = () => {
    if (state.state !== 'restarting') become({ state: 'starting' });
    current = start({ said, ended });
  };

  const stop = () => {
    cancelRetry();
    const process = current;
    if (!process) return Promise.resolve();
    return new Promise<void>((resolve) => {
      const cancelKill = clock.after(STOP_PATIENCE_MS, () => process.kill());
      stopped = () => {
        cancelKill();
        resolve();
      };
      process.post({ type: 'shutdown' });
    });
  };

  const retry = () => {
    if (current || stopped) return;
    cancelRetry();
    launch();
  };

  launch();
  return { state: () => state, post: (message) => current?.post(message), retry, stop };
}
