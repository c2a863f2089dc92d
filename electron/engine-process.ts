import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import { z } from 'zod';
import type { FromEngine, HostMethods, HostResponse, ToEngine } from './app/engine-messages';
import { StoreError } from './db/errors';
import type { Host } from './engine/host';
import { ensurePractice, narrateEvent, narrateInbox } from './engine/narrate';
import { startEngineHere } from './engine/start-here';
import { createLogger } from './lib/logger';

// Compiled, a schema is faster from its hundredth value on; the first page has a few of each.
z.config({ jitless: true });

// The transport asks of each message whether it is a form, and asking loads Node's whole HTTP client, on the way to the
// first row. No page of ours sends one.
Object.defineProperty(globalThis, 'FormData', {
  value: class FormData {},
  configurable: true,
  writable: true,
});

const { values } = parseArgs({
  strict: false,
  options: { data: { type: 'string' }, practice: { type: 'boolean' }, narrate: { type: 'boolean' } },
});
/** Without a display nobody sees the window: what is polled, stored and shown is told instead. */
const narrate = (line: string | null): void => {
  if (values.narrate === true && line !== null) process.stdout.write(`${line}\n`);
};
const dataDir = String(values.data);
const shell = process.parentPort;
const say = (message: FromEngine): void => shell.postMessage(message);
const logger = createLogger({ now: Date.now, write: (line) => process.stderr.write(line) });

const waiting = new Map<number, (response: HostResponse) => void>();
let nextRequest = 1;

function ask<K extends keyof HostMethods>(
  method: K,
  ...args: Parameters<HostMethods[K]>
): Promise<ReturnType<HostMethods[K]>> {
  return new Promise((resolve, reject) => {
    const id = nextRequest++;
    waiting.set(id, (response) => {
      if (response.ok) resolve(response.value as ReturnType<HostMethods[K]>);
      else reject(new Error(response.error));
    });
    say({ type: 'host-request', id, method, args });
  });
}

const ports: MessagePortMain[] = [];
let connect: (port: MessagePortMain) => void = (port) => ports.push(port);
let onResume: () => void = () => undefined;
let onShutdown: () => void = () => process.exit(0);

shell.on('message', (event) => {
  const message = event.data as ToEngine;
  switch (message.type) {
    case 'connect':
      for (const port of event.ports) connect(port);
      return;
    case 'power':
      if (message.event === 'resume') onResume();
      return;
    case 'shutdown':
      onShutdown();
      return;
    case 'host-response':
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
  }
});

const language = () => (Intl.DateTimeFormat().resolvedOptions().locale.startsWith('pl') ? 'pl' : 'en');

const host: Host = {
  keychain: async () => ({
    kind: (await ask('secrets.status')).kind,
    seal: async (plain) => Buffer.from(await ask('secrets.seal', plain.toString('base64')), 'base64'),
    open: async (sealed) => Buffer.from(await ask('secrets.open', sealed.toString('base64')), 'base64'),
  }),
  openExternal: async (url) => {
    await ask('openExternal', url);
  },
  notify: async (notice) => {
    await ask('notify', notice);
  },
};
/** Threads start once the window had time for its first page, or with the first call that needs them. */
const BEGIN_AFTER_MS = 1_000;

try {
  const engine = startEngineHere({
    programDir: import.meta.dirname,
    dataDir,
    host,
    automatic: true,
    logger,
    least: 'warn',
    onJobEvent: (event) => narrate(narrateEvent(event)),
    onDeath: (thread, reason) => {
      logger.error('thread-died', { thread, reason: String(reason) });
      process.exit(1);
    },
  });
  const handler = new RPCHandler(engine.router);
  connect = (port) => {
    handler.upgrade(port);
    port.start();
  };
  for (const port of ports.splice(0)) connect(port);
  onResume = () => void engine.wake();
  onShutdown = () => void engine.stop().finally(() => process.exit(0));
  say({ type: 'ready' });
  setTimeout(() => void engine.begin(), BEGIN_AFTER_MS);
  if (values.practice === true) await ensurePractice(engine.api, language());
  if (values.narrate === true) narrateInbox(engine.api, narrate);
} catch (thrown) {
  const problem = thrown instanceof StoreError ? thrown.problem : 'engine';
  logger.error('engine-not-started', { reason: String(thrown) });
  say({
    type: 'fatal',
    code: problem,
    message: String(thrown),
    details: thrown instanceof StoreError ? { path: thrown.path } : {},
  });
  setTimeout(() => process.exit(1), 200);
}
