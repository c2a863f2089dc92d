import { DAY } from '@shared/platforms/platform';
import { atHour, busyness, seasonOf } from './calendar';
import { storyId } from './ids';
import { progressAt } from './people';
import { followersAt, planPostsOfDay } from './posts';
import { type Random, randomOf } from './random';
import type { Story } from './story';
import { planThread } from './threads';
import { authorOf, isComplaint, topicOf } from './topics';
import type { Status } from './types';

const hourWeights = [
  [6, 4],
  [7, 7],
  [8, 9],
  [9, 7],
  [10, 6],
  [11, 6],
  [12, 8],
  [13, 6],
  [14, 4],
  [15, 4],
  [16, 5],
  [17, 7],
  [18, 9],
  [19, 9],
  [20, 7],
  [21, 5],
  [22, 3],
  [23, 1],
  [5, 1],
] as const;

/** A post of ours that somebody may answer under at that time; half of what people write stands under one. */
const parentFor = (story: Story, random: Random, account: 0 | 1, at: number): Status | null => {
  if (!random.chance(0.5)) return null;
  const candidates = story.recentPosts[account].filter(
    (post) => post.at < at && at - post.at < 4 * DAY && (post.deletedAt === null || post.deletedAt > at),
  );
  return candidates.length === 0 ? null : random.pick(candidates);
};

const aloneStanding = new Set(['mention', 'dmOrder', 'dmOther', 'supplier', 'b2b', 'press', 'spam']);

export type Incoming = {
  readonly key: string;
  readonly at: number;
  readonly account: 0 | 1;
  readonly day: 'ordinary' | 'fatThursday';
};

/** One person writes to us about something. */
export const planIncoming = (
  story: Story,
  incoming: Incoming,
  wanted: 'anything' | 'complaint' = 'anything',
): void => {
  const { key, at, account } = incoming;
  const random = randomOf(story.origin.seed, 'incoming', key);
  let topic = topicOf(random, account, incoming.day);
  for (let tries = 0; wanted === 'complaint' && !isComplaint(topic) && tries < 50; tries += 1)
    topic = topicOf(random, account, incoming.day);
  const parent = aloneStanding.has(topic) ? null : parentFor(story, random, account, at);
  planThread(story, {
    key,
    at,
    topic,
    account,
    author: authorOf(story.people, random, topic, at),
    answering: 'chance',
    parent,
  });
};

const planFollows = (story: Story, day: number, random: Random): void => {
  const { origin } = story;
  for (const account of [0, 1] as const) {
    const noon = atHour(day, 12, origin.language);
    const gained = Math.max(0, followersAt(origin, account, noon) - followersAt(origin, account, noon - DAY));
    const count = random.count(0.15 + gained * 0.5);
    for (let n = 0; n < count; n += 1) {
      const at = atHour(day, random.between(6, 23), origin.language);
      const by = story.people.acquaintance(random, at);
      const id = storyId(at, `follow/${day}/${account}/${n}`);
      story.emit({ kind: 'reaction', reaction: { id, at, type: 'follow', by, account, statusId: null } });
    }
  }
};

/** Everything that begins on one local day. Days must be planned in order: texts are drawn from decks. */
export const planDay = (story: Story, day: number): void => {
  const { origin } = story;
  planPostsOfDay(story, day);
  const random = randomOf(origin.seed, 'day', day);
  const progress = Math.min(1.1, Math.max(0, progressAt(origin, atHour(day, 12, origin.language))));
  const season = seasonOf(day, origin.language);
  const count = random.count((0.25 + 2.2 * progress ** 1.3) * busyness(day, origin.language));
  for (let n = 0; n < count; n += 1) {
    const at = atHour(day, random.weighted(hourWeights) + random.next(), origin.language);
    const account = progress > 0.22 && random.chance(0.24) ? 1 : 0;
    planIncoming(story, {
      key: `${day}/${n}`,
      at,
      account,
      day: season === 'fatThursday' ? 'fatThursday' : 'ordinary',
    });
  }
  planFollows(story, day, random);
};
