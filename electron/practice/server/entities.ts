import { DAY, HOUR } from '@shared/platforms/platform';
import { foundedAt } from '../world/people';
import { followersAt } from '../world/posts';
import { hash } from '../world/random';
import { type Correspondence, goneAt, type Notice, statusAt, tagsIn, versionsOf } from '../world/shelves';
import type { Person, Status } from '../world/types';
import type { Exchange, Practice } from './http';
import { contentHtml } from './markup';

const iso = (at: number): string => new Date(at).toISOString();
const dayOnly = (at: number): string => iso(at).slice(0, 10);
/** Mastodon tells the day on which an account was made, not the hour. */
const createdAt = (id: string): string => `${dayOnly(Number(BigInt(id) >> 16n))}T00:00:00.000Z`;

const followersOf = ({ world }: Practice, person: Person, now: number): number =>
  person.own === null ? person.followers : followersAt(world.origin, person.own, now);

const statusCountOf = ({ world }: Practice, person: Person): number => {
  const visible = world.shelves.byAuthor.get(person.id)?.length ?? 0;
  return person.own === null ? visible + (hash(person.id) % 900) : visible;
};

const picturesOf = (practice: Practice, person: Person) => {
  const avatar = `${practice.base()}/media/avatar-${person.id}.png`;
  const header = `${practice.base()}/media/header-${person.id}.png`;
  return { avatar, avatar_static: avatar, header, header_static: header };
};

/** https://docs.joinmastodon.org/entities/Account/ */
export const accountEntity = ({ practice, now }: Exchange, person: Person) => {
  const last = practice.world.shelves.byAuthor.get(person.id)?.at(-1);
  const url = `${practice.base()}/@${person.acct}`;
  return {
    id: person.id,
    username: person.acct.split('@')[0] ?? person.acct,
    acct: person.acct,
    display_name: person.name,
    locked: false,
    bot: false,
    discoverable: true,
    indexable: false,
    group: false,
    created_at: person.own === null ? createdAt(person.id) : iso(foundedAt(practice.world.origin)),
    note: person.bio === '' ? '' : contentHtml(person.bio, { mentions: [], base: practice.base() }),
    url,
    uri: url,
    ...picturesOf(practice, person),
    followers_count: followersOf(practice, person, now),
    following_count: 20 + (hash(`${person.id}/following`) % 400),
    statuses_count: statusCountOf(practice, person),
    last_status_at: last === undefined ? null : dayOnly(last.at),
    hide_collections: false,
    noindex: false,
    emojis: [],
    roles: [],
    fields: [],
  };
};

export const credentialEntity = (exchange: Exchange, person: Person) => ({
  ...accountEntity(exchange, person),
  source: {
    privacy: 'public',
    sensitive: false,
    language: exchange.practice.world.origin.language,
    note: person.bio,
    fields: [],
    follow_requests_count: 0,
  },
  role: { id: '-99', name: '', color: '', permissions: '65536', highlighted: false },
});

/** What a post gets, it gets within a day or two. */
const grown = (final: number, ageMs: number): number =>
  Math.floor(final * (1 - Math.exp(-ageMs / (8 * HOUR))) + (ageMs > 2 * DAY ? 0.5 : 0));

const mediaEntity = (practice: Practice, status: Status) =>
  status.media.map(({ number, alt }) => {
    const url = `${practice.base()}/media/loaf-${number}.png`;
    return {
      id: String(BigInt(status.id) + BigInt(number)),
      type: 'image',
      url,
      preview_url: url,
      remote_url: null,
      text_url: null,
      meta: {
        original: { width: 480, height: 320, size: '480x320', aspect: 1.5 },
        small: { width: 480, height: 320, size: '480x320', aspect: 1.5 },
      },
      description: alt,
      blurhash: null,
    };
  });

/** Direct and followers-only messages are for those named in them. */
export const canSee = (viewer: 0 | 1 | null, status: Status): boolean =>
  status.visibility === 'public' ||
  status.visibility === 'unlisted' ||
  (viewer !== null && [status.author, ...status.mentions].some((person) => person.own === viewer));

export const visibleChildren = ({ practice, viewer, now }: Exchange, id: string): Status[] =>
  (practice.world.shelves.children.get(id) ?? []).filter(
    (child) => goneAt(practice.world.shelves, child) > now && canSee(viewer, child),
  );

