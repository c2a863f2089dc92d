import {
  type ConversationFold,
  type FoldedMessage,
  foldInto,
  foldOne,
  mustRecount,
} from '@shared/inbox/conversation-fold';
import { conversationKinds } from '@shared/inbox/kinds';
import { graver, hardRules, labelSources, labels, noVerdict, type Verdict } from '@shared/triage/labels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const HOUR_PARTS = 12;

const anyVerdict: fc.Arbitrary<Verdict> = fc.record({
  label: fc.option(fc.constantFrom(...labels)),
  labelBy: fc.constantFrom(...labelSources),
  score: fc.option(fc.constantFrom(0, 0.4, 0.9)),
  hardRule: fc.option(fc.constantFrom(...hardRules)),
});

/** Few times, so that many are equal: a platform's seconds are. */
const anyMessage: fc.Arbitrary<FoldedMessage> = fc
  .record({
    kind: fc.constantFrom(...conversationKinds),
    direction: fc.constantFrom('in', 'out'),
    at: fc.integer({ min: 0, max: HOUR_PARTS }),
    receivedAt: fc.integer({ min: 0, max: HOUR_PARTS }),
    news: fc.boolean(),
    unread: fc.boolean(),
    answers: fc.boolean(),
    verdict: fc.option(anyVerdict),
    subject: fc.option(fc.constantFrom('a', 'b')),
    preview: fc.string({ maxLength: 2 }),
  })
  // Only what comes in can be unread; the store never says otherwise.
  .map((message) => ({
    ...message,
    unread: message.unread && message.direction === 'in',
    news: message.news && message.direction === 'in',
    answers: message.answers && message.direction === 'out',
    verdict: message.direction === 'out' ? null : message.verdict,
  }));

const anyThread = fc.array(anyMessage, { minLength: 1, maxLength: 12 });

/** As the definition of measures says it, of all messages at once. */
function measured(messages: readonly FoldedMessage[]) {
  const answers = messages.filter((message) => message.answers).map(({ at }) => at);
  const lastOutAt = answers.length === 0 ? null : Math.max(...answers);
  const open = messages.filter(
    ({ direction, at }) => direction === 'in' && (lastOutAt === null || at > lastOutAt),
  );
  const waiting = open.filter(({ kind, verdict }) => kind !== 'item' || verdict !== null);
  const news = messages.filter((message) => message.news).map(({ receivedAt }) => receivedAt);
  const times = messages.map(({ at }) => at);
  return {
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
    lastOutAt,
    waitingSinceAt: waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at)),
    verdict: waiting.reduce<Verdict | null>((gravest, { verdict }) => graver(gravest, verdict), null),
    lastInAt: news.length === 0 ? null : Math.max(...news),
    messageCount: messages.length,
    unreadCount: open.filter(({ unread }) => unread).length,
    lastDirection: messages.some(({ at, direction }) => at === Math.max(...times) && direction === 'in')
      ? 'in'
      : 'out',
  };
}

/** As the store folds a page: message by message, and counted again at the end where a fold asks for it. */
function folded(messages: readonly FoldedMessage[]): ConversationFold {
  const [first, ...rest] = messages;
  if (first === undefined) throw new Error('a thread holds a message');
  let fold = foldOne(first);
  let recount = false;
  for (const message of rest) {
    recount ||= mustRecount(fold, message);
    fold = foldInto(fold, message);
  }
  const { waitingSinceAt, unreadCount, verdict } = measured(messages);
  return recount ? { ...fold, waitingSinceAt, unreadCount, verdict } : fold;
}

describe('the graver of two verdicts', () => {
  it('is the same whichever stands first', () =>
    fc.assert(
      fc.property(anyVerdict, anyVerdict, (a, b) => {
        expect(graver(a, b)).toEqual(graver(b, a));
      }),
      { numRuns: 5_000 },
    ));
});

describe('folding a conversation', () => {
  it('says what the measures say of all its messages', () =>
    fc.assert(
      fc.property(anyThread, (messages) => {
        expect(folded(messages)).toMatchObject(measured(messages));
      }),
    ));

  it('says the same whatever the order in which they came', () => {
    const shuffled = anyThread.chain((messages) =>
      fc.tuple(
        fc.constant(messages),
        fc.shuffledSubarray(messages, { minLength: messages.length, maxLength: messages.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([messages, again]) => {
        expect(folded(again)).toEqual(folded(messages));
      }),
    );
  });

  it('shows its newest message', () =>
    fc.assert(
      fc.property(anyThread, (messages) => {
        const { lastAt, preview, subject, lastDirection } = folded(messages);
        const newest = messages.filter(({ at, direction }) => at === lastAt && direction === lastDirection);
        expect(newest.map((one) => [one.preview, one.subject])).toContainEqual([preview, subject]);
      }),
    ));

  it('lets an entry of a feed wait only where it speaks of us', () => {
    const item: FoldedMessage = {
      kind: 'item',
      direction: 'in',
      at: 5,
      receivedAt: 6,
      news: true,
      unread: true,
      answers: false,
      verdict: null,
      subject: 'News',
      preview: '',
    };
    expect(folded([item, { ...item, at: 7 }]).waitingSinceAt).toBeNull();
    const ofUs = { ...item, at: 7, verdict: noVerdict };
    expect(folded([item, ofUs])).toMatchObject({ waitingSinceAt: 7, verdict: noVerdict });
  });
});
