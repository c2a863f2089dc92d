import type { EngineState } from '@shared/app/bridge';
import { MessageChannelMain, type WebContents } from 'electron';
import type { Clock } from '../lib/clock';
import { forkEngine } from './engine-process-handle';
import { type Supervisor, type SupervisorOptions, superviseEngine } from './engine-supervisor';
import { channels } from './shell-channels';

export type Engine = Supervisor & {
  /** A page has loaded, again perhaps: it gets a port now if the engine is ready, and after each start of it. */
  readonly serve: (contents: WebContents) => void;
};

/** The engine and the pages that talk to it. Each page has a port of its own, which never passes through here. */
export function startEngine(options: {
  readonly program: { readonly file: string; readonly args: readonly string[] };
  readonly clock: Clock;
  readonly onRequest: SupervisorOptions['onRequest'];
}): Engine {
  const pages = new Set<WebContents>();
  let current: ReturnType<typeof forkEngine> | null = null;
  let isReady = false;

  const connect = (contents: WebContents) => {
    if (!isReady || !current) return;
    const { port1, port2 } = new MessageChannelMain();
    current.connect(port1);
    contents.postMessage(channels.enginePort, null, [port2]);
  };

  const onState = (state: EngineState) => {
    isReady = state.state === 'ready';
    for (const contents of pages) {
      contents.send(channels.engineState, state);
      connect(contents);
    }
  };

  const supervisor = superviseEngine({
    clock: options.clock,
    onRequest: options.onRequest,
    onState,
    start: (events) => {
      current = forkEngine(options.program, events);
      return current;
    },
  });

  const serve = (contents: WebContents) => {
    if (!pages.has(contents)) {
      pages.add(contents);
      contents.once('destroyed', () => pages.delete(contents));
    }
    contents.send(channels.engineState, supervisor.state());
    connect(contents);
  };

  return { ...supervisor, serve };
}
