import { join } from 'node:path';
import { DAY, HOUR, MINUTE, SECOND } from '@shared/platforms/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../../electron/connectors/errors';
import { isDurable } from '../../../../electron/engine/write-commands';
import { findUnknown, listDue } from '../../../../electron/features/outbox/sending-store';
import { createPublicationRunner } from '../../../../electron/jobs/publication-runner';
import { type Sender, startSender } from '../../../../electron/jobs/sender';
import { silentLogger } from '../../../../electron/lib/logger';
import { createFakeClock, type FakeClock, settled } from '../../../helpers/fake-clock';
import { folderMaker } from '../../../helpers/folder';
import { CLIENT, question } from '../../../helpers/outbox-store';
import { NOW } from '../../../helpers/remote';
import { LossyPlatform } from './lossy-platform';
import { openScene, refusalOf, type Scene } from './outbox-scene';

const clientId = CLIENT;
const newFolder = folderMaker();
let path = '';
let platform: LossyPlatform;
let clock: FakeClock;
let scene: Scene;
let sender: Sender;
let dead = { killed: false };

beforeEach(() => {
  path = join(newFolder(), 'store.sqlite');
  platform = new LossyPlatform();
  clock = createFakeClock(NOW);
  start();
});

/** The program starts: the store is opened again, and whoever sends looks at what is there. */
function start(): void {
  scene = openScene({ path, clock, onWake: () => sender.wake() });
  const life = { killed: false };
  dead = life;
  const { store, run } = scene;
  const alive = async <T>(work: () => T): Promise<T> => {
    // A program that was killed neither commits nor hears of anything any more.
    if (life.killed) return new Promise<T>(() => undefined);
    return work();
  };
  sender = startSender({
    clock,
    logger: silentLogger,
    clients: () => [clientId],
    publications: (untilAt) => (life.killed ? [] : listDue(store, clientId, untilAt)),
    recover: (_, since) =>
      alive(() => {
        run('recoverOutbox', { ...since, by: { memberId: null, ruleId: null, now: clock.now() } });
      }),
    run: createPublicationRunner({
      clock,
      logger: silentLogger,
      random: () => 0.5,
      chooseKey: () => null,
      load: ({ id }) => findUnknown(store, clientId, id),
      send: (reply) => platform.send(reply).finally(() => alive(() => undefined)),
      find: platform.find,
      toFailure: failureOf,
      writer: {
        claim: (_, claim) => alive(() => run('claimPublication', claim)),
        record: (_, outcome) => alive(() => run('recordOutcome', outcome)),
      },
      changed: () => undefined,
    }),
  });
}

/** The program is gone from one moment to the next; the store is what was committed. */
function kill(): void {
  dead.killed = true;
  void sender.stop();
  scene.store.close();
}

const send = async (text = 'On Tuesdays.', remoteId = 'q') => {
  const { id } = await scene.draft(text, { remoteId });
  return scene.api.send({ clientId, id, viewClientId: null, confirmed: ['second-answer'] });
};
/** What the platform was about to do, it does now. */
const release = (): void => {
  for (const go of platform.held.splice(0)) go();
};
const wait = async (ms: number): Promise<void> => {
  await clock.advance(ms);
  await settled();
};
const stateOf = (id: string) =>
  scene.store.get<{ state: string }>('test.state', 'SELECT state FROM publication WHERE id = ?', [id])?.state;
const stepsOf = async (id: string) => (await scene.api.attempts({ clientId, id })).map(({ step }) => step);
const settle = (id: string, as: 'retry' | 'published' | 'dropped' | 'draft') =>
  scene.api.settle({ clientId, id, as });

describe('a reply that was sent', () => {
  it('leaves after the time to undo, and stands in the thread at once', async () => {
    const { id } = await send();
    await wait(10 * SECOND - 1);
    expect([stateOf(id), platform.asked]).toEqual(['scheduled', 0]);
    await wait(SECOND);
    expect([stateOf(id), platform.visible.map(({ text }) => text)]).toEqual(['published', ['On Tuesdays.']]);
    const { conversationId } = scene.idsOf('q');
    const row = scene.store.get(
      'test.row',
      `SELECT status, last_direction AS direction, reply_state AS replyState FROM conversation WHERE id = ?`,
      [conversationId],
    );
    expect(row).toEqual({ status: 'waiting', direction: 'out', replyState: null });
    expect([await stepsOf(id), scene.audited()]).toEqual([
      ['claimed', 'published'],
      ['reply-scheduled', 'sent'],
    ]);
    expect(await scene.api.waiting({ clientId })).toEqual([]);
  });

  it('does not leave once it was taken back', async () => {
    const { id } = await send();
    await wait(9 * SECOND);
    await scene.api.cancel({ clientId, id });
    await wait(HOUR);
    expect([stateOf(id), platform.asked]).toEqual(['draft', 0]);
  });

  it('is refused for good, and can be written again', async () => {
    platform.fates = ['refused'];
    const { id } = await send();
    await wait(MINUTE);
    const [failed] = await scene.api.waiting({ clientId });
    expect([failed?.state, failed?.failure?.kind, await stepsOf(id)]).toEqual([
      'failed',
      'rejected',
      ['claimed', 'failed'],
    ]);
    const draft = await settle(id, 'draft');
    expect([draft.id, draft.state, draft.text]).toEqual([id, 'draft', 'On Tuesdays.']);
    expect(platform.visible).toEqual([]);
  });
});

