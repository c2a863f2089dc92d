import { type MessagePortMain, utilityProcess } from 'electron';
import type { FromEngine, ToEngine } from './engine-messages';
import type { SupervisorOptions } from './engine-supervisor';
import { sqliteEnvironment } from './sqlite-environment';

type ForkedEngine = ReturnType<SupervisorOptions['start']> & {
  readonly connect: (port: MessagePortMain) => void;
};

const isMessage = (value: unknown): value is FromEngine =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Starts the engine in a process of its own. */
export function forkEngine(
  program: { readonly file: string; readonly args: readonly string[] },
  events: Parameters<SupervisorOptions['start']>[0],
): ForkedEngine {
  const child = utilityProcess.fork(program.file, [...program.args], {
    serviceName: 'Backbeat engine',
    stdio: 'inherit',
    env: { ...process.env, ...sqliteEnvironment() },
  });
  const post = (message: ToEngine) => child.postMessage(message);
  child.on('message', (message: unknown) => {
    if (isMessage(message)) events.said(message);
  });
  child.once('exit', (code) => events.ended(`the engine ended with code ${code}`));
  return {
    post,
    kill: () => child.kill(),
    connect: (port) => child.postMessage({ type: 'connect' } satisfies ToEngine, [port]),
  };
}
