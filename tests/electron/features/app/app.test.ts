import { defaultPreferences } from '@shared/app/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { createFakeClock, type FakeClock } from '../../../helpers/fake-clock';
import { type Feeds, startFeeds } from '../../../helpers/feeds';
import { hangUp } from '../../../helpers/http-server';

let engine: TestEngine;
let clock: FakeClock;
beforeEach(async () => {
  clock = createFakeClock();
  engine = await startTestEngine({ clock });
});
afterEach(() => engine.dispose());

describe('preferences', () => {
  it('are what a person chose, and the usual ones before', async () => {
    expect(await engine.api.app.preferences()).toEqual(defaultPreferences);
    const chosen = { ...defaultPreferences, language: 'pl', theme: 'dark' } as const;
    expect(await engine.api.app.setPreferences({ language: 'pl', theme: 'dark' })).toEqual(chosen);
    expect(await engine.api.app.setPreferences({})).toEqual(chosen);
    await engine.stop();
    const again = await startTestEngine({ dataDir: engine.dataDir });
    expect(await again.api.app.preferences()).toEqual(chosen);
    expect((await again.api.clients.add({ name: 'Piekarnia' })).language).toBe('pl');
    await again.stop();
    engine = await startTestEngine();
  });

  it('refuse what there is no choice of', async () => {
    // What a window of another version may send.
    const theme = 'sepia' as 'dark';
    await expect(engine.api.app.setPreferences({ theme })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await engine.api.app.preferences()).toEqual(defaultPreferences);
  });
});

describe('the status', () => {
  let feeds: Feeds;
  beforeEach(async () => {
    feeds = await startFeeds();
  });
  afterEach(() => feeds.close());

  it('begins with nothing', async () => {
    expect(await engine.api.app.status()).toEqual({
      version: '0.0.0-test',
      dataDir: engine.dataDir,
      secrets: 'key-file',
      polling: 'here',
      pausedUntilAt: null,
      lastPollAt: null,
      nextPollAt: null,
      offlineSinceAt: null,
      streams: { total: 0, failing: 0 },
      outbox: { waiting: 0, troubled: 0 },
    });
  });

  it('is paused until a time, and goes on by itself afterwards', async () => {
    const untilAt = clock.now() + 60_000;
    await engine.api.accounts.pausePolling({ untilAt });
    expect(await engine.api.app.status()).toMatchObject({ polling: 'paused', pausedUntilAt: untilAt });
    await clock.advance(60_000);
    expect(await engine.api.app.status()).toMatchObject({ polling: 'here', pausedUntilAt: null });
  });

  it('is offline when nothing can be reached, since the last time that something could', async () => {
    const client = await engine.api.clients.add({ name: 'Bakery' });
    for (const path of ['/a.xml', '/b.xml']) {
      feeds.say(path, [{ id: '1', title: 'Rye' }]);
      await engine.api.accounts.add({
        clientId: client.id,
        account: { platform: 'feed', url: feeds.url(path) },
      });
    }
    const everything = { clientId: null, accountId: null };
    await engine.api.accounts.pollNow(everything);
    const goodAt = clock.now();
    await clock.advance(60_000);
    feeds.say('/a.xml', hangUp(''));
    await engine.api.accounts.pollNow(everything);
    expect(await engine.api.app.status()).toMatchObject({
      offlineSinceAt: null,
      streams: { total: 2, failing: 1 },
    });
    await feeds.close();
    await clock.advance(60_000);
    await engine.api.accounts.pollNow(everything);
    expect(await engine.api.app.status()).toMatchObject({
      offlineSinceAt: goodAt + 60_000,
      streams: { total: 2, failing: 2 },
    });
    feeds = await startFeeds();
  });
});

describe('the change stream', () => {
  it('tells every listener once what changed meanwhile, by topic and client', async () => {
    const stop = new AbortController();
    const listen = async () => {
      const heard: unknown[] = [];
      for await (const change of await engine.api.app.changes(undefined, { signal: stop.signal }))
        heard.push(change);
      return heard;
    };
    const listeners = [listen(), listen()];
    await clock.advance(0);
    const client = await engine.api.clients.add({ name: 'Bakery' });
    await engine.api.clients.update({ id: client.id, colour: 'sand' });
    await engine.api.app.setPreferences({ theme: 'dark' });
    await clock.advance(100);
    stop.abort();
    const expected = [
      ...['accounts', 'clients', 'status', 'inbox'].map((topic) => ({
        topic,
        clientId: client.id,
        newCount: 0,
      })),
      { topic: 'preferences', clientId: null, newCount: 0 },
    ];
    expect(await Promise.all(listeners)).toEqual([expected, expected]);
  });
});
