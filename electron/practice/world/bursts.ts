import { HOUR, SECOND } from '@shared/platforms/platform';
import { planIncoming } from './days';
import { storyId } from './ids';
import { randomOf } from './random';
import type { Story } from './story';

type Burst = {
  /** Epoch ms at which somebody opened the program. */
  readonly openedAt: number;
  readonly index: number;
};

const planLike = (story: Story, account: 0 | 1, at: number, key: string): void => {
  const random = randomOf(story.origin.seed, 'like', key);
  const post = story.recentPosts[account].filter((known) => known.at < at).at(-1);
  const by = story.people.acquaintance(random, at);
  const time = Math.floor(at);
  const type = post === undefined ? 'follow' : 'favourite';
  story.emit({
    kind: 'reaction',
    reaction: { id: storyId(time, key), at: time, type, by, account, statusId: post?.id ?? null },
  });
};

/**
 * Somebody who has just opened the program sees something arrive within the minute: an event every 20 to 60 seconds,
 * then ever fewer, until the ordinary traffic is all there is. The first time it lasts three hours, later one.
 */
export const planBurst = (story: Story, { openedAt, index }: Burst): void => {
  const random = randomOf(story.origin.seed, 'burst', openedAt);
  const lively = index === 0 ? 12 : 4;
  const until = openedAt + (index === 0 ? 3 : 1) * HOUR;
  let at = openedAt + random.between(22, 42) * SECOND;
  for (let n = 0; at < until; n += 1) {
    const account = n > 0 && random.chance(0.2) ? 1 : 0;
    const key = `burst/${openedAt}/${n}`;
    if (n === 0 || random.chance(0.75))
      planIncoming(story, { key, at, account, day: 'ordinary' }, n === 0 ? 'complaint' : 'anything');
    else planLike(story, account, at, key);
    at += random.between(20, 60) * SECOND * Math.max(1, 1.35 ** (n - lively));
  }
};