it('is claimed on the disk itself before the request leaves', () => {
  const { store } = scene;
  // https://sqlite.org/pragma.html#pragma_synchronous: 1 NORMAL, 2 FULL.
  const level = () => store.get<{ synchronous: number }>('test.level', 'PRAGMA synchronous')?.synchronous;
  expect([level(), store.durably(level), level(), isDurable('claimPublication')]).toEqual([1, 2, 1, true]);
  const failing = () =>
    store.durably(() => {
      throw new Error('refused');
    });
  expect(failing).toThrow('refused');
  expect(level()).toBe(1);
});

describe('offline', () => {
  it('waits, and leaves by itself when the network is back', async () => {
    platform.fates = Array.from({ length: 6 }, () => 'unreachable');
    const { id } = await send();
    await wait(MINUTE);
    const [waiting] = await scene.api.waiting({ clientId });
    expect([waiting?.state, waiting?.failure?.reason, platform.asked]).toEqual([
      'scheduled',
      'unreachable',
      0,
    ]);
    await wait(15 * MINUTE);
    expect([stateOf(id), platform.visible.length]).toEqual(['published', 1]);
  });

  it('keeps the order within a conversation, and goes on after a restart', async () => {
    platform.fates = Array.from({ length: 3 }, () => 'unreachable');
    await send('First');
    await wait(15 * SECOND);
    await send('Second');
    await wait(15 * SECOND);
    kill();
    await wait(3 * HOUR);
    start();
    await wait(5 * MINUTE);
    expect(platform.visible.map(({ text }) => text)).toEqual(['First', 'Second']);
  });

  it('lets other conversations go before', async () => {
    scene.take([question('q2', { at: NOW - 1_000 })]);
    platform.fates = ['rate-limited'];
    await send('First');
    await wait(11 * SECOND);
    await send('Second', 'q2');
    await wait(11 * SECOND);
    expect(platform.visible.map(({ text }) => text)).toEqual(['Second']);
  });

  it('can still be taken back', async () => {
    platform.fates = ['unreachable'];
    const { id } = await send();
    await wait(11 * SECOND);
    expect((await scene.api.cancel({ clientId, id })).state).toBe('draft');
    await wait(HOUR);
    expect(platform.visible).toEqual([]);
  });
});

