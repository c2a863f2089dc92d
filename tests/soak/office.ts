import type { PublicationState } from '@shared/outbox/schema';
import { MINUTE, SECOND } from '@shared/platforms/platform';
import { accountId } from '../../electron/features/accounts/account-store';
import { conversationId } from '../../electron/features/inbox/thread-store';
import { hashId } from '../../electron/lib/id';
import { CLIENT, type OutboxStore } from '../helpers/outbox-store';
import { contactOf, messageOf, pageOf } from '../helpers/remote';
import type { Dice } from './dice';
import type { FakePlatform } from './fake-platforms';

/** What a person does about one answer, or one post. All of it goes through the program's own commands. */
export type Person = {
  readonly send: (opened: OutboxStore) => void;
  readonly cancel: (opened: OutboxStore) => void;
  /** Pauses all posts until a time of this computer, epoch ms. */
  readonly pause: (opened: OutboxStore, untilAt: number) => void;
  /** As if that had never been: the store goes on to another schedule, whose clock begins where this one's did. */
  readonly forgetPause: (opened: OutboxStore) => void;
  /** What they say of an answer that is held, failed or unknown, after a look at the platform itself. */
  readonly settle: (opened: OutboxStore) => void;
  /** How long until they look again, ms; null: they do not come back. */
  readonly patienceMs: () => number | null;
  readonly stateOf: (opened: OutboxStore) => PublicationState;
  /** The time that they chose for a post, or when they last said "now"; null: an answer. Epoch ms by this computer. */
  readonly chosenAt: () => number | null;
};

/** How an answer, or a post, gets on its way and off it. */
type Way = {
  readonly send: (opened: OutboxStore) => void;
  readonly cancel: (opened: OutboxStore) => void;
  /** Of the publication. */
  readonly idIn: (opened: OutboxStore) => string;
  readonly plannedAt: number | null;
};

type Options = {
  readonly dice: Dice;
  readonly platform: FakePlatform;
  readonly now: () => number;
  /** Of this answer among all. */
  readonly name: string;
  readonly text: string;
  /** When it is to leave; null: it is an answer. */
  readonly plannedAt: number | null;
};

const MAX_WORDS = 3;

export function createPerson(options: Options): Person {
  const { dice, platform, now, name, text } = options;
  const way = options.plannedAt === null ? answerWay(options) : postWay(options, options.plannedAt);
  let words = 0;
  let chosenAt = way.plannedAt;
  const stateOf = (opened: OutboxStore): PublicationState => {
    const sql = 'SELECT state FROM publication WHERE id = ?';
    const row = opened.store.get<{ state: PublicationState }>('soak.state', sql, [way.idIn(opened)]);
    if (row === undefined) throw new Error(`${name} is lost`);
    return row.state;
  };
  return {
    stateOf,
    send: way.send,
    cancel: way.cancel,
    pause: (opened, untilAt) => {
      const id = `pause${name}`;
      opened.run('pausePosts', { id, accountId: null, reason: '', untilAt, by: byOla(now()) });
    },
    forgetPause: (opened) => {
      opened.store.run('soak.forget', 'DELETE FROM pause WHERE id = ?', [`pause${name}`]);
    },
    chosenAt: () => chosenAt,
    patienceMs: () => {
      const comesBack = words < MAX_WORDS && dice.chance(0.7);
      return comesBack ? 10 * MINUTE + dice.between(0, 600) * SECOND : null;
    },
    settle: (opened) => {
      words += 1;
      const isThere = platform.posts.some((post) => post.text.includes(text));
      const saysPublished = isThere && stateOf(opened) === 'unknown';
      const as = saysPublished ? 'published' : dice.pick({ retry: 6, draft: 1, dropped: 1 });
      const word = { id: way.idIn(opened), as, by: byOla(now()), consents: false } as const;
      const wished = opened.run('settleReply', { ...word, newId: `n${name}-${words}` });
      // One that is refused, such as in a pause, is no consent.
      if (as === 'retry' && chosenAt !== null && wished.kind === 'done') chosenAt = now();
    },
  };
}

const byOla = (now: number) => ({ memberId: 'ola', ruleId: null, now });

function answerWay({ dice, platform, now, name, text }: Options): Way {
  const id = `p${name}`;
  return {
    plannedAt: null,
    idIn: () => id,
    send: (opened) => {
      const place = ask(opened, { platform, at: now(), name });
      const { visibility } = platform;
      opened.run('saveDraft', { ...place, id, visibility, text, by: byOla(now()) });
      const sendAt = now() + (dice.chance(0.7) ? 10 * SECOND : 0);
      opened.run('sendDraft', { id, by: byOla(now()), consents: false, written: text, text, sendAt });
    },
    cancel: (opened) => {
      opened.run('cancelReply', { id, by: byOla(now()) });
    },
  };
}

function postWay({ platform, now, name, text }: Options, plannedAt: number): Way {
  const id = `post${name}`;
  const by = () => byOla(now());
  return {
    plannedAt,
    idIn: ({ store }) => {
      const sql = `SELECT id FROM publication WHERE post_id = ? ORDER BY created_at, rowid LIMIT 1`;
      return store.get<{ id: string }>('soak.version', sql, [id])?.id ?? '';
    },
    send: (opened) => {
      const accounts = [{ accountId: joinPlatform(opened, platform, now()), text: null }];
      opened.run('savePost', { id, knownAt: null, text, plannedAt, timeZone: 'UTC', accounts, by: by() });
      opened.run('schedulePost', { id, consents: true, by: by() });
    },
    cancel: (opened) => {
      opened.run('unschedulePost', { id, by: by() });
    },
  };
}

type Question = { readonly platform: FakePlatform; readonly at: number; readonly name: string };

/** Our account there, connected once a store. */
function joinPlatform(
  { run, store }: OutboxStore,
  { id: platformId, address, account }: FakePlatform,
  at: number,
): string {
  const id = accountId(CLIENT, platformId, account);
  const profile = {
    ...{ remoteId: account, name: 'Us', handle: '@us@town.example', address },
    ...{ profileUrl: null, avatarUrl: null, followerCount: null },
  };
  if (store.get('soak.account', 'SELECT 1 FROM account WHERE id = ?', [id]) === undefined)
    run('addAccount', { id, platform: platformId, profile, streams: ['mentions'], now: at });
  return id;
}

/** Somebody asks; each time in a conversation of its own. */
function ask(opened: OutboxStore, { platform, at, name }: Question) {
  const { id: platformId, address, parent, account, visibility } = platform;
  const id = joinPlatform(opened, platform, at);
  const key = `thread ${name}`;
  const author = contactOf(parent.contact, { handle: parent.handle });
  const question = messageOf(`${parent.remoteId}${name}`, {
    ...{ author, contact: author, thread: { key }, at: at - MINUTE },
    kind: visibility === 'private' ? 'direct' : 'mention',
  });
  const stream = {
    ...{ clientId: CLIENT, clientName: '', id: `${id}:mentions`, accountId: id, accountName: '', address },
    ...({
      platform: platformId,
      kind: 'mentions',
      cursor: null,
      nextPollAt: null,
      lastFoundAt: null,
    } as const),
    ...{ failureCount: 0, remoteId: account, handle: '' },
  };
  opened.run('applyPage', { stream, page: pageOf([question]), receivedAt: at });
  return {
    conversationId: conversationId(id, key, hashId(CLIENT, platformId, parent.contact)),
    parentId: hashId(id, question.remoteId),
  };
}
