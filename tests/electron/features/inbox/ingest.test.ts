import { DAY, HOUR } from '@shared/platforms/platform';
import { describe, expect, it } from 'vitest';
import { readThread } from '../../../../electron/features/inbox/inbox-service';
import { CLIENT, contactId, dumpOf, openTestStore } from '../../../helpers/client-store';
import { answerOf, contactOf, messageOf, NOW, postOf } from '../../../helpers/remote';

describe('an edit', () => {
  it('becomes a revision; the first text stays', () => {
    const { take, message } = openTestStore();
    take({ messages: [messageOf('a', { text: 'We open at six', subject: 'Hours' })] });
    const edited = messageOf('a', { text: 'We open at seven', subject: null, editedAt: NOW + HOUR });
    expect(take({ messages: [edited], receivedAt: NOW + 2 * HOUR })).toEqual({
      received: 1,
      new: 0,
      updated: 1,
      fresh: 0,
    });
    expect(take({ messages: [edited], receivedAt: NOW + 3 * HOUR }).updated).toBe(0);
    expect(message('a')).toMatchObject({
      text: 'We open at seven',
      subject: null,
      editedAt: NOW + HOUR,
      deletedAt: null,
      revisions: [{ kind: 'edited', at: NOW + HOUR, subject: 'Hours', text: 'We open at six' }],
    });
  });

  it('of the newest message shows in the list, of an older one does not', () => {
    const { store, take } = openTestStore();
    const root = messageOf('a', { at: NOW - HOUR, text: 'old' });
    const newest = messageOf('b', { at: NOW, text: 'new', thread: { parent: 'a' } });
    take({ messages: [root, newest] });
    const preview = () => store.get('test.preview', 'SELECT preview FROM conversation');
    take({ messages: [{ ...root, text: 'older still' }], receivedAt: NOW + 1 });
    expect(preview()).toEqual({ preview: 'new' });
    take({ messages: [{ ...newest, text: 'newer still' }], receivedAt: NOW + 2 });
    expect(preview()).toEqual({ preview: 'newer still' });
  });
});

describe('a deletion', () => {
  it('marks the message once, keeps its text, and is taken back when it is seen again', () => {
    const { take, message } = openTestStore();
    take({ messages: [messageOf('a')] });
    expect(take({ deleted: ['a'], receivedAt: NOW + 1 }).updated).toBe(1);
    expect(take({ deleted: ['a'], receivedAt: NOW + 2 }).updated).toBe(0);
    expect(message('a')).toMatchObject({
      deletedAt: NOW + 1,
      text: 'text of a',
      revisions: [{ kind: 'deleted', at: NOW + 1, text: 'text of a' }],
    });
    expect(take({ messages: [messageOf('a')], receivedAt: NOW + 3 }).updated).toBe(1);
    expect(message('a')).toMatchObject({ deletedAt: null, revisions: [] });
  });

  it('of something never seen says nothing', () => {
    const { store, take } = openTestStore();
    const before = dumpOf(store);
    expect(take({ deleted: ['never'] }).updated).toBe(0);
    expect(dumpOf(store)).toEqual(before);
  });
});

describe('history', () => {
  it('of the first read is quiet when it is older than a week, and never alerts', () => {
    const { store, take, message } = openTestStore();
    const messages = [
      messageOf('ancient', { at: NOW - 3_000 * DAY }),
      messageOf('old', { at: NOW - 7 * DAY - 1 }),
      messageOf('recent', { at: NOW - 7 * DAY }),
    ];
    expect(take({ messages, backfill: true })).toMatchObject({ new: 3, fresh: 0 });
    expect(['ancient', 'old', 'recent'].map((id) => message(id)?.unread)).toEqual([false, false, true]);
    expect(store.get('test.unread', 'SELECT sum(unread_count) AS unread FROM conversation')).toEqual({
      unread: 1,
    });
  });

  it('that comes later is news, however old; what we wrote never is', () => {
    const { take, message } = openTestStore();
    const messages = [messageOf('a', { at: NOW - 30 * DAY }), postOf('p'), answerOf('b', 'x')];
    expect(take({ messages })).toMatchObject({ new: 3, fresh: 1 });
    expect(message('a')?.unread).toBe(true);
  });
});

