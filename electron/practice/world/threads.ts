import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import type { Closing, Topic, Turn } from '../texts/texts';
import { fittingClosings, fittingConfirmations, fittingReplies, fittingTurns } from './fitting';
import { progressAt } from './people';
import { randomOf } from './random';
import { answerDelay, fillIn, inWorkingHours, mentionText, type Scene, type Story, say } from './story';
import { directShare, isComplaint, isQuestion } from './topics';
import type { Person, Status, Visibility } from './types';

/** `chance`: as it happened that year. `never` and `well`: as the story needs it. */
export type Answering = 'chance' | 'never' | 'well';

export type Opening = {
  readonly key: string;
  readonly at: number;
  readonly topic: Topic;
  readonly account: 0 | 1;
  readonly author: Person;
  readonly answering: Answering;
  /** Fixed words instead of a text of the topic. */
  readonly text?: string;
  readonly parent?: Status | null;
  readonly visibility?: Visibility;
  readonly warning?: string;
};

/** Everything that is needed to say one more thing in a thread. */
type Thread = {
  readonly story: Story;
  readonly scene: Scene;
  readonly opening: Opening;
  readonly own: Person;
  readonly visibility: Visibility;
  /** Which text of its topic it begins with; -1 for fixed words. */
  readonly place: number;
};

const languageOf = (topic: Topic, fallback: string): string => {
  if (topic === 'german') return 'de';
  return topic === 'ukrainian' ? 'uk' : fallback;
};

const decorate = (thread: Thread, text: string): string => {
  const { story, scene, opening } = thread;
  if (isComplaint(opening.topic) || opening.topic === 'spam' || thread.visibility === 'direct') return text;
  if (scene.random.chance(0.07)) return `${text} #${scene.random.pick(story.texts.tags)}`;
  return scene.random.chance(0.08) ? `${text} ${scene.random.pick(story.texts.emoji)}` : text;
};

const openingText = (thread: Thread, template: string): string => {
  const { story, scene, opening } = thread;
  const text = fillIn(story, scene, template, opening.at);
  const decorated = opening.text === undefined ? decorate(thread, text) : text;
  if (decorated.includes(`@${thread.own.acct}`)) return decorated;
  return mentionText([thread.own], decorated);
};

const correctedText = (text: string, language: string): string =>
  `${text}\n\n${language === 'pl' ? 'Poprawka: godzina się nie zgadzała, już dobrze.' : 'Edit: got the time wrong, corrected.'}`;

const openThread = (thread: Thread, template: string): Status => {
  const { story, scene, opening, own } = thread;
  const { random } = scene;
  const text = openingText(thread, template);
  const fixed = opening.text !== undefined;
  const complaint = isComplaint(opening.topic);
  const edited = !fixed && random.chance(0.025);
  const deleted = !fixed && random.chance(0.015);
  const warned = !fixed && random.chance(0.02);
  const pictured = !fixed && random.chance(complaint ? 0.12 : 0.06);
  return say(story, {
    key: `${opening.key}/0`,
    at: opening.at,
    author: opening.author,
    text,
    mentions: [own],
    parentId: opening.parent?.id ?? null,
    visibility: thread.visibility,
    language: languageOf(opening.topic, story.origin.language),
    warning: opening.warning ?? (warned ? random.pick(story.texts.warnings) : null),
    media: pictured ? [{ number: random.int(40), alt: random.pick(story.texts.alts) }] : [],
    favourites: random.int(complaint ? 9 : 4),
    boosts: complaint ? random.int(3) : 0,
    edits: edited
      ? [
          {
            at: opening.at + random.between(3, 40) * MINUTE,
            text: correctedText(text, story.origin.language),
          },
        ]
      : [],
    deletedAt: deleted ? opening.at + random.between(2, 60) * HOUR : null,
  });
};

const ownSays = (thread: Thread, parent: Status, at: number, template: string): Status => {
  const { story, scene, opening, own } = thread;
  return say(story, {
    key: `${opening.key}/own/${at}`,
    at,
    author: own,
    text: mentionText([opening.author], fillIn(story, scene, template, at)),
    mentions: [opening.author],
    parentId: parent.id,
    visibility: thread.visibility,
    language: languageOf(opening.topic, story.origin.language),
    favourites: scene.random.int(4),
  });
};

const contactSays = (thread: Thread, parent: Status, at: number, template: string): Status => {
  const { story, scene, opening, own } = thread;
  return say(story, {
    key: `${opening.key}/turn/${at}`,
    at,
    author: opening.author,
    text: mentionText([own], fillIn(story, scene, template, at)),
    mentions: [own],
    parentId: parent.id,
    visibility: thread.visibility,
  });
};

const close = (
  thread: Thread,
  parent: Status,
  kind: Closing,
  places: readonly number[] | undefined,
): void => {
  const { story, scene } = thread;
  const at = inWorkingHours(story, parent.at + scene.random.longTailed(50 * MINUTE, 0.8), scene.random);
  const template = story.decks.fitting(`own/${kind}`, story.texts.closings[kind], places);
  if (template !== null && isOurs(thread, at)) ownSays(thread, parent, at, template);
};

const closingOf: Partial<Record<Turn, Closing>> = {
  detail: 'closing',
  unhappy: 'closingUnhappy',
  dmConfirm: 'dmClosing',
  b2bMore: 'b2bClosing',
};

