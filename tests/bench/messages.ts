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

/**
 * Pages of a busy account, as a connector returns them: own posts, comments under them by returning people, mentions,
 * direct messages and our answers, one every five minutes.
 */
export function* messagePages(count: number, pageSize = 1_000): Generator<StreamPage> {
  const random = dice(42);
  let page: RemoteMessage[] = [];
  let post = '0';
  for (let nth = 0; nth < count; nth += 1) {
    const message = messageOf(random, nth, post);
    if (message.kind === 'post') post = message.remoteId;
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

function messageOf(random: () => number, nth: number, post: string): RemoteMessage {
  const contact = contactOf(Math.floor(random() ** 3 * 60_000));
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
  const kind = nth % 20;
  if (kind === 0) {
    return { ...base, kind: 'post', direction: 'out', author: contactOf(-1), contact: null, thread: null };
  }
  const thread =
    kind < 12 && post !== '0' ? { parent: post } : kind < 15 ? { key: `convo:${contact.remoteId}` } : null;
  const named = kind < 12 ? 'comment' : kind < 15 ? 'direct' : 'mention';
  const direction = kind % 4 === 3 ? 'out' : 'in';
  return {
    ...base,
    kind: named,
    direction,
    author: direction === 'in' ? contact : contactOf(-1),
    contact,
    thread,
  };
}
