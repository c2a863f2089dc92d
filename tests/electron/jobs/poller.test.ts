import { DAY, HOUR, MINUTE, SECOND } from '@shared/platforms/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settled } from '../../helpers/fake-clock';
import { type Scene, START, sceneOf, streamOf } from './fake-streams';

const many = (count: number) => Array.from({ length: count }, (_, nth) => streamOf(`s${nth}`));

/** What may happen around a poller. In the scene a second read of a stream fails while the first goes on. */
const steps: readonly ((scene: Scene) => unknown)[] = [
  ({ finish, reading }) => finish(reading()[0] ?? ''),
  ({ poller }) => poller.wake(),
  ({ poller }) => void poller.readNow(() => true),
  ({ clock }) => clock.advance(MINUTE),
  ({ poller, clock }) => poller.pause(clock.now() + HOUR),
  ({ poller }) => poller.pause(null),
];

describe('reading by itself', () => {
  it('reads what is due, and again when its plan says so', async () => {
    const { begun, clock, finish } = sceneOf([
      streamOf('a'),
      streamOf('later', { nextPollAt: START + HOUR }),
    ]);
    expect(begun).toEqual(['a']);
    await finish('a');
    await clock.advance(30 * MINUTE - SECOND);
    expect(begun).toEqual(['a']);
    await clock.advance(SECOND);
    expect(begun).toEqual(['a', 'a']);
  });

  it('leaves alone what stands still', async () => {
    const { begun, clock } = sceneOf([streamOf('stopped', { nextPollAt: null })]);
    await clock.advance(3 * DAY);
    expect(begun).toEqual([]);
  });

  it('reads one stream of an account at a time, messages before numbers', async () => {
    const account = { accountId: 'shop', platform: 'mastodon' } as const;
    const { begun, reading, finish } = sceneOf([
      streamOf('numbers', { ...account, kind: 'metrics' }),
      streamOf('mentions', { ...account, kind: 'mentions' }),
      streamOf('elsewhere'),
    ]);
    expect(reading()).toEqual(['mentions', 'elsewhere']);
    await finish('mentions');
    expect(begun).toEqual(['mentions', 'elsewhere', 'numbers']);
  });

  it('reads eight at the same time and fills a place that becomes free', async () => {
    const { reading, finish } = sceneOf(many(20));
    expect(reading()).toHaveLength(8);
    await finish('s3');
    expect(reading()).toEqual(['s0', 's1', 's2', 's4', 's5', 's6', 's7', 's8']);
  });

  it('never reads a stream twice at once, whatever ends, wakes and is asked for', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), async (walk) => {
        const scene = sceneOf(many(3), { everyMs: MINUTE });
        for (const step of walk) await step(scene);
        expect(scene.reading().toSorted()).toEqual([...scene.poller.reading()].toSorted());
        await scene.poller.stop();
        expect([scene.poller.reading(), scene.results.filter(({ errors }) => errors > 0)]).toEqual([[], []]);
      }),
      { numRuns: 50 },
    ));

  it('begins nothing while paused and goes on by itself afterwards', async () => {
    const { poller, begun, clock } = sceneOf([streamOf('a', { nextPollAt: START + MINUTE })]);
    poller.pause(START + HOUR);
    await clock.advance(HOUR - SECOND);
    expect(begun).toEqual([]);
    await clock.advance(SECOND);
    expect(begun).toEqual(['a']);
  });

  it('goes on at once when the pause is taken back', async () => {
    const { poller, begun, clock } = sceneOf([streamOf('a', { nextPollAt: START + MINUTE })]);
    poller.pause(START + HOUR);
    await clock.advance(2 * MINUTE);
    poller.pause(null);
    expect(begun).toEqual(['a']);
  });

  it('catches up after the computer slept, once', async () => {
    const { poller, begun, clock, finish } = sceneOf([streamOf('a', { nextPollAt: START + MINUTE })]);
    clock.set(START + 2 * DAY);
    poller.wake();
    await finish('a');
    expect(begun).toEqual(['a']);
  });

  it('notices within half a minute that the clock jumped', async () => {
    const { begun, clock } = sceneOf([streamOf('a', { nextPollAt: START + HOUR })]);
    clock.set(START + DAY);
    await clock.advance(30 * SECOND);
    expect(begun).toEqual(['a']);
  });

  it('does not wait for days when the clock is set back', async () => {
    const { begun, clock } = sceneOf([streamOf('a', { nextPollAt: START + HOUR })]);
    clock.set(START - 90 * DAY);
    await clock.advance(30 * SECOND);
    expect(begun).toEqual(['a']);
  });

  it('lets a stream rest whose read could not even be written down', async () => {
    const broken = () => Promise.reject(new Error('the disk is full'));
    const { begun, clock, results } = sceneOf([streamOf('a')], { read: broken });
    await settled();
    expect(begun).toEqual(['a']);
    expect(results.map(({ errors, failure }) => [errors, failure])).toEqual([
      [1, { kind: 'transient', reason: 'other', detail: 'Error: the disk is full', untilAt: null }],
    ]);
    await clock.advance(50 * SECOND);
    expect(begun).toEqual(['a']);
    await clock.advance(40 * SECOND);
    expect(begun).toEqual(['a', 'a']);
  });

  it('finds within half a minute a stream that nobody told of', async () => {
    const scene = sceneOf([]);
    scene.streams.set('a', streamOf('a'));
    await scene.clock.advance(30 * SECOND);
    expect(scene.begun).toEqual(['a']);
  });
});

