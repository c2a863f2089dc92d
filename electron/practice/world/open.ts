import { DAY, MINUTE } from '@shared/platforms/platform';
import type { OpenMessage, Topic } from '../texts/texts';
import { randomOf } from './random';
import type { Story } from './story';
import { type Answering, planThread } from './threads';
import type { Person, Status } from './types';

/** Those without a part are regulars, each a different one. */
const authorOfOpen = (story: Story, message: OpenMessage, at: number, taken: Set<string>): Person => {
  const known = message.role === null ? undefined : story.people.byRole(message.role)[0];
  if (known !== undefined) return known;
  const free = story.people.regulars.filter(
    (person) => person.from < at && at < person.until && !taken.has(person.id),
  );
  const person = randomOf(story.origin.seed, 'open', taken.size).pick(free);
  taken.add(person.id);
  return person;
};

const parentOf = (story: Story, message: OpenMessage, at: number, previous: Status | null): Status | null => {
  if (message.under === 'previous') return previous;
  if (message.under === undefined) return null;
  const posts = story.recentPosts[0].filter((post) => post.at < at && post.deletedAt === null);
  return posts.at(-1) ?? null;
};

/** What stands open on the first day, whatever the hour: nobody has answered any of it. */
export const planOpenMessages = (story: Story): void => {
  let previous: Status | null = null;
  const taken = new Set<string>();
  for (const [index, message] of story.texts.open.entries()) {
    const at = story.origin.startedAt - message.minutes * MINUTE;
    previous = planThread(story, {
      key: `open/${index}`,
      at,
      topic: message.topic,
      account: message.account ?? 0,
      author: authorOfOpen(story, message, at, taken),
      answering: 'never',
      text: message.text,
      parent: parentOf(story, message, at, previous),
      visibility: message.direct === true ? 'direct' : 'public',
      ...(message.warning === undefined ? {} : { warning: message.warning }),
    });
  }
};

type Episode = {
  readonly role: 'string' | 'third' | 'fan' | 'iwona';
  readonly topic: Topic;
  readonly days: number;
  readonly answering: Answering;
};

/** What lies behind the people of the first day, so that their cards tell a story. */
const episodes: readonly Episode[] = [
  { role: 'string', topic: 'qGluten', days: 2_260, answering: 'well' },
  { role: 'string', topic: 'praise', days: 870, answering: 'never' },
  { role: 'string', topic: 'cOrder', days: 76, answering: 'well' },
  { role: 'string', topic: 'cBurnt', days: 34, answering: 'never' },
  { role: 'third', topic: 'dmOrder', days: 420, answering: 'well' },
  { role: 'fan', topic: 'qAdvice', days: 1_500, answering: 'well' },
  { role: 'fan', topic: 'praise', days: 640, answering: 'well' },
  { role: 'iwona', topic: 'qGluten', days: 1_700, answering: 'well' },
  { role: 'iwona', topic: 'praise', days: 820, answering: 'well' },
];

/** Plans those episodes whose time falls into `[fromAt, untilAt)`. */
export const planEpisodes = (story: Story, fromAt: number, untilAt: number): void => {
  for (const [index, { role, topic, days, answering }] of episodes.entries()) {
    const at = story.origin.startedAt - days * DAY - 3 * 60 * MINUTE;
    const author = story.people.byRole(role)[0];
    if (author === undefined || at < fromAt || at >= untilAt) continue;
    planThread(story, { key: `episode/${index}`, at, topic, account: 0, author, answering, parent: null });
  }
};
