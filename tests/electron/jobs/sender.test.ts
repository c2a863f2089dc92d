import { DAY, HOUR, MINUTE, SECOND } from '@shared/platforms/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEnd } from '../../../electron/jobs/send-publication';
import { type SenderOptions, startSender } from '../../../electron/jobs/sender';
import type { DuePublication } from '../../../electron/jobs/sender-types';
import { silentLogger } from '../../../electron/lib/logger';
import { createFakeClock, settled } from '../../helpers/fake-clock';
import { START } from './fake-streams';

const base = (id: string) => ({
  clientId: 'client',
  id,
  accountId: `account of ${id}`,
  kind: 'reply' as const,
  platform: 'mastodon' as const,
  address: '',
  handle: '',
  conversationId: `conversation of ${id}`,
  createdAt: START - HOUR,
  updatedAt: START - HOUR,
});
type Scheduled = Extract<DuePublication, { state: 'scheduled' }>;
type Unknown = Extract<DuePublication, { state: 'unknown' }>;
const scheduled = (id: string, more: Partial<Scheduled> = {}): DuePublication => ({
  ...base(id),
  state: 'scheduled',
  sendAt: START,
  ...more,
});
const unknown = (id: string, more: Partial<Unknown> = {}): DuePublication => ({
  ...base(id),
  state: 'unknown',
  unknownAt: START - MINUTE,
  firstAt: null,
  lastAt: null,
  ...more,
});

type Options = {
  readonly run?: (reply: DuePublication) => Promise<RunEnd>;
  readonly recover?: SenderOptions['recover'];
  readonly clients?: string[];
};

/** The real sender over replies in memory; runs wait until the test ends them. */
async function sceneOf(list: readonly DuePublication[], options: Options = {}) {
  const clock = createFakeClock(START);
  const replies = new Map(list.map((reply) => [reply.id, reply]));
  const open = new Map<string, (end: RunEnd) => void>();
  const begun: string[] = [];
  const recovered: string[] = [];
  const clients = options.clients ?? ['client'];
  const wait = (reply: DuePublication): Promise<RunEnd> =>
    new Promise((resolve, reject) => {
      if (open.has(reply.id)) reject(new Error(`two runs of ${reply.id}`));
      open.set(reply.id, resolve);
    });
  const sender = startSender({
    clock,
    logger: silentLogger,
    clients: () => clients,
    publications: () => [...replies.values()],
    recover: async (clientId, since) => {
      recovered.push([clientId, ...since.running].join(' '));
      await options.recover?.(clientId, since);
    },
    run: (reply) => {
      begun.push(reply.id);
      return (options.run ?? wait)(reply);
    },
  });
  await settled();
  return {
    clock,
    sender,
    replies,
    clients,
    begun,
    recovered,
    running: () => [...open.keys()],
    /** Ends a run; what it sent is not in the plan any more. */
    finish: async (id: string, end: RunEnd = 'settled') => {
      if (end === 'settled') replies.delete(id);
      const resolve = open.get(id);
      open.delete(id);
      resolve?.(end);
      await settled();
    },
  };
}

/** What may happen around a sender. In the scene a second run of a reply fails while the first goes on. */
const steps: readonly ((scene: Awaited<ReturnType<typeof sceneOf>>) => unknown)[] = [
  ({ finish, running }) => finish(running()[0] ?? ''),
  ({ finish, running }) => finish(running()[0] ?? '', 'missed'),
  ({ sender }) => sender.wake(),
  ({ clock }) => clock.advance(MINUTE),
  ({ clock }) => clock.set(clock.now() - HOUR),
  ({ clock }) => clock.set(clock.now() + HOUR),
  ({ replies, begun }) => {
    const id = `new ${begun.length}`;
    replies.set(id, scheduled(id, { accountId: `account ${begun.length % 2}` }));
  },
];

