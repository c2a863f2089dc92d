import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RemoteMessage } from '../../../../electron/connectors/connector';
import { conversationId } from '../../../../electron/features/inbox/thread-store';
import { ACCOUNT, contactId, dumpOf, openTestStore } from '../../../helpers/client-store';
import { answerOf, contactOf, messageOf, NOW, postOf } from '../../../helpers/remote';

type Seed = {
  readonly who: 'ada' | 'bob' | 'post' | 'answer to ada' | 'answer to bob';
  readonly parent: number;
  readonly at: number;
};

/** What grew under our posts and around us. A parent may be a message that is never delivered. */
const anyForest: fc.Arbitrary<RemoteMessage[]> = fc
  .array(
    fc.record<Seed>({
      who: fc.constantFrom('ada', 'bob', 'post', 'answer to ada', 'answer to bob'),
      parent: fc.integer({ min: -2, max: 8 }),
      at: fc.integer({ min: 0, max: 6 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((seeds) => seeds.map(toMessage));

function toMessage({ who, parent, at }: Seed, nth: number): RemoteMessage {
  const remoteId = `m${nth}`;
  // Below 0: no parent; a later message, or itself: one that nobody ever sees.
  const thread = parent < 0 ? null : { parent: parent < nth ? `m${parent}` : `unseen${parent}` };
  const common = { thread, at: NOW - 10_000 + at * 1_000, text: `text ${nth}` };
  switch (who) {
    case 'post':
      return postOf(remoteId, common);
    case 'answer to ada':
    case 'answer to bob':
      return answerOf(remoteId, '', { ...common, contact: contactOf(who.slice(-3)) });
    default:
      return messageOf(remoteId, { ...common, kind: 'comment', author: contactOf(who) });
  }
}

/** The messages in any order, cut into pages anywhere. */
const delivered = (messages: readonly RemoteMessage[]): fc.Arbitrary<RemoteMessage[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...messages], { minLength: messages.length, maxLength: messages.length }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: messages.length, maxLength: messages.length }),
    )
    .map(([shuffled, sizes]) => {
      const pages: RemoteMessage[][] = [];
      let from = 0;
      for (const size of sizes) {
        if (from < shuffled.length) pages.push(shuffled.slice(from, from + size));
        from += size;
      }
      return pages;
    });

/** The topmost message that is known, or the unseen one above it. */
function rootOf(message: RemoteMessage, all: ReadonlyMap<string, RemoteMessage>): string {
  if (message.thread === null || !('parent' in message.thread)) return message.remoteId;
  const parent = all.get(message.thread.parent);
  return parent === undefined ? message.thread.parent : rootOf(parent, all);
}

/** The conversations of a forest, straight from their definition. */
function conversationsOf(messages: readonly RemoteMessage[]) {
  const all = new Map(messages.map((message) => [message.remoteId, message]));
  const talk = messages.filter(({ contact }) => contact !== null);
  const groups = Map.groupBy(talk, (message) => `${rootOf(message, all)} ${message.contact?.remoteId}`);
  return [...groups.values()].map((group) => {
    const root = rootOf(group[0] ?? messageOf(''), all);
    const other = contactId(group[0]?.contact?.remoteId ?? '');
    const lastOutAt = Math.max(...group.filter(({ direction }) => direction === 'out').map(({ at }) => at));
    const open = group.filter(({ direction, at }) => direction === 'in' && at > lastOutAt);
    return {
      id: conversationId(ACCOUNT, root, other),
      contactId: other,
      rootKey: root,
      lastAt: Math.max(...group.map(({ at }) => at)),
      waitingSinceAt: open.length === 0 ? null : Math.min(...open.map(({ at }) => at)),
      messageCount: group.length,
      unreadCount: open.length,
    };
  });
}

const SHOWN = `SELECT id, contact_id AS contactId, root_key AS rootKey, last_at AS lastAt,
  waiting_since_at AS waitingSinceAt, message_count AS messageCount, unread_count AS unreadCount
  FROM conversation ORDER BY id`;
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

describe('threads', () => {
  it('are what their definition says, in whatever order and pages messages arrive', () =>
    fc.assert(
      fc.property(
        anyForest.chain((forest) => delivered(forest).map((pages) => ({ forest, pages }))),
        ({ forest, pages }) => {
          const { store, take } = openTestStore();
          for (const messages of pages) take({ messages });
          expect(store.all('test.shown', SHOWN)).toEqual(conversationsOf(forest).sort(byId));
          const misplaced = store.all(
            'test.misplaced',
            `SELECT m.remote_id FROM message AS m LEFT JOIN conversation AS c ON c.id = m.conversation_id
             WHERE m.kind <> 'post' AND (c.id IS NULL OR c.root_key <> m.root_key OR c.contact_id <> m.contact_id)`,
          );
          expect(misplaced).toEqual([]);
          store.close();
        },
      ),
      { numRuns: 100 },
    ));

  it('look the same whatever the order, to the last row', () =>
    fc.assert(
      fc.property(
        anyForest.chain((forest) => fc.tuple(delivered(forest), delivered(forest))),
        ([some, others]) => {
          const dumps = [some, others].map((pages) => {
            const { store, take } = openTestStore();
            for (const messages of pages) take({ messages });
            const dump = dumpOf(store);
            store.close();
            return dump;
          });
          expect(dumps[0]).toEqual(dumps[1]);
        },
      ),
      { numRuns: 40 },
    ));

  it('do not change when the same pages come again', () =>
    fc.assert(
      fc.property(anyForest.chain(delivered), (pages) => {
        const { store, take } = openTestStore();
        for (const messages of pages) take({ messages });
        const before = dumpOf(store);
        for (const messages of pages) {
          expect(take({ messages, receivedAt: NOW + 60_000 })).toEqual({
            received: messages.length,
            new: 0,
            updated: 0,
            fresh: 0,
          });
        }
        expect(dumpOf(store)).toEqual(before);
        store.close();
      }),
      { numRuns: 25 },
    ));
});

it('a thread that moves under its root keeps what was read, and shows texts as they are now', () => {
  const { store, take } = openTestStore();
  const late = messageOf('late', { thread: { parent: 'middle' }, text: 'first' });
  take({ messages: [late] });
  take({ messages: [{ ...late, text: 'second' }], receivedAt: NOW + 1 });
  take({
    messages: [messageOf('middle', { thread: { parent: 'root' }, at: late.at - 1 })],
    receivedAt: NOW + 2,
  });
  const rows = store.all('test.rows', 'SELECT root_key, message_count, preview FROM conversation');
  expect(rows).toEqual([{ root_key: 'root', message_count: 2, preview: 'second' }]);
  store.close();
});