describe('an answer', () => {
  it('shows that what came before was read, in the list and in the thread', () => {
    const { store, take } = openTestStore();
    take({
      messages: [messageOf('a', { at: NOW - HOUR }), messageOf('b', { at: NOW, thread: { parent: 'a' } })],
    });
    take({ messages: [answerOf('c', 'a', { at: NOW - 1 })] });
    const id = store.get<{ id: string }>('test.id', 'SELECT id FROM conversation')?.id ?? '';
    const thread = readThread(
      { id: CLIENT, store },
      { conversationId: id, before: null, resolveDueAt: () => null, limit: 9 },
    );
    expect(thread?.conversation).toMatchObject({ unreadCount: 1, waitingSinceAt: NOW, messageCount: 3 });
    expect(thread?.messages.map(({ unread }) => unread)).toEqual([false, false, true]);
  });
});

describe('contacts', () => {
  const nameOf = (store: ReturnType<typeof openTestStore>['store']) =>
    store.get('test.contact', 'SELECT name, handle, follower_count AS followers FROM contact WHERE id = ?', [
      contactId('ada'),
    ]);

  it('follow the platform, and keep what it does not say again', () => {
    const { store, take } = openTestStore();
    take({ messages: [messageOf('a', { author: contactOf('ada', { followerCount: 7 }) })] });
    take({
      messages: [messageOf('b', { author: contactOf('ada', { name: 'Ada L.' }) })],
      receivedAt: NOW + 1,
    });
    expect(nameOf(store)).toEqual({ name: 'Ada L.', handle: '@ada', followers: 7 });
  });

  it('known by an id only overwrite no name, and get one as soon as there is one', () => {
    const { store, take } = openTestStore();
    const unnamed = contactOf('ada', { name: '', handle: '' });
    take({ messages: [answerOf('a', 'x', { contact: unnamed })] });
    expect(nameOf(store)).toEqual({ name: '', handle: '', followers: null });
    take({ messages: [messageOf('b')] });
    take({ messages: [answerOf('c', 'x', { contact: unnamed })] });
    expect(nameOf(store)).toEqual({ name: 'ADA', handle: '@ada', followers: null });
  });
});

describe('what platforms send', () => {
  it('may be a megabyte', () => {
    const { take, message } = openTestStore();
    const text = 'crumb '.repeat(180_000);
    take({ messages: [messageOf('a', { text })] });
    expect(message('a')?.text).toBe(text);
  });

  it('may be from 1970', () => {
    const { store, take } = openTestStore();
    take({ messages: [messageOf('a', { at: 0 }), answerOf('b', 'a', { at: 0 })] });
    take({ messages: [messageOf('c', { at: 1, thread: { parent: 'a' } })] });
    expect(
      store.all(
        'test.rows',
        'SELECT first_at, last_at, last_out_at, waiting_since_at, unread_count FROM conversation',
      ),
    ).toEqual([{ first_at: 0, last_at: 1, last_out_at: 0, waiting_since_at: 1, unread_count: 1 }]);
  });

  it('may come back to an earlier text when the platform tells no time of an edit', () => {
    const { take } = openTestStore();
    const texts = ['We open at six', 'We open at seven', 'We open at six', 'We open at seven'];
    const updated = texts.map(
      (text, nth) => take({ messages: [messageOf('flip', { text })], receivedAt: NOW + nth * HOUR }).updated,
    );
    expect(updated).toEqual([0, 1, 1, 1]);
  });

  it('may be edited in 1970 and is found by old and new words', () => {
    const { store, take } = openTestStore();
    take({ messages: [messageOf('a', { at: 0, text: 'rye' })] });
    take({ messages: [messageOf('a', { at: 0, text: 'wheat' })], receivedAt: NOW + 1 });
    const found = (word: string) =>
      store.all('test.found', 'SELECT rowid FROM message_fts WHERE message_fts MATCH ?', [word]).length;
    expect(['rye', 'wheat'].map(found)).toEqual([1, 1]);
  });

  it('may be ten thousand messages of one second, each indexed under its own number', () => {
    const { store, take } = openTestStore();
    const at = NOW - HOUR;
    for (let page = 0; page < 10; page += 1) {
      const messages = Array.from({ length: 1_000 }, (_, nth) =>
        messageOf(`${page}-${nth}`, { at, text: 'crumb', thread: { key: 'one' } }),
      );
      take({ messages });
    }
    expect(
      store.get(
        'test.docs',
        `SELECT count(*) AS docs, count(DISTINCT doc) AS numbers, min(doc) >= ? AS from_then FROM message_doc`,
        [(at / 1_000) * 65_536],
      ),
    ).toEqual({ docs: 10_000, numbers: 10_000, from_then: 1 });
    expect(store.get('test.row', 'SELECT message_count, unread_count FROM conversation')).toEqual({
      message_count: 10_000,
      unread_count: 10_000,
    });
  });
});
