import type { EngineState } from '@shared/app/bridge';
import { expect, it } from 'vitest';
import type { FromEngine, ToEngine } from '../../electron/app/engine-messages';
import { superviseEngine } from '../../electron/app/engine-supervisor';

type Timer = { readonly at: number; readonly run: () => void };

/** A clock that is moved by hand, and engines that live and die on command. */
function setUp() {
  let now = 0;
  let timers: Timer[] = [];
  const engines: {
    posted: ToEngine[];
    killed: boolean;
    say: (message: FromEngine) => void;
    die: () => void;
  }[] = [];
  const states: EngineState[] = [];
  const clock = {
    now: () => now,
    monotonicMs: () => now,
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const pass = (ms: number) => {
    now += ms;
    const due = timers.filter((timer) => timer.at <= now);
    timers = timers.filter((timer) => timer.at > now);
    for (const timer of due) timer.run();
  };
  const supervisor = superviseEngine({
    clock,
    onState: (state) => states.push(state),
    onRequest: (request, answer) =>
      answer({ type: 'host-response', id: request.id, ok: true, value: request.method }),
    start: ({ said, ended }) => {
      const engine = { posted: [] as ToEngine[], killed: false, say: said, die: () => ended('it died') };
      engines.push(engine);
      return {
        post: (message) => engine.posted.push(message),
        kill: () => {
          engine.killed = true;
          engine.die();
        },
      };
    },
  });
  const engine = () => {
    const last = engines.at(-1);
    if (!last) throw new Error('no engine was started');
    return last;
  };
  return { supervisor, states, engines, engine, pass };
}

it('says when the engine is ready', () => {
  const { engine, states } = setUp();
  engine().say({ type: 'ready' });
  expect(states).toEqual([{ state: 'starting' }, { state: 'ready' }]);
});

it('starts a dead engine again, with pauses that double up to fifteen seconds', () => {
  const { engine, engines, states, pass } = setUp();
  const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000];
  for (const pause of pauses) {
    engine().die();
    const count = engines.length;
    pass(pause - 1);
    expect(engines).toHaveLength(count);
    pass(1);
    expect(engines).toHaveLength(count + 1);
  }
  expect(states.at(-1)).toEqual({ state: 'restarting', attempt: 8, retryAt: 45_750, reason: 'it died' });
});

it('begins with the shortest pause again after a minute of health', () => {
  const { engine, states, pass } = setUp();
  for (const pause of [250, 500, 1_000]) {
    engine().die();
    pass(pause);
  }
  engine().say({ type: 'ready' });
  pass(59_999);
  engine().die();
  expect(states.at(-1)).toMatchObject({ state: 'restarting', attempt: 4 });
  pass(2_000);
  engine().say({ type: 'ready' });
  pass(60_000);
  engine().die();
  expect(states.at(-1)).toMatchObject({ state: 'restarting', attempt: 1 });
});

it('does not start an engine again whose store cannot be opened, until somebody asks', () => {
  const { supervisor, engine, engines, states, pass } = setUp();
  engine().say({
    type: 'fatal',
    code: 'newer',
    message: 'written by a later version',
    details: { path: '/x' },
  });
  engine().die();
  pass(60_000);
  expect(engines).toHaveLength(1);
  expect(states.at(-1)).toEqual({
    state: 'fatal',
    code: 'newer',
    message: 'written by a later version',
    details: { path: '/x' },
  });
  supervisor.retry();
  expect(engines).toHaveLength(2);
  expect(states.at(-1)).toEqual({ state: 'starting' });
});

it('tries at once when somebody does not want to wait, and then only once', () => {
  const { supervisor, engine, engines, pass } = setUp();
  engine().die();
  supervisor.retry();
  supervisor.retry();
  pass(1_000);
  expect(engines).toHaveLength(2);
});

it('answers what the engine asks', () => {
  const { engine } = setUp();
  engine().say({ type: 'host-request', id: 7, method: 'secrets.status', args: [] });
  expect(engine().posted).toEqual([{ type: 'host-response', id: 7, ok: true, value: 'secrets.status' }]);
});

it('asks the engine to end and lets it', async () => {
  const { supervisor, engine, engines, pass } = setUp();
  const stopped = supervisor.stop();
  expect(engine().posted).toEqual([{ type: 'shutdown' }]);
  engine().die();
  await stopped;
  pass(60_000);
  expect(engines).toHaveLength(1);
  expect(engine().killed).toBe(false);
});

it('kills an engine that does not end in the time that a reply may take', async () => {
  const { supervisor, engine, pass } = setUp();
  const stopped = supervisor.stop();
  pass(22_000);
  await stopped;
  expect(engine().killed).toBe(true);
});

it('ends at once while no engine runs', async () => {
  const { supervisor, engine, engines, pass } = setUp();
  engine().die();
  await supervisor.stop();
  pass(60_000);
  expect(engines).toHaveLength(1);
});
