import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blueskyConnector } from '../../../electron/connectors/bluesky/bluesky-connector';
import { newSecret } from '../../../electron/connectors/bluesky/sign-in';
import { tidAt, timeOfTid } from '../../../electron/connectors/bluesky/tid';
import type { FindRequest } from '../../../electron/connectors/connector';
import { type LoopbackServer, startServer } from '../loopback-server';
import { messagesOf, readAll, testSession } from '../test-session';
import { createAccount, startPds } from './local-pds';

const { publish, act, fetch } = blueskyConnector;
const createdAt = '2026-11-01T08:00:00.000Z';

let pds: Awaited<ReturnType<typeof startPds>>;
let appView: LoopbackServer;
let bakery: Awaited<ReturnType<typeof createAccount>>;
let anna: Awaited<ReturnType<typeof createAccount>>;

beforeAll(async () => {
  appView = await startServer(() => ({ status: 502 }));
  pds = await startPds(appView.url);
  bakery = await createAccount(pds.url, 'bakery');
  anna = await createAccount(pds.url, 'anna');
});
afterAll(async () => {
  await pds.close();
  await appView.close();
});

const session = () =>
  testSession({ secret: newSecret({ identifier: bakery.handle, password: bakery.password }) });
const account = () => ({ address: pds.url, remoteId: bakery.did, handle: `@${bakery.handle}` });
let chosen = 0;

function requestTo(uri: string, more: Partial<FindRequest> = {}): FindRequest {
  const now = Date.now();
  chosen += 1;
  return {
    account: account(),
    id: 'the-publication',
    chosenKey: tidAt(now, () => (chosen % 100) / 100),
    parent: { remoteId: uri, contact: { remoteId: anna.did, handle: '@anna.test' }, language: 'en' },
    visibility: 'public',
    text: 'On Tuesdays.',
    now,
    claimedAt: now,
    others: [],
    ...more,
  };
}

const recordSchema = z.object({
  uri: z.string(),
  cid: z.string(),
  value: z.looseObject({}),
});

async function recordOf(uri: string) {
  const [repo = '', collection = '', rkey = ''] = uri.replace('at://', '').split('/');
  const query = new URLSearchParams({ repo, collection, rkey });
  const response = await globalThis.fetch(`${pds.url}/xrpc/com.atproto.repo.getRecord?${query}`);
  return response.ok ? recordSchema.parse(await response.json()) : null;
}

async function ownRecords(collection: string) {
  const query = new URLSearchParams({ repo: bakery.did, collection });
  const response = await globalThis.fetch(`${pds.url}/xrpc/com.atproto.repo.listRecords?${query}`);
  return z.object({ records: z.array(recordSchema) }).parse(await response.json()).records;
}

describe('an answer on a real PDS', () => {
  it('hangs on what it answers and on its root, and is the message that a poll reads later', async () => {
    const root = await anna.write({ text: 'Is there rye bread?', createdAt });
    const question = await anna.write({
      text: 'And when?',
      createdAt,
      reply: { root, parent: root },
    });
    const request = requestTo(question.uri);
    const message = await publish.send(session(), request);
    const record = await recordOf(message.remoteId);
    expect(record?.value).toMatchObject({
      text: 'On Tuesdays.',
      langs: ['en'],
      reply: { root: { uri: root.uri, cid: root.cid }, parent: { uri: question.uri, cid: question.cid } },
    });
    expect(message).toMatchObject({ kind: 'comment', direction: 'out', thread: { key: root.uri } });
    const read = messagesOf(
      await readAll(fetch.posts, { session: session(), account: account(), now: Date.now() }),
    );
    const seen = read.find(({ remoteId }) => remoteId === message.remoteId);
    expect(seen).toEqual(message);
  });

  it('is a post where it answers nothing, and the one that a poll reads later', async () => {
    const request = { ...requestTo(''), parent: null, text: 'Rye is back: https://bakery.example/rye' };
    expect(await publish.find(session(), request)).toEqual({ kind: 'absent' });
    const post = await publish.send(session(), request);
    expect(post).toMatchObject({ kind: 'post', direction: 'out', contact: null, thread: null });
    expect((await publish.send(session(), request)).remoteId).toBe(post.remoteId);
    expect(await publish.find(session(), request)).toMatchObject({ kind: 'found' });
    const read = messagesOf(
      await readAll(fetch.posts, { session: session(), account: account(), now: Date.now() }),
    );
    expect(read.filter(({ text }) => text.includes('Rye is back'))).toEqual([post]);
  });

  it('is one record however often it is sent, with the same content', async () => {
    const question = await anna.write({ text: 'Rye?', createdAt });
    const request = requestTo(question.uri);
    const first = await publish.send(session(), request);
    const before = await recordOf(first.remoteId);
    const second = await publish.send(session(), { ...request, now: request.now + 3_600_000 });
    expect(second.remoteId).toBe(first.remoteId);
    expect((await recordOf(first.remoteId))?.cid).toBe(before?.cid);
  });

  it('is found under its key, and absent under another', async () => {
    const question = await anna.write({ text: 'Rye?', createdAt });
    const request = requestTo(question.uri);
    expect(await publish.find(session(), request)).toEqual({ kind: 'absent' });
    const { remoteId } = await publish.send(session(), request);
    expect(await publish.find(session(), request)).toMatchObject({ kind: 'found', message: { remoteId } });
  });

  it('is refused where the question is gone', async () => {
    const question = await anna.write({ text: 'Rye?', createdAt });
    await anna.remove(question.uri);
    await expect(publish.send(session(), requestTo(question.uri))).rejects.toMatchObject({
      kind: 'rejected',
      reason: 'not-found',
    });
  });

  it('is refused by the PDS where it is too long, and that is certain', async () => {
    const question = await anna.write({ text: 'Rye?', createdAt });
    const request = requestTo(question.uri, { text: 'a'.repeat(301) });
    await expect(publish.send(session(), request)).rejects.toMatchObject({ kind: 'rejected' });
    expect(await publish.find(session(), request)).toEqual({ kind: 'absent' });
  });

  it('has its links and mentions marked by bytes', async () => {
    const question = await anna.write({ text: 'Rye?', createdAt });
    const text = 'Żytni 🍞 @anna.test, @nobody.test: https://bakery.example/żyto?a=1. (https://a.example)';
    const { remoteId } = await publish.send(session(), requestTo(question.uri, { text }));
    const record = await recordOf(remoteId);
    const bytes = new TextEncoder().encode(text);
    const facets = z
      .array(
        z.object({
          index: z.object({ byteStart: z.int(), byteEnd: z.int() }),
          features: z.array(z.looseObject({ $type: z.string() })),
        }),
      )
      .parse(record?.value['facets']);
    const marked = facets.map(({ index, features }) => [
      new TextDecoder().decode(bytes.subarray(index.byteStart, index.byteEnd)),
      features[0]?.['did'] ?? features[0]?.['uri'],
    ]);
    expect(marked).toEqual([
      ['@anna.test', anna.did],
      ['https://bakery.example/żyto?a=1', 'https://bakery.example/żyto?a=1'],
      ['https://a.example', 'https://a.example'],
    ]);
  });
});