describe('reading what is asked for', () => {
  it('reads due or not, paused or not, and answers with what each read did', async () => {
    const { poller, reading, finish } = sceneOf([streamOf('a', { nextPollAt: null }), streamOf('b')], {
      automatic: false,
    });
    poller.pause(START + HOUR);
    const asked = poller.readNow(({ id }) => id === 'a');
    expect(reading()).toEqual(['a']);
    await finish('a');
    expect(await asked).toHaveLength(1);
  });

  it('joins a read that goes on, also when every place is taken', async () => {
    const { poller, begun, finish } = sceneOf(many(8));
    const asked = [poller.readNow(({ id }) => id === 's0'), poller.readNow(({ id }) => id === 's0')];
    await finish('s0');
    expect((await Promise.all(asked)).map((results) => results.length)).toEqual([1, 1]);
    expect(begun.filter((id) => id === 's0')).toEqual(['s0']);
  });

  it('waits for a free place and then reads with the cursor as it stands', async () => {
    const { poller, streams, reading, finish } = sceneOf(many(9), { automatic: false });
    const asked = poller.readNow(() => true);
    expect(reading()).toHaveLength(8);
    streams.delete('s8');
    for (const id of [...reading()]) await finish(id);
    // The ninth was removed while it waited: it is not read, and nobody waits for it.
    expect(await asked).toHaveLength(8);
  });
});

describe('ending', () => {
  it('aborts the reads of one account and waits for them', async () => {
    const { poller, reading, signalOf } = sceneOf([streamOf('a'), streamOf('b')], { automatic: false });
    void poller.readNow(() => true);
    const signal = signalOf('a');
    await poller.abort(({ id }) => id === 'a');
    expect([signal?.aborted, reading()]).toEqual([true, ['b']]);
  });

  it('stops: nothing goes on, nothing begins, nobody waits for ever', async () => {
    const { poller, clock, begun } = sceneOf(many(20));
    const asked = poller.readNow(() => true);
    await poller.stop();
    await clock.advance(2 * DAY);
    expect(begun).toHaveLength(8);
    expect((await asked).length).toBeLessThanOrEqual(8);
    expect(await poller.readNow(() => true)).toEqual([]);
  });
});