const placesOf = (thread: Thread, turn: Turn, answer: Status): readonly number[] | undefined => {
  const { topic, at } = thread.opening;
  if (turn === 'dmConfirm') return fittingConfirmations[thread.place] ?? [];
  // Only a paper that had to wait for a day complains about the deadline.
  if (turn === 'pressThanks') return answer.at - at > 20 * HOUR ? [3] : [0, 1, 2];
  return turn === 'b2bMore' ? undefined : (fittingTurns[turn]?.[topic] ?? []);
};

/** The contact says one more thing, and we close it where that is our way. */
const takeTurn = (thread: Thread, answer: Status, turn: Turn): void => {
  const { story, scene } = thread;
  const list = story.texts.turns[turn];
  const template = story.decks.fitting(`turn/${turn}`, list, placesOf(thread, turn, answer));
  if (template === null) return;
  const said = contactSays(thread, answer, answer.at + scene.random.longTailed(1.5 * HOUR, 1), template);
  const kind = closingOf[turn];
  if (kind !== undefined) close(thread, said, kind, fittingClosings[kind]?.[list.indexOf(template)]);
};

type Chances = readonly (readonly [Turn, number])[];
const afterComplaint: Chances = [
  ['thanks', 0.36],
  ['detail', 0.58],
  ['unhappy', 0.68],
];
const afterOthers: Readonly<Partial<Record<Topic, Chances>>> = {
  dmOrder: [['dmConfirm', 0.75]],
  b2b: [['b2bMore', 0.55]],
  press: [['pressThanks', 0.5]],
};

/** What the contact does with our answer, if anything. */
const turnAfter = (topic: Topic, roll: number): Turn | null => {
  const question: Chances = isQuestion(topic) ? [['thanksAnswer', 0.42]] : [];
  const chances = isComplaint(topic) ? afterComplaint : (afterOthers[topic] ?? question);
  return chances.find(([, below]) => roll < below)?.[0] ?? null;
};

/** How likely we answer at all: half of what people write in the first year, nine in ten today. */
const answerChance = (thread: Thread): number => {
  const { topic, at, answering } = thread.opening;
  if (answering !== 'chance') return answering === 'well' ? 1 : 0;
  if (topic === 'spam' || topic === 'mention') return 0;
  const progress = Math.min(1, progressAt(thread.story.origin, at));
  const share = 0.42 + 0.52 * progress;
  return topic === 'praise' || topic === 'praiseCafe' || topic === 'competitor' ? share * 0.55 : share;
};

/** After the first start the person at the screen answers; colleagues only take some of it. */
const isOurs = (thread: Thread, at: number): boolean =>
  at <= thread.story.origin.startedAt ||
  (thread.opening.answering === 'chance' && thread.scene.random.chance(0.3));

const unanswered = (thread: Thread, root: Status): void => {
  const { opening, scene, story } = thread;
  const { random } = scene;
  const expects = isComplaint(opening.topic) || isQuestion(opening.topic) || opening.topic === 'dmOrder';
  if (opening.answering === 'never' || !expects || !random.chance(0.3)) return;
  const words = story.decks.draw('turn/nudge', story.texts.turns.nudge);
  const nudge = contactSays(thread, root, root.at + random.between(0.8, 4) * DAY, words);
  if (random.chance(0.6)) close(thread, nudge, 'late', undefined);
};

const visibilityOf = (opening: Opening, scene: Scene): Visibility => {
  if (opening.visibility !== undefined) return opening.visibility;
  const share = directShare[opening.topic] ?? 0;
  if (scene.random.chance(share)) return 'direct';
  return scene.random.chance(0.1) ? 'unlisted' : 'public';
};

/** Plans a whole conversation: what somebody writes to us, whether and when we answer, and what follows. */
export const planThread = (story: Story, opening: Opening): Status => {
  const random = randomOf(story.origin.seed, 'thread', opening.key);
  const scene: Scene = { random, contact: opening.author, picks: new Map() };
  const own = story.people.own[opening.account];
  const list = story.texts.incoming[opening.topic];
  const template = opening.text ?? story.decks.draw(`in/${opening.topic}`, list);
  const thread: Thread = {
    story,
    scene,
    opening,
    own,
    visibility: visibilityOf(opening, scene),
    place: list.indexOf(template),
  };
  const root = openThread(thread, template);
  const answerAt = answerTime(thread);
  const reply = replyTo(thread);
  const gone = root.deletedAt !== null && root.deletedAt < answerAt;
  if (reply === null || gone || !random.chance(answerChance(thread)) || !isOurs(thread, answerAt)) {
    unanswered(thread, root);
    return root;
  }
  const answer = ownSays(thread, root, answerAt, reply);
  const turn = turnAfter(opening.topic, opening.answering === 'well' ? 0.1 : random.next());
  if (turn !== null) takeTurn(thread, answer, turn);
  return root;
};

const answerTime = ({ story, scene, opening }: Thread): number => {
  const { random } = scene;
  const delay =
    opening.answering === 'well' ? random.between(10, 50) * MINUTE : answerDelay(story, opening.at, random);
  return inWorkingHours(story, opening.at + delay, random);
};

const replyTo = ({ story, opening, place }: Thread): string | null => {
  const list = story.texts.replies[opening.topic];
  return list === undefined
    ? null
    : story.decks.fitting(`re/${opening.topic}`, list, fittingReplies[opening.topic]?.[place]);
};
