import type { PublicationState } from '@shared/outbox/schema';
import { MINUTE, SECOND } from '@shared/platforms/platform';
import { accountId } from '../../electron/features/accounts/account-store';
import { conversationId } from '../../electron/features/inbox/thread-store';
import { hashId } from '../../electron/lib/id';
import { CLIENT, type OutboxStore } from '../helpers/outbox-store';
import { contactOf, messageOf, pageOf } from '../helpers/remote';
import type { Dice } from './dice';
import type { FakePlatform } from './fake-platforms';

/** What a person does about one answer. All of it goes through the program's own commands. */
export type Person = {
  readonly send: (opened: OutboxStore) => void;
  readonly cancel: (opened: OutboxStore) => void;
  /** What they say of an answer that is held, failed or unknown, after a look at the platform itself. */
  readonly settle: (opened: OutboxStore) => void;
  /** How long until they look again, ms; null: they do not come back. */
  readonly patienceMs: () => number | null;
  readonly stateOf: (opened: OutboxStore) => PublicationState;
};

type Options = {
  readonly dice: Dice;
  readonly platform: FakePlatform;
  readonly now: () => number;
  /** Of this answer among all. */
  readonly name: string;
  readonly text: string;
};

const MAX_WORDS = 3;

export function createPerson({ dice, platform, now, name, text }: Options): Person {
  const id = `p${name}`;
  let words = 0;
  const by = () => ({ memberId: 'ola', ruleId: null, now: now() });
  const stateOf = ({ store }: OutboxStore): PublicationState => {
    const sql = 'SELECT state FROM publication WHERE id = ?';
    const row = store.get<{ state: PublicationState }>('soak.state', sql, [id]);
    if (row === undefined) throw new Error(`answer ${name} is lost`);
    return row.state;
  };
  return {
    stateOf,
    send: (opened) => {
      const place = ask(opened, { platform, at: now(), name });
      const { visibility } = platform;
      opened.run('saveDraft', { ...place, id, visibility, text, by: by() });
      const sendAt = now() + (dice.chance(0.7) ? 10 * SECOND : 0);
      opened.run('sendDraft', { id, by: by(), consents: false, written: text, text, sendAt });
    },
    cancel: (opened) => {
      opened.run('cancelReply', { id, by: by() });
    },
    patienceMs: () => {
      const comesBack = words < MAX_WORDS && dice.chance(0.7);
      return comesBack ? 10 * MINUTE + dice.between(0, 600) * SECOND : null;
    },
    settle: (opened) => {
      words += 1;
      const isThere = platform.posts.some((post) => post.text.includes(text));
      const saysPublished = isThere && stateOf(opened) === 'unknown';
      const as = saysPublished ? 'published' : dice.pick({ retry: 6, draft: 1, dropped: 1 });
      opened.run('settleReply', { id, as, by: by(), consents: false, newId: `n${name}-${words}` });
    },
  };
}

type Question = { readonly platform: FakePlatform; readonly at: number; readonly name: string };

/** Somebody asks; each time in a conversation of its own. */
function ask({ run, store }: OutboxStore, { platform, at, name }: Question) {
  const { id: platformId, address, parent, account, visibility } = platform;
  const id = accountId(CLIENT, platformId, account);
  const profile = {
    ...{ remoteId: account, name: 'Us', handle: '@us@town.example', address },
    ...{ profileUrl: null, avatarUrl: null, followerCount: null },
  };
  if (store.get('soak.account', 'SELECT 1 FROM account WHERE id = ?', [id]) === undefined)
    run('addAccount', { id, platform: platformId, profile, streams: ['mentions'], now: at });
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
  run('applyPage', { stream, page: pageOf([question]), receivedAt: at });
  return {
    conversationId: conversationId(id, key, hashId(CLIENT, platformId, parent.contact)),
    parentId: hashId(id, question.remoteId),
  };
}
