import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Publication } from '@shared/outbox/schema';
import { SECOND } from '@shared/platforms/platform';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { createFakeClock, type FakeClock } from '../../../helpers/fake-clock';
import { PRACTICE_NOW, type PracticeStage, startPracticeStage } from '../../../helpers/practice';
import { untilSo } from '../../../helpers/until';

const dataDir = mkdtempSync(join(tmpdir(), 'backbeat-replies-'));
let stage: PracticeStage;
let engine: TestEngine;
let clock: FakeClock;
let clientId = '';
let token = '';

// One network and one engine for all: reading ten years of a bakery takes longer than everything else here.
beforeAll(async () => {
  stage = await startPracticeStage();
  clock = createFakeClock(PRACTICE_NOW);
  engine = await startTestEngine({ clock, dataDir });
  token = stage.network.accounts[0].token;
  await engine.api.app.setPreferences({ ...(await engine.api.app.preferences()), undoSendSeconds: 0 });
  clientId = (await engine.api.clients.add({ name: 'Bakery' })).id;
  await engine.api.accounts.add({
    clientId,
    account: { platform: 'mastodon', server: stage.network.url, token },
  });
  await engine.api.accounts.pollNow({ clientId, accountId: null });
});
afterEach(() => stage.network.control({ do: 'clear' }));
afterAll(async () => {
  await engine.dispose();
  await stage.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

let practiceNow = PRACTICE_NOW;
/** The network's own clock: an answer is later than what it answers. */
const laterThere = (): void => {
  practiceNow += SECOND;
  stage.setNow(practiceNow);
};

/** A complaint that came in just now, in the inbox. */
async function complaint(text: string, visibility: 'public' | 'direct' = 'public') {
  laterThere();
  const { id } = stage.network.control({ do: 'inject', text, visibility });
  await engine.api.accounts.pollNow({ clientId, accountId: null });
  const filter = { clientId, view: 'everything' } as const;
  const { rows } = await engine.api.inbox.page({ filter, after: null, limit: 50 });
  const row = rows.find(({ preview }) => preview.includes(text));
  if (row === undefined) throw new Error('it did not come in');
  return { remoteId: id ?? '', conversationId: row.id };
}

async function answer(conversationId: string, text: string, visibility: 'public' | 'private' = 'public') {
  laterThere();
  const draft = { clientId, conversationId, parentId: null, visibility, text };
  const saved = await engine.api.outbox.saveDraft(draft);
  return engine.api.outbox.send({ clientId, id: saved?.id ?? '', viewClientId: clientId });
}

const waiting = (): Promise<Publication[]> => engine.api.outbox.waiting({ clientId });

const until = (isSo: () => Promise<boolean>) => untilSo(clock, isSo);
const settledOut = () => until(async () => (await waiting()).length === 0);
const becomes = (state: string) => until(async () => (await waiting())[0]?.state === state);

const statusSchema = z.looseObject({
  id: z.string(),
  content: z.string(),
  visibility: z.string(),
  in_reply_to_id: z.string().nullable(),
});

/** What people see below a message. */
async function answersTo(remoteId: string) {
  const response = await stage.get(`/api/v1/statuses/${remoteId}/context`, token);
  return z.object({ descendants: z.array(statusSchema) }).parse(await response.json()).descendants;
}

const thread = (conversationId: string) =>
  engine.api.inbox.thread({ clientId, conversationId, before: null, limit: 50 });

describe('an answer through the practice network', () => {
  it('is out, stands in the thread at once, and is not read twice', async () => {
    const { remoteId, conversationId } = await complaint('There was string in my bread');
    await answer(conversationId, 'We are so sorry!\n\nhttps://bakery.example/sorry');
    await settledOut();
    const [shown] = await answersTo(remoteId);
    expect([shown?.visibility, shown?.in_reply_to_id]).toEqual(['public', remoteId]);
    const before = await thread(conversationId);
    expect(before.messages.map(({ direction }) => direction)).toEqual(['in', 'out']);
    expect(before.messages[1]?.text).toContain('We are so sorry!\n\nhttps://bakery.example/sorry');
    expect(before.conversation).toMatchObject({ status: 'waiting', waitingSinceAt: null, replyState: null });
    await engine.api.accounts.pollNow({ clientId, accountId: null });
    expect((await thread(conversationId)).messages).toEqual(before.messages);
  });

  it('to a direct message is for those alone who wrote it', async () => {
    const { remoteId, conversationId } = await complaint('My order is missing', 'direct');
    await answer(conversationId, 'Which one?', 'private');
    await settledOut();
    expect((await answersTo(remoteId)).map(({ visibility }) => visibility)).toEqual(['direct']);
    const { messages } = await thread(conversationId);
    expect(messages.map(({ kind, direction }) => [kind, direction])).toEqual([
      ['direct', 'in'],
      ['direct', 'out'],
    ]);
  });

  it.each(['error', 'cut'] as const)(
    'that is stored and not confirmed (%s) is read back, once',
    async (how) => {
      const { remoteId, conversationId } = await complaint('Nobody answers the phone');
      stage.network.control({ do: 'accept-then-fail', count: 1, how });
      await answer(conversationId, 'We are calling you now.');
      await becomes('unknown');
      expect((await waiting())[0]?.failure?.kind).toBe('outcome-unknown');
      await settledOut();
      expect(await answersTo(remoteId)).toHaveLength(1);
      expect((await thread(conversationId)).messages).toHaveLength(2);
    },
  );

  it('waits as long as the server asks, and leaves then', async () => {
    const { remoteId, conversationId } = await complaint('Too salty');
    stage.network.control({ do: 'rate-limit', seconds: 60 });
    await answer(conversationId, 'Thank you, we check.');
    await until(async () => (await waiting())[0]?.failure?.kind === 'rate-limited');
    expect((await waiting())[0]?.state).toBe('scheduled');
    stage.network.control({ do: 'clear' });
    await settledOut();
    expect(await answersTo(remoteId)).toHaveLength(1);
  });

  it('to a message that was deleted meanwhile fails, and says why', async () => {
    const { remoteId, conversationId } = await complaint('I take it back');
    stage.network.control({ do: 'delete', id: remoteId });
    await answer(conversationId, 'What do you mean?');
    await becomes('failed');
    const [failed] = await waiting();
    expect(failed?.failure).toMatchObject({ kind: 'rejected', reason: 'not-found' });
    await engine.api.outbox.settle({ clientId, id: failed?.id ?? '', as: 'dropped' });
  });

  it('is liked and deleted at the platform', async () => {
    const { remoteId, conversationId } = await complaint('Lovely, but late');
    await answer(conversationId, 'Oops, wrong person');
    await settledOut();
    const { messages } = await thread(conversationId);
    const act = (id: string, action: 'like' | 'delete') =>
      engine.api.outbox.act({ clientId, messageId: id, action });
    expect(await act(messages[0]?.id ?? '', 'like')).toEqual({ done: true });
    expect(await act(messages[1]?.id ?? '', 'delete')).toEqual({ done: true });
    expect(await answersTo(remoteId)).toEqual([]);
    const after = await thread(conversationId);
    expect(after.messages[1]?.deletedAt).toBe(clock.now());
    const liked = await stage.get(`/api/v1/statuses/${remoteId}`, token);
    expect(z.looseObject({ favourited: z.boolean() }).parse(await liked.json()).favourited).toBe(true);
  });

  it('is queued while the server is away, and leaves after a restart of both', async () => {
    const { remoteId, conversationId } = await complaint('Still waiting');
    await stage.network.close();
    await answer(conversationId, 'So are we.');
    await until(async () => (await waiting())[0]?.failure?.reason === 'unreachable');
    await engine.stop();
    stage = await startPracticeStage({ stateDir: stage.stateDir, now: practiceNow });
    engine = await startTestEngine({ clock, dataDir });
    await settledOut();
    expect(await answersTo(remoteId)).toHaveLength(1);
  });
});
