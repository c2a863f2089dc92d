import { failureOf } from '../../electron/connectors/errors';
import { createSession } from '../../electron/connectors/http/create-session';
import { connectorOf } from '../../electron/connectors/registry';
import { createPlatformSending } from '../../electron/features/outbox/platform-sending';
import { findUnknown, listDue } from '../../electron/features/outbox/sending-store';
import { createPublicationRunner } from '../../electron/jobs/publication-runner';
import { type Sender, startSender } from '../../electron/jobs/sender';
import type { Clock } from '../../electron/lib/clock';
import { silentLogger } from '../../electron/lib/logger';
import { CLIENT, type OutboxStore } from '../helpers/outbox-store';
import type { Asked } from './fake-net';

/** Where a process can die: each lies between two things that last. */
export type Crossing = 'claim' | 'claimed' | 'leaving' | 'carried-out' | 'answered' | 'recorded' | 'looking';

type Cross = (crossing: Crossing) => Promise<void>;
export type Fetch = (asked: Asked, cross: Cross) => Promise<Response>;

/** One run of the program, from its start to its end or its death. */
export type Life = {
  readonly sender: Sender;
  readonly isDead: () => boolean;
  /** From now on it neither writes nor hears of anything. */
  readonly kill: () => void;
  /** Nothing goes on but time. */
  readonly isQuiet: () => boolean;
};

type Options = {
  readonly opened: OutboxStore;
  readonly clock: Clock;
  readonly random: () => number;
  readonly secret: string;
  readonly fetch: Fetch;
  /** Whether it dies where it is now. */
  readonly diesAt: (crossing: Crossing) => boolean;
};

/** Starts the program on a store: the real sender, connectors, session and commands; only network and clock are fake. */
export function startLife(options: Options): Life {
  const { opened, clock, random, diesAt } = options;
  const { store, run } = opened;
  let dead = false;
  let recovering = 0;
  const cross: Cross = async (crossing) => {
    dead ||= diesAt(crossing);
    if (dead) await new Promise<never>(() => undefined);
  };
  const access = accessOf(options, cross);
  const sender = startSender({
    clock,
    logger: silentLogger,
    clients: () => [CLIENT],
    publications: (untilAt) => (dead ? [] : listDue(store, CLIENT, untilAt)),
    recover: async (_, since) => {
      recovering += 1;
      await cross('recorded');
      run('recoverOutbox', { ...since, by: { memberId: null, ruleId: null, now: clock.now() } });
      recovering -= 1;
    },
    run: createPublicationRunner({
      clock,
      logger: silentLogger,
      random,
      toFailure: failureOf,
      chooseKey: access.chooseKey,
      load: ({ id }) => findUnknown(store, CLIENT, id),
      send: access.send,
      find: async (reply, signal) => {
        await cross('looking');
        return access.find(reply, signal);
      },
      writer: {
        claim: async (_, claim) => {
          await cross('claim');
          const claimed = run('claimPublication', claim);
          await cross('claimed');
          return claimed;
        },
        record: async (_, outcome) => {
          await cross('answered');
          run('recordOutcome', outcome);
          await cross('recorded');
        },
      },
      changed: () => undefined,
    }),
  });
  return {
    sender,
    isDead: () => dead,
    kill: () => {
      dead = true;
    },
    isQuiet: () => sender.sending().length === 0 && recovering === 0,
  };
}

function accessOf({ clock, random, secret, fetch }: Options, cross: Cross) {
  const asFetch: typeof globalThis.fetch = (url, init) =>
    fetch(
      {
        method: init?.method ?? 'GET',
        url: new URL(String(url)),
        headers: new Headers(init?.headers),
        body: typeof init?.body === 'string' ? init.body : '',
      },
      cross,
    );
  return createPlatformSending({
    connectorOf,
    open: async ({ address }, signal) => {
      const saveSecret = async (): Promise<void> => undefined;
      return {
        address,
        session: createSession({ fetch: asFetch, now: clock.now, secret, saveSecret, signal }),
      };
    },
    now: clock.now,
    random,
  });
}