const countsOf = (exchange: Exchange, status: Status) => {
  const { practice, viewer, now } = exchange;
  const liked = viewer !== null && practice.world.shelves.liked.has(`${viewer}/${status.id}`);
  return {
    replies_count: visibleChildren(exchange, status.id).length,
    reblogs_count: grown(status.boosts, now - status.at),
    favourites_count: grown(status.favourites, now - status.at) + (liked ? 1 : 0),
    quotes_count: 0,
    ...(viewer === null
      ? {}
      : { favourited: liked, reblogged: false, muted: false, bookmarked: false, pinned: false }),
  };
};

const wordsOf = (practice: Practice, status: Status, text: string) => {
  const base = practice.base();
  return {
    content: contentHtml(text, { mentions: status.mentions, base }),
    mentions: status.mentions.map((person) => ({
      id: person.id,
      username: person.acct.split('@')[0] ?? person.acct,
      url: `${base}/@${person.acct}`,
      acct: person.acct,
    })),
    tags: tagsIn(text).map((name) => ({ name, url: `${base}/tags/${encodeURIComponent(name)}` })),
  };
};

/** https://docs.joinmastodon.org/entities/Status/ */
export const statusEntity = (exchange: Exchange, status: Status) => {
  const { practice, now } = exchange;
  const { shelves } = practice.world;
  const versions = versionsOf(shelves, status, now);
  const newest = versions.at(-1) ?? versions[0];
  const url = `${practice.base()}/@${status.author.acct}/${status.id}`;
  // A parent that is gone is no parent: Mastodon nullifies the reference.
  const parent = status.parentId === null ? null : statusAt(shelves, status.parentId, now);
  return {
    id: status.id,
    created_at: iso(status.at),
    in_reply_to_id: parent?.id ?? null,
    in_reply_to_account_id: parent?.author.id ?? null,
    sensitive: status.warning !== null,
    spoiler_text: status.warning ?? '',
    visibility: status.visibility,
    language: status.language,
    uri: url,
    url,
    ...countsOf(exchange, status),
    edited_at: versions.length > 1 ? iso(newest.at) : null,
    ...wordsOf(practice, status, newest.text),
    reblog: null,
    application: status.posted && status.author.own !== null ? { name: 'Backbeat', website: null } : null,
    account: accountEntity(exchange, status.author),
    media_attachments: mediaEntity(practice, status),
    emojis: [],
    card: null,
    poll: null,
  };
};

/** https://docs.joinmastodon.org/entities/StatusEdit/ */
export const historyEntity = (exchange: Exchange, status: Status) =>
  versionsOf(exchange.practice.world.shelves, status, exchange.now).map((version) => ({
    content: wordsOf(exchange.practice, status, version.text).content,
    spoiler_text: status.warning ?? '',
    sensitive: status.warning !== null,
    created_at: iso(version.at),
    account: accountEntity(exchange, status.author),
    media_attachments: mediaEntity(exchange.practice, status),
    emojis: [],
  }));

/** https://docs.joinmastodon.org/entities/Notification/ */
export const noticeEntity = (exchange: Exchange, notice: Notice) => {
  const { shelves } = exchange.practice.world;
  const status = notice.statusId === null ? null : statusAt(shelves, notice.statusId, exchange.now);
  return {
    id: notice.id,
    type: notice.type,
    created_at: iso(notice.at),
    group_key: `ungrouped-${notice.id}`,
    account: accountEntity(exchange, notice.by),
    ...(status === null ? {} : { status: statusEntity(exchange, status) }),
  };
};

export type LivingCorrespondence = Correspondence & { readonly last: Status };

/** https://docs.joinmastodon.org/entities/Conversation/ */
export const correspondenceEntity = (exchange: Exchange, { id, statuses, last }: LivingCorrespondence) => {
  const others = new Map<string, Person>();
  for (const status of statuses) {
    for (const person of [status.author, ...status.mentions])
      if (person.own !== exchange.viewer) others.set(person.id, person);
  }
  return {
    id,
    unread: last.author.own !== exchange.viewer,
    accounts: [...others.values()].map((person) => accountEntity(exchange, person)),
    last_status: statusEntity(exchange, last),
  };
};