describe('acting on a real PDS', () => {
  const on = (remoteId: string) => ({ account: account(), remoteId, now: Date.now() });

  it('likes once and takes it back', async () => {
    const question = await anna.write({ text: 'Lovely bread', createdAt });
    await act.like(session(), on(question.uri));
    await act.like(session(), on(question.uri));
    expect((await ownRecords('app.bsky.feed.like')).map(({ value }) => value['subject'])).toEqual([
      { uri: question.uri, cid: question.cid },
    ]);
    await act.unlike(session(), on(question.uri));
    await act.unlike(session(), on(question.uri));
    expect(await ownRecords('app.bsky.feed.like')).toEqual([]);
  });

  it('hides answers below its own posts, keeping what else stands there', async () => {
    const post = await bakery.write({ text: 'New opening hours', createdAt });
    const below = { root: post, parent: post };
    const spam = await anna.write({ text: 'Buy now', createdAt, reply: below });
    const rant = await anna.write({ text: 'Awful', createdAt, reply: below });
    const gate = post.uri.replace('app.bsky.feed.post', 'app.bsky.feed.threadgate');
    await act.hide(session(), on(spam.uri));
    await act.hide(session(), on(rant.uri));
    await act.hide(session(), on(rant.uri));
    expect((await recordOf(gate))?.value['hiddenReplies']).toEqual([spam.uri, rant.uri]);
    await act.unhide(session(), on(spam.uri));
    expect((await recordOf(gate))?.value).toMatchObject({ post: post.uri, hiddenReplies: [rant.uri] });
    const elsewhere = await anna.write({ text: 'On my own', createdAt });
    await expect(act.hide(session(), on(elsewhere.uri))).rejects.toMatchObject({ reason: 'forbidden' });
  });

  it('deletes its own posts alone', async () => {
    const post = await bakery.write({ text: 'Typo', createdAt });
    const theirs = await anna.write({ text: 'Mine', createdAt });
    await act.delete(session(), on(post.uri));
    await act.delete(session(), on(post.uri));
    expect(await recordOf(post.uri)).toBeNull();
    await expect(act.delete(session(), on(theirs.uri))).rejects.toMatchObject({ reason: 'forbidden' });
    expect(await recordOf(theirs.uri)).not.toBeNull();
  });
});

describe('a chosen key', () => {
  it('tells its time, and grows with it', () => {
    const now = Date.UTC(2026, 10, 20, 12);
    const dice = [0, 0.5, 0.999_999];
    for (const roll of dice) expect(timeOfTid(`at://did/x/${tidAt(now, () => roll)}`)).toBe(now);
    const keys = [now - 1, now, now + 1].map((at) => tidAt(at, () => 0.5));
    expect(keys.toSorted()).toEqual(keys);
    expect(new Set(dice.map((roll) => tidAt(now, () => roll))).size).toBe(3);
  });
});
