import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Post } from '@shared/calendar/schema';
import { DAY, HOUR, MINUTE, SECOND } from '@shared/platforms/platform';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainHost } from '../../../../electron/engine/host';
import type { Notice } from '../../../../electron/engine/notices';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { createFakeClock, type FakeClock } from '../../../helpers/fake-clock';
import { PRACTICE_NOW, type PracticeStage, startPracticeStage } from '../../../helpers/practice';
import { untilSo } from '../../../helpers/until';
import { refusalOf } from '../outbox/outbox-scene';

const dataDir = mkdtempSync(join(tmpdir(), 'backbeat-posts-'));
let stage: PracticeStage;
let engine: TestEngine;
let clock: FakeClock;
let clientId = '';
let accountId = '';
let told: string[] = [];
const host = {
  ...plainHost,
  notify: async ({ title, postId }: Notice) => {
    told.push(`${title} ${postId}`);
  },
};

// One network and one engine for all: reading ten years of a bakery takes longer than everything else here.
beforeAll(async () => {
  stage = await startPracticeStage();
  clock = createFakeClock(PRACTICE_NOW);
  engine = await startTestEngine({ clock, dataDir, host });
  clientId = (await engine.api.clients.add({ name: 'Bakery', timeZone: 'Europe/Warsaw' })).id;
  const { token } = stage.network.accounts[0];
  const account = { platform: 'mastodon', server: stage.network.url, token } as const;
  accountId = (await engine.api.accounts.add({ clientId, account })).id;
});
afterEach(() => stage.network.control({ do: 'clear' }));
afterAll(async () => {
  await engine.dispose();
  await stage.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Change = { readonly text?: string; readonly inMs?: number | null };

const plan = ({ text = 'Rye is back.', inMs = 30 * SECOND }: Change = {}): Promise<Post> =>
  engine.api.calendar.save({
    clientId,
    known: null,
    text,
    plannedAt: inMs === null ? null : clock.now() + inMs,
    accounts: [{ accountId, text: null }],
  });
const schedule = ({ id }: Pick<Post, 'id'>) =>
  engine.api.calendar.schedule({ clientId, id, viewClientId: clientId });
const shown = ({ id }: Pick<Post, 'id'>): Promise<Post> => engine.api.calendar.post({ clientId, id });
const settle = (post: Post, as: 'retry' | 'draft' | 'dropped') =>
  engine.api.outbox.settle({ clientId, id: post.versions[0]?.id ?? '', as });

const until = (isSo: () => Promise<boolean>) => untilSo(clock, isSo, () => stage.setNow(clock.now()));
const becomes = (post: Post, state: Post['state']) => until(async () => (await shown(post)).state === state);

const statusesSchema = z.array(z.looseObject({ content: z.string(), visibility: z.string() }));

/** How often people see it at the platform. */
async function timesOut(text: string): Promise<number> {
  const { token } = stage.network.accounts[0];
  const self = await stage.get('/api/v1/accounts/verify_credentials', token);
  const { id } = z.looseObject({ id: z.string() }).parse(await self.json());
  const response = await stage.get(`/api/v1/accounts/${id}/statuses?limit=40`, token);
  return statusesSchema.parse(await response.json()).filter(({ content }) => content.includes(text)).length;
}

describe('a post through the practice network', () => {
  it('leaves at its time and not before, and comes back by the poller as the same one', async () => {
    const post = await schedule(await plan({ text: 'Rye is back on Tuesday.' }));
    expect([post.state, post.versions.map(({ differs }) => differs)]).toEqual(['scheduled', [false]]);
    await clock.advance(29 * SECOND);
    expect((await shown(post)).state).toBe('scheduled');
    expect(await timesOut('Rye is back on Tuesday.')).toBe(0);
    await becomes(post, 'published');
    expect(clock.now()).toBeLessThanOrEqual((post.plannedAt ?? 0) + 2 * SECOND);
    expect((await shown(post)).versions[0]?.remoteUrl).toMatch(/^http/);
    await engine.api.accounts.pollNow({ clientId, accountId: null });
    const found = await engine.api.search.messages({
      ...{ text: '"Rye is back on Tuesday."', filter: { clientId } },
      ...{ order: 'date', after: null, limit: 10 },
    });
    expect([await timesOut('Rye is back on Tuesday.'), found.hits.length]).toEqual([1, 1]);
  });

  it('is nothing that anybody waits for until then', async () => {
    const post = await schedule(await plan({ text: 'In a month.', inMs: 30 * DAY }));
    expect(await engine.api.outbox.waiting({ clientId })).toEqual([]);
    expect((await engine.api.app.status()).outbox).toEqual({ waiting: 0, troubled: 0 });
    await clock.advance(HOUR);
    expect((await shown(post)).state).toBe('scheduled');
    await engine.api.calendar.remove({ clientId, id: post.id, removed: true });
  });

  it.each(['error', 'cut'] as const)(
    'that is stored and not confirmed (%s) is read back, once',
    async (how) => {
      stage.network.control({ do: 'accept-then-fail', count: 1, how });
      const post = await schedule(await plan({ text: `Not confirmed: ${how}.` }));
      await becomes(post, 'unknown');
      expect(await engine.api.outbox.waiting({ clientId })).toMatchObject([
        { kind: 'post', postId: post.id },
      ]);
      await becomes(post, 'published');
      expect(await timesOut(`Not confirmed: ${how}.`)).toBe(1);
    },
  );

  it('is held where the server was away too long, and goes out when a person says so', async () => {
    const post = await schedule(await plan({ text: 'Too late for this.' }));
    stage.network.control({ do: 'rate-limit', seconds: 900 });
    await until(async () => (await shown(post)).versions[0]?.failure?.kind === 'rate-limited');
    await clock.advance(10 * MINUTE);
    await clock.advance(10 * MINUTE);
    await becomes(post, 'held');
    stage.network.control({ do: 'clear' });
    expect(await timesOut('Too late for this.')).toBe(0);
    await settle(post, 'retry');
    await becomes(post, 'published');
    expect(await timesOut('Too late for this.')).toBe(1);
  });

  it('is held where posts are paused, and does not leave by itself when the pause is over', async () => {
    const { posting } = engine.api;
    const [pause] = await posting.pause({
      ...{ clientId, accountId: null, reason: 'A fire in the street', untilAt: null },
    });
    const post = await schedule(await plan({ text: 'While paused.' }));
    await becomes(post, 'held');
    expect((await shown(post)).versions[0]?.holdReason).toBe('paused');
    expect(await posting.pauses({ clientId })).toMatchObject([
      { reason: 'A fire in the street', accountId: null, memberName: 'Olga', heldCount: 1 },
    ]);
    // Said now, it would only be held again.
    expect(await refusalOf(settle(post, 'retry'))).toMatchObject(['NOT_SENDABLE', { why: 'paused' }]);
    await posting.resume({ clientId, id: pause?.id ?? '' });
    await clock.advance(MINUTE);
    expect([(await shown(post)).state, await timesOut('While paused.')]).toEqual(['held', 0]);
    await settle(post, 'retry');
    await becomes(post, 'published');
  });

  it('leaves once a pause is over by itself before its time', async () => {
    await engine.api.posting.pause({
      ...{ clientId, accountId, reason: '', untilAt: clock.now() + 20 * SECOND },
    });
    const post = await schedule(await plan({ text: 'After the pause.' }));
    await becomes(post, 'published');
    expect(await engine.api.posting.pauses({ clientId })).toEqual([]);
  });

  it('that was due while the program was closed leaves late only where that was allowed in advance', async () => {
    await engine.api.posting.setRules({
      ...{ clientId, rules: { stages: [], lateMs: { [accountId]: 2 * HOUR } } },
    });
    const closedFor = async (ms: number): Promise<void> => {
      await engine.stop();
      await clock.advance(ms);
      engine = await startTestEngine({ clock, dataDir, host });
    };
    const post = await schedule(await plan({ text: 'An hour late.' }));
    await closedFor(HOUR);
    await becomes(post, 'published');
    const tooLate = await schedule(await plan({ text: 'Three hours late.' }));
    await closedFor(3 * HOUR);
    await becomes(tooLate, 'held');
    expect([await timesOut('An hour late.'), await timesOut('Three hours late.')]).toEqual([1, 0]);
    await settle(tooLate, 'dropped');
    await engine.api.posting.setRules({ clientId, rules: { stages: [], lateMs: {} } });
  });

  it('that was due while the program was closed is held', async () => {
    const late = await schedule(await plan({ text: 'While it was closed.' }));
    const later = await schedule(await plan({ text: 'After it was closed.', inMs: 2 * HOUR }));
    told = [];
    await engine.stop();
    await clock.advance(HOUR);
    engine = await startTestEngine({ clock, dataDir, host });
    await becomes(late, 'held');
    expect(told).toEqual([`A post on ${late.versions[0]?.accountName} needs you ${late.id}`]);
    expect([(await shown(later)).state, await timesOut('While it was closed.')]).toEqual(['scheduled', 0]);
    await settle(late, 'draft');
    const { id } = late;
    expect(await engine.api.calendar.move({ clientId, id, plannedAt: clock.now() + MINUTE })).toMatchObject({
      state: 'draft',
    });
    await schedule(late);
    await becomes(late, 'published');
    await engine.api.calendar.remove({ clientId, id: later.id, removed: true });
  });

  it('does not leave once its account was removed', async () => {
    const post = await schedule(await plan({ text: 'From nobody.' }));
    await engine.api.accounts.remove({ clientId, accountId });
    await becomes(post, 'held');
    expect(await timesOut('From nobody.')).toBe(0);
    expect(await refusalOf(settle(post, 'retry'))).toMatchObject([
      'NOT_SENDABLE',
      { why: 'account-removed' },
    ]);
  });
});