describe('sending by itself', () => {
  it('sends what is due, and the rest at its time', async () => {
    const { begun, clock } = await sceneOf([scheduled('a'), scheduled('b', { sendAt: START + 10 * SECOND })]);
    expect(begun).toEqual(['a']);
    await clock.advance(10 * SECOND - 1);
    expect(begun).toEqual(['a']);
    await clock.advance(SECOND);
    expect(begun).toEqual(['a', 'b']);
  });

  it('sends one of an account at a time, and four at the same time', async () => {
    const many = Array.from({ length: 6 }, (_, nth) => scheduled(`s${nth}`));
    const scene = await sceneOf([
      scheduled('x', { accountId: 'shop' }),
      scheduled('y', { accountId: 'shop' }),
      ...many,
    ]);
    expect(scene.running()).toEqual(['x', 's0', 's1', 's2']);
    await scene.finish('x');
    expect(scene.running()).toEqual(['s0', 's1', 's2', 'y']);
  });

  it('keeps the order of a conversation, also while its first waits for the network', async () => {
    const conversationId = 'one';
    const later = START + 5 * MINUTE;
    const scene = await sceneOf([
      scheduled('first', { conversationId, sendAt: later }),
      scheduled('second', { conversationId, accountId: 'another' }),
    ]);
    expect(scene.begun).toEqual([]);
    await scene.clock.advance(5 * MINUTE);
    expect(scene.begun).toEqual(['first']);
    await scene.finish('first');
    expect(scene.begun).toEqual(['first', 'second']);
  });

  it('sends before it looks', async () => {
    const account = { accountId: 'shop' };
    const { begun } = await sceneOf([unknown('lost', account), scheduled('new', account)]);
    expect(begun).toEqual(['new']);
  });

  it('looks again, ever more seldom, where looking told nothing', async () => {
    const scene = await sceneOf([unknown('lost', { unknownAt: START })]);
    const times: number[] = [];
    for (let look = 0; look < 4; look += 1) {
      while (scene.running().length === 0) await scene.clock.advance(SECOND);
      times.push(Math.round((scene.clock.now() - START) / SECOND));
      await scene.finish('lost', 'missed');
    }
    expect(times).toEqual([5, 120, 240, 480]);
  });

  it('rests after a claim that could not be stored', async () => {
    let tries = 0;
    const scene = await sceneOf([scheduled('a')], {
      run: async () => {
        tries += 1;
        throw new Error('disk full');
      },
    });
    await scene.clock.advance(59 * SECOND);
    expect(tries).toBe(1);
    await scene.clock.advance(31 * SECOND);
    expect(tries).toBe(2);
  });

  it('never runs a reply twice at once, whatever ends, wakes and is scheduled', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), async (walk) => {
        const scene = await sceneOf([scheduled('a'), scheduled('b'), unknown('c')]);
        for (const step of walk) {
          await step(scene);
          await settled();
          expect(new Set(scene.running()).size).toBe(scene.running().length);
          expect(scene.running().toSorted()).toEqual([...scene.sender.sending()].toSorted());
        }
      }),
      { numRuns: 50 },
    ));
});

describe('after a start', () => {
  it('sends nothing of a client before it is known what was under way', async () => {
    let done: () => void = () => undefined;
    const scene = await sceneOf([scheduled('a')], {
      recover: () => new Promise((resolve) => (done = resolve)),
    });
    await scene.clock.advance(HOUR);
    expect([scene.begun, scene.recovered]).toEqual([[], ['client']]);
    done();
    await settled();
    expect(scene.begun).toEqual(['a']);
  });

  it('tries again where that failed', async () => {
    let tries = 0;
    const scene = await sceneOf([scheduled('a')], {
      recover: async () => {
        tries += 1;
        if (tries === 1) throw new Error('disk full');
      },
    });
    expect(scene.begun).toEqual([]);
    await scene.clock.advance(30 * SECOND);
    expect(scene.begun).toEqual(['a']);
  });

  it('asks once a client, when it is there', async () => {
    const scene = await sceneOf([]);
    scene.clients.push('another');
    await scene.clock.advance(DAY);
    expect(scene.recovered).toEqual(['client', 'another']);
  });

  it('asks again after the computer slept, and says what still runs', async () => {
    const scene = await sceneOf([scheduled('a')]);
    scene.clock.set(START + 2 * HOUR);
    scene.sender.wake();
    await settled();
    expect(scene.recovered).toEqual(['client', 'client a']);
  });
});

it('begins nothing once it was stopped, and waits for what runs', async () => {
  const scene = await sceneOf([scheduled('a')]);
  let ended = false;
  const ending = scene.sender.stop().then(() => {
    ended = true;
  });
  scene.replies.set('b', scheduled('b'));
  scene.sender.wake();
  await scene.clock.advance(HOUR);
  expect([scene.begun, ended]).toEqual([['a'], false]);
  await scene.finish('a');
  await ending;
  expect(scene.begun).toEqual(['a']);
});