describe('an outcome that is not known', () => {
  it('is read back: it was out', async () => {
    platform.fates = ['unconfirmed'];
    const { id } = await send();
    await wait(11 * SECOND);
    expect(stateOf(id)).toBe('unknown');
    await wait(6 * SECOND);
    expect([stateOf(id), await stepsOf(id), platform.asked]).toEqual([
      'published',
      ['claimed', 'unknown', 'found'],
      1,
    ]);
  });

  it('is read back exactly: it was not, which is certain after a minute', async () => {
    platform.fates = ['lost'];
    const { id } = await send();
    await wait(30 * SECOND);
    expect(stateOf(id)).toBe('unknown');
    await wait(MINUTE);
    const [failed] = await scene.api.waiting({ clientId });
    expect([failed?.state, failed?.failure]).toMatchObject([
      'failed',
      { kind: 'transient', reason: 'timeout' },
    ]);
    expect(await stepsOf(id)).toEqual(['claimed', 'unknown', 'not-found', 'not-found']);
    await settle(id, 'retry');
    await settled();
    expect([stateOf(id), platform.visible.length, platform.looked]).toEqual(['published', 1, 2]);
  });

  it('stays unknown while looking tells nothing, and is never sent again by itself', async () => {
    platform.fates = ['lost'];
    platform.sight = 'cannot-tell';
    const { id } = await send();
    await wait(3 * DAY);
    expect([stateOf(id), platform.asked, platform.looked]).toEqual(['unknown', 1, 24]);
    platform.sight = 'absent';
    kill();
    start();
    await wait(2 * MINUTE);
    expect(stateOf(id)).toBe('failed');
  });

  it('is looked for once more before a person’s word sends it again', async () => {
    platform.fates = ['unconfirmed'];
    platform.sight = 'unreachable';
    const { id } = await send();
    await wait(HOUR);
    expect(stateOf(id)).toBe('unknown');
    platform.sight = 'not-seen';
    await settle(id, 'retry');
    await settled();
    expect([stateOf(id), platform.visible.length, await stepsOf(id)]).toEqual([
      'published',
      1,
      ['claimed', 'unknown', 'settled', 'claimed', 'found'],
    ]);
  });

  it('stays unknown where the second attempt is refused: the first may be out', async () => {
    platform.fates = ['lost', 'refused'];
    platform.sight = 'cannot-tell';
    const { id } = await send();
    await wait(HOUR);
    await settle(id, 'retry');
    await settled();
    expect([stateOf(id), (await scene.api.waiting({ clientId }))[0]?.failure?.kind]).toEqual([
      'unknown',
      'rejected',
    ]);
  });

  it('is no draft after its second attempt was taken back, and its words change under another id', async () => {
    platform.fates = ['lost', 'unreachable'];
    platform.sight = 'cannot-tell';
    const { id } = await send();
    await wait(HOUR);
    await settle(id, 'retry');
    await settled();
    expect((await scene.api.cancel({ clientId, id })).state).toBe('unknown');
    const draft = await settle(id, 'draft');
    expect([draft.state, draft.text, draft.id === id, stateOf(id)]).toEqual([
      'draft',
      'On Tuesdays.',
      false,
      'dropped',
    ]);
  });

  it('is what a person says of it', async () => {
    platform.fates = ['unconfirmed'];
    platform.sight = 'unreachable';
    const { id } = await send();
    await wait(HOUR);
    expect((await settle(id, 'published')).state).toBe('published');
    expect(await refusalOf(settle(id, 'retry'))).toEqual(['STALE', { state: 'published' }]);
  });
});

describe('after the program ended', () => {
  it('holds what was in its time to undo', async () => {
    const { id } = await send();
    await wait(5 * SECOND);
    kill();
    await wait(HOUR);
    start();
    await wait(HOUR);
    expect([stateOf(id), platform.asked]).toEqual(['held', 0]);
    await settle(id, 'retry');
    await settled();
    expect([stateOf(id), platform.visible.length]).toEqual(['published', 1]);
  });

  it('holds it too when the program is back before that time is over', async () => {
    const { id } = await send();
    await wait(5 * SECOND);
    kill();
    start();
    await settled();
    expect(stateOf(id)).toBe('held');
    const later = await send();
    await wait(HOUR);
    expect([stateOf(id), stateOf(later.id), platform.visible.length]).toEqual(['held', 'published', 1]);
  });

  it('reads back what was under way, and does not send it again', async () => {
    platform.holding = true;
    const { id } = await send();
    await wait(11 * SECOND);
    expect([stateOf(id), platform.asked]).toEqual(['claimed', 1]);
    kill();
    release();
    await settled();
    start();
    await settled();
    expect(stateOf(id)).toBe('unknown');
    await wait(6 * SECOND);
    expect([stateOf(id), platform.visible.length, platform.asked]).toEqual(['published', 1, 1]);
  });

  it('holds what was missed while the computer slept', async () => {
    await wait(MINUTE);
    const { id } = await send();
    clock.set(clock.now() + 2 * HOUR);
    sender.wake();
    await settled();
    await wait(HOUR);
    expect([stateOf(id), platform.asked]).toEqual(['held', 0]);
  });

  it('sends in time what was scheduled before the clock was set back by hours', async () => {
    const { id } = await send();
    clock.set(NOW - 5 * HOUR);
    await wait(11 * SECOND);
    expect([stateOf(id), platform.visible.length]).toEqual(['published', 1]);
  });
});

describe('ending', () => {
  it('waits for what is under way, and begins nothing more', async () => {
    scene.take([question('q2')]);
    platform.holding = true;
    const first = await send('First');
    await wait(1);
    const second = await send('Second', 'q2');
    await wait(11 * SECOND);
    let ended = false;
    const ending = sender.stop().then(() => {
      ended = true;
    });
    await wait(MINUTE);
    expect([ended, platform.asked]).toEqual([false, 1]);
    release();
    await ending;
    expect([stateOf(first.id), stateOf(second.id)]).toEqual(['published', 'scheduled']);
  });
});
