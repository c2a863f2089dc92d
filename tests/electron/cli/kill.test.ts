import { once } from 'node:events';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { runCli, startCli } from '../../helpers/cli';
import { type FeedItem, type Feeds, startFeeds } from '../../helpers/feeds';
import { folderMaker } from '../../helpers/folder';

const newFolder = folderMaker();
const FEEDS = 30;
/** More than one page, so that a run can also die between two pages of a stream. */
const LONG = 2_300;

const itemsOf = (feed: number): FeedItem[] =>
  Array.from({ length: feed === 0 ? LONG : 20 }, (_, nth) => ({
    id: `${feed}-${nth}`,
    title: `Item ${nth} of ${feed}`,
  }));

const pathOf = (feed: number): string => `/feed-${feed}.xml`;

async function serve(): Promise<Feeds> {
  const feeds = await startFeeds();
  for (let feed = 0; feed < FEEDS; feed += 1) feeds.say(pathOf(feed), itemsOf(feed));
  return feeds;
}

/** What a person would find: everything but when it was read. */
function contentOf(dataDir: string) {
  const [client = ''] = readdirSync(join(dataDir, 'clients'));
  const db = new Database(join(dataDir, 'clients', client, 'store.sqlite'), { readonly: true });
  const all = (sql: string): unknown[] => db.prepare(sql).all();
  const content = {
    messages: all(
      'SELECT id, conversation_id, contact_id, at, quiet, subject, text, url FROM message ORDER BY id',
    ),
    conversations: all(
      'SELECT id, contact_id, root_key, first_at, last_at, message_count, unread_count, waiting_since_at, subject, preview FROM conversation ORDER BY id',
    ),
    contacts: all('SELECT id, name, handle, first_seen_at FROM contact ORDER BY id'),
    streams: all('SELECT id, cursor, state, message_count, failure FROM stream ORDER BY id'),
    revisions: all('SELECT id FROM message_revision'),
    indexed: all(`SELECT count(*) AS found FROM message_fts WHERE message_fts MATCH '"item"'`),
    sound: db.pragma('quick_check'),
  };
  db.close();
  return content;
}

/** Starts a poll and kills it when it asks for the nth feed. */
async function killAtRequest(dataDir: string, feeds: Feeds, nth: number): Promise<void> {
  const before = feeds.received.length;
  const child = startCli(['poll', '--once'], { dataDir });
  const exited = once(child, 'exit');
  while (feeds.received.length < before + nth && child.exitCode === null)
    await new Promise<void>((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  expect((await exited)[1]).toBe('SIGKILL');
}

it('a poll that was killed at any moment and runs again leaves the store of one that was not', async () => {
  const feeds = await serve();
  const start = join(newFolder(), 'data');
  const urls = Array.from({ length: FEEDS }, (_, feed) => feeds.url(pathOf(feed)));
  await runCli(['client', 'add', 'Bakery'], { dataDir: start });
  await runCli(['account', 'add', '--platform', 'feed', '--url', ...urls], { dataDir: start });
  const [whole, killed] = [join(newFolder(), 'data'), join(newFolder(), 'data')];
  for (const copy of [whole, killed]) cpSync(start, copy, { recursive: true });

  const undisturbed = await runCli(['poll', '--once', '--json'], { dataDir: whole });
  expect(undisturbed.json()).toMatchObject({ totals: { new: LONG + 20 * (FEEDS - 1), errors: 0 } });

  for (const nth of [1, 2, 12, 29]) await killAtRequest(killed, feeds, nth);
  const last = await runCli(['poll', '--once', '--json'], { dataDir: killed });
  expect(last.json()).toMatchObject({ totals: { errors: 0 } });
  expect(contentOf(killed)).toEqual(contentOf(whole));
  await feeds.close();
}, 60_000);
