import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import type { PostKind } from '../texts/texts';
import { atHour, type Season, seasonOf } from './calendar';
import { storyId } from './ids';
import { foundedAt, progressAt } from './people';
import { type Random, randomOf } from './random';
import { fillIn, type Scene, type Story, say } from './story';
import type { Origin, Status } from './types';

/** Followers at the first start. */
const FOLLOWERS = [3_180, 940] as const;
const RECENT = 6;

/** When the label went wrong: three years ago, on a Tuesday at 9:40. */
export const mishapDay = (origin: Origin): number => {
  const day = Math.floor((origin.startedAt - 3 * 365.25 * DAY) / DAY);
  return day - ((day + 3 - 1) % 7);
};
export const mishapAt = (origin: Origin): number => atHour(mishapDay(origin), 9 + 40 / 60, origin.language);

/** Grows slowly, then faster; dips after the mishap and is back within a quarter. */
export const followersAt = (origin: Origin, account: 0 | 1, at: number): number => {
  const progress = Math.max(0, progressAt(origin, at));
  const grown =
    FOLLOWERS[account] * (0.012 + 0.988 * (progress <= 1 ? progress ** 1.7 : 1 + (progress - 1) * 1.7));
  const since = (at - mishapAt(origin)) / DAY;
  const dip = since < 0 ? 0 : Math.min(1, since / 8) * Math.exp(-Math.max(0, since - 8) / 30) * 0.055;
  const wave = 1 + 0.004 * Math.sin((at / DAY / 365.25) * 2 * Math.PI);
  return Math.round(grown * wave * (1 - (account === 0 ? dip : dip * 0.5)));
};

const seasonal = (season: Season): readonly (readonly [PostKind, number])[] => {
  if (season === null) return [];
  return [[season, season === 'christmas' || season === 'fatThursday' ? 30 : 6]];
};

const kindOf = (random: Random, account: 0 | 1, season: Season, weekday: number): PostKind => {
  if (account === 1)
    return random.weighted([
      ['cafe', 9],
      ['cafeSeason', 1],
    ]);
  return random.weighted<PostKind>([
    ['daily', 10],
    ['weekend', weekday === 4 || weekday === 5 ? 5 : 0],
    ['advice', 2],
    ['team', 1.2],
    ['notice', 1],
    ['ask', 1],
    ...seasonal(season),
  ]);
};

/** Favourites and boosts reach us as notifications too; only some of them, as many servers never tell. */
const react = (story: Story, random: Random, post: Status, account: 0 | 1): void => {
  const shown = Math.min(4, random.count(1.6));
  for (let n = 0; n < shown; n += 1) {
    const at = Math.floor(post.at + random.longTailed(2 * HOUR, 1.2));
    const type = random.chance(0.22) ? 'reblog' : 'favourite';
    const by = story.people.acquaintance(random, at);
    story.emit({
      kind: 'reaction',
      reaction: { id: storyId(at, `${post.id}/${n}`), at, type, by, account, statusId: post.id },
    });
  }
};

const remember = (story: Story, account: 0 | 1, post: Status): void => {
  const list = story.recentPosts[account];
  list.push(post);
  if (list.length > RECENT) list.shift();
};

type PostPlan = {
  readonly key: string;
  readonly at: number;
  readonly account: 0 | 1;
  readonly kind: PostKind;
  readonly text?: string;
};

export const planPost = (story: Story, plan: PostPlan): Status => {
  const random = randomOf(story.origin.seed, 'post', plan.key);
  const author = story.people.own[plan.account];
  const scene: Scene = { random, contact: author, picks: new Map() };
  const template = plan.text ?? story.decks.draw(`post/${plan.kind}`, story.texts.posts[plan.kind]);
  const text = fillIn(story, scene, template, plan.at);
  const reach = followersAt(story.origin, plan.account, plan.at);
  // Part of what is visible to followers shrinks over the years, as it does everywhere.
  const share = 0.03 * (1.5 - 0.9 * Math.min(1, progressAt(story.origin, plan.at)));
  const favourites = Math.round(
    1 + random.longTailed(reach * share * (plan.kind === 'notice' ? 0.4 : 1), 0.7),
  );
  const post = say(story, {
    key: `post/${plan.key}`,
    at: plan.at,
    author,
    text,
    media: random.chance(0.45) ? [{ number: random.int(40), alt: random.pick(story.texts.alts) }] : [],
    favourites,
    boosts: Math.round(favourites * random.between(0.03, 0.25)),
    edits:
      plan.text === undefined && random.chance(0.02)
        ? [{ at: plan.at + random.between(4, 90) * MINUTE, text: `${text} 🥖` }]
        : [],
    deletedAt:
      plan.text === undefined && random.chance(0.006) ? plan.at + random.between(1, 30) * HOUR : null,
  });
  remember(story, plan.account, post);
  react(story, random, post, plan.account);
  return post;
};

const hours = [5.6, 6.2, 7.5, 11, 12.5, 16, 18.4] as const;

/** What both accounts publish on one local day; the café opened in the third year. */
export const planPostsOfDay = (story: Story, day: number): void => {
  const { origin } = story;
  const random = randomOf(origin.seed, 'posts', day);
  const at = atHour(day, 12, origin.language);
  const progress = Math.min(1.2, progressAt(origin, at));
  const season = seasonOf(day, origin.language);
  const weekday = (day + 3) % 7;
  const means = [0.28 + 0.42 * progress, progress < 0.22 ? 0 : 0.1 + 0.22 * progress] as const;
  for (const account of [0, 1] as const) {
    const count = Math.min(2, random.count(means[account]));
    for (let n = 0; n < count; n += 1) {
      const hour = Math.min(19, random.pick(hours) + random.between(0, 0.6) + n * 2);
      planPost(story, {
        key: `${day}/${account}/${n}`,
        at: atHour(day, hour, origin.language),
        account,
        kind: kindOf(random, account, season, weekday),
      });
    }
  }
  const since = Math.round((at - foundedAt(origin)) / DAY);
  if (since > 300 && since % 365 === 0) {
    planPost(story, {
      key: `${day}/anniversary`,
      at: atHour(day, 7.2, origin.language),
      account: 0,
      kind: 'anniversary',
    });
  }
};
