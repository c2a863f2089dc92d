import type { RemoteContact, RemoteMessage, StreamPage } from '../../electron/connectors/connector';

/** Words by falling frequency: a few stand in a third of all messages, the last in a handful. */
const WORDS =
  'bread the and was for roll cake morning queue today shop would please when baker thank flour order salt warm fresh open close again never always street paid wait crust rye spelt poppy seed plum jam butter tray oven apron ribbon window corner bench river market sunday holiday child coffee sugar cream lemon pear walnut raisin honey cinnamon ginger clove saffron marzipan'.split(
    ' ',
  );
const RARE_EVERY = 20_000;
export const RARE_WORD = 'quincunx';
export const COMMON_WORD = 'bread';

const START_AT = Date.UTC(2016, 0, 1);
const STEP_MS = 300_000;

/** A small deterministic generator (mulberry32), so that every run measures the same rows. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const contactOf = (nth: number): RemoteContact => ({
  remoteId: `person${nth}@town.example`,
  name: `Person ${nth}`,
  handle: `@person${nth}@town.example`,
  profileUrl: `https://town.example/@person${nth}`,
  avatarUrl: null,
  followerCount: null,
});

/** About 330 bytes: the length of an ordinary comment. */
function textOf(random: () => number, nth: number): string {
  const words: string[] = [];
  for (let at = 0; at < 52; at += 1) words.push(WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? 'bread');
  if (nth % RARE_EVERY === 7) words[20] = RARE_WORD;
  return words.join(' ');
}

/** What the next answer of ours answers. */
type Last = {
  readonly remoteId: string;
  readonly contact: RemoteContact;
  readonly kind: RemoteMessage['kind'];
};

/**
 * Pages of a busy account, as a connector returns them: own posts, comments under them by returning people, mentions,
 * direct messages, and an answer of ours to every third of these; one every five minutes.
 */
export function* messagePages(count: number, pageSize = 1_000): Generator<StreamPage> {
  const random = dice(42);
  let page: RemoteMessage[] = [];
  let post = '1';
  let last: Last | null = null;
  for (let nth = 0; nth < count; nth += 1) {
    const message = messageOf({ random, nth, post, last });
    if (message.kind === 'post') post = message.remoteId;
    else if (message.contact !== null)
      last = { remoteId: message.remoteId, contact: message.contact, kind: message.kind };
    page.push(message);
    if (page.length === pageSize || nth === count - 1) {
      yield pageOf(page, nth);
      page = [];
    }
  }
}

const pageOf = (messages: readonly RemoteMessage[], nth: number): StreamPage => ({
  messages,
  samples: [],
  deleted: [],
  cursor: String(nth),
  more: true,
  backfill: false,
  nextPollMs: null,
  movedTo: null,
});

type Place = {
  readonly random: () => number;
  readonly nth: number;
  readonly post: string;
  readonly last: Last | null;
};

function messageOf({ random, nth, post, last }: Place): RemoteMessage {
  const us = contactOf(-1);
  const base = {
    remoteId: String(nth + 1),
    at: START_AT + nth * STEP_MS,
    editedAt: null,
    subject: null,
    text: textOf(random, nth),
    url: `https://town.example/@bakery/${nth + 1}`,
    language: 'en',
    attachments: [],
  };
  const turn = nth % 20;
  if (turn === 0) return { ...base, kind: 'post', direction: 'out', author: us, contact: null, thread: null };
  if (turn % 4 === 3 && last !== null) {
    const thread =
      last.kind === 'direct' ? { key: `convo:${last.contact.remoteId}` } : { parent: last.remoteId };
    return { ...base, kind: last.kind, direction: 'out', author: us, contact: last.contact, thread };
  }
  const contact = contactOf(Math.floor(random() ** 3 * 20_000));
  const from = { ...base, direction: 'in' as const, author: contact, contact };
  if (turn < 12) return { ...from, kind: 'comment', thread: { parent: post } };
  if (turn < 15) return { ...from, kind: 'direct', thread: { key: `convo:${contact.remoteId}` } };
  return { ...from, kind: 'mention', thread: null };
}
