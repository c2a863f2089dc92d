import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import { mishapReplies } from './fitting';
import { mishapAt, mishapDay, planPost } from './posts';
import { type Random, randomOf } from './random';
import { fillIn, inWorkingHours, mentionText, type Scene, type Story, say } from './story';
import type { Person, Status } from './types';

const MESSAGES = 66;

type Voice = keyof typeof mishapReplies;

const voiceAfter = (random: Random, hours: number): Voice =>
  random.weighted([
    ['angry', hours < 30 ? 10 : 4],
    ['worried', hours < 48 ? 3 : 1],
    ['kind', hours < 6 ? 0.5 : 3],
  ]);

type Outcry = {
  readonly index: number;
  readonly at: number;
  readonly voice: Voice;
  readonly author: Person;
  readonly parent: Status | null;
};

const planOutcry = (story: Story, outcry: Outcry): void => {
  const random = randomOf(story.origin.seed, 'outcry', outcry.index);
  const { texts, people } = story;
  const own = people.own[0];
  const scene: Scene = { random, contact: outcry.author, picks: new Map() };
  const list = texts.mishap[outcry.voice];
  const template = story.decks.draw(`mishap/${outcry.voice}`, list);
  const root = say(story, {
    key: `mishap/${outcry.index}`,
    at: outcry.at,
    author: outcry.author,
    text: mentionText([own], fillIn(story, scene, template, outcry.at)),
    mentions: [own],
    parentId: outcry.parent?.id ?? null,
    favourites: random.int(outcry.voice === 'angry' ? 30 : 12),
    boosts: random.int(outcry.voice === 'angry' ? 9 : 3),
  });
  const answerAt = inWorkingHours(story, root.at + random.longTailed(47 * MINUTE, 0.9), random);
  const places = mishapReplies[outcry.voice](list.indexOf(template));
  const reply = story.decks.fitting('mishap/replies', texts.mishap.replies, places) ?? '';
  const answer = say(story, {
    key: `mishap/${outcry.index}/own`,
    at: answerAt,
    author: own,
    text: mentionText([outcry.author], fillIn(story, scene, reply, answerAt)),
    mentions: [outcry.author],
    parentId: root.id,
    favourites: random.int(12),
  });
  if (outcry.voice === 'kind' || !random.chance(0.3)) return;
  const at = answer.at + random.longTailed(2 * HOUR, 0.8);
  const thanks = story.decks.fitting('turn/thanks', texts.turns.thanks, [0, 1, 2, 5, 7, 9]) ?? '';
  const text = mentionText([own], fillIn(story, scene, thanks, at));
  say(story, {
    key: `mishap/${outcry.index}/thanks`,
    at,
    author: outcry.author,
    text,
    mentions: [own],
    parentId: answer.id,
  });
};

const planFirst = (story: Story, at: number): void => {
  const [author] = story.people.byRole('iwona');
  if (author === undefined) return;
  const own = story.people.own[0];
  const text = mentionText([own], story.texts.mishap.first);
  const media = [{ number: 3, alt: story.texts.alts[2] ?? '' }];
  say(story, { key: 'mishap/first', at, author, text, mentions: [own], media, favourites: 74, boosts: 41 });
};

/** Three years ago a label left out sesame: a burst of anger, an answer to each, and what was changed. */
export const planMishapDay = (story: Story, day: number): void => {
  if (day !== mishapDay(story.origin)) return;
  const start = mishapAt(story.origin);
  const random = randomOf(story.origin.seed, 'mishap');
  planFirst(story, start);
  const posts = story.texts.mishap.posts.map(({ afterHours, text }, index) =>
    planPost(story, {
      key: `mishap/${index}`,
      at: start + afterHours * HOUR,
      account: 0,
      kind: 'notice',
      text,
    }),
  );
  for (let index = 0; index < MESSAGES; index += 1) {
    // Most of it comes on the first two days, the last of it after nine.
    const at = start + 0.3 * HOUR + Math.min(9 * DAY, -Math.log(1 - random.next()) * 30 * HOUR);
    const hours = (at - start) / HOUR;
    const parent = posts.filter((post) => post.at < at).at(-1) ?? null;
    planOutcry(story, {
      index,
      at,
      voice: voiceAfter(random, hours),
      author: story.people.someone(random, at),
      parent: random.chance(0.6) ? parent : null,
    });
  }
};
