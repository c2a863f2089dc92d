import { HOUR } from '@shared/platforms/platform';
import type { Forms, Texts } from '../texts/texts';
import { atHour, dayOf, localTime } from './calendar';
import type { Decks } from './decks';
import { fill } from './fill';
import { storyId } from './ids';
import { type People, progressAt } from './people';
import type { Random } from './random';
import type { Origin, Person, Status, Visibility, WorldEvent } from './types';

/** What the planners share. Events may be emitted in any order; the world sorts them by time. */
export type Story = {
  readonly origin: Origin;
  readonly texts: Texts;
  readonly people: People;
  readonly decks: Decks;
  readonly emit: (event: WorldEvent) => void;
  /** Newest own posts per account, newest last; people comment under them. */
  readonly recentPosts: readonly [Status[], Status[]];
};

export type Draft = {
  readonly key: string;
  readonly at: number;
  readonly author: Person;
  readonly text: string;
  readonly mentions?: readonly Person[];
  readonly parentId?: string | null;
  readonly visibility?: Visibility;
  readonly language?: string;
  readonly warning?: string | null;
  readonly media?: Status['media'];
  readonly favourites?: number;
  readonly boosts?: number;
  readonly edits?: Status['edits'];
  readonly deletedAt?: number | null;
};

const none: readonly never[] = [];

/** Makes a status of a draft and puts it into the world. */
export const say = (story: Story, draft: Draft): Status => {
  const at = Math.floor(draft.at);
  const status: Status = {
    id: storyId(at, draft.key),
    at,
    author: draft.author,
    mentions: draft.mentions ?? none,
    text: draft.text,
    warning: draft.warning ?? null,
    language: draft.language ?? story.origin.language,
    visibility: draft.visibility ?? 'public',
    parentId: draft.parentId ?? null,
    media: draft.media ?? none,
    favourites: draft.favourites ?? 0,
    boosts: draft.boosts ?? 0,
    edits: draft.edits ?? none,
    deletedAt: draft.deletedAt ?? null,
    posted: false,
  };
  story.emit({ kind: 'status', status });
  return status;
};

/** A thread's memory while it is planned. */
export type Scene = {
  readonly random: Random;
  readonly contact: Person;
  readonly picks: Map<string, string | Forms>;
};

export const fillIn = (story: Story, scene: Scene, template: string, at: number): string =>
  fill(template, {
    texts: story.texts,
    random: scene.random,
    at,
    contact: scene.contact,
    progress: progressAt(story.origin, at),
    picks: scene.picks,
  });

/** What somebody writes to others, with their handles in front as Mastodon wants it. */
export const mentionText = (people: readonly Person[], text: string): string =>
  `${people.map((person) => `@${person.acct} `).join('')}${text}`;

/** Staff answers between 7 and 20 o'clock; what would fall outside waits for the next morning. */
export const inWorkingHours = (story: Story, at: number, random: Random): number => {
  const { language } = story.origin;
  const { hour } = localTime(at, language);
  if (hour >= 7 && hour < 20) return at;
  const day = dayOf(at, language) + (hour >= 20 ? 1 : 0);
  return atHour(day, 7 + random.between(0.05, 2.2), language);
};

/** Median waiting time in ms by year: days in the beginning, under an hour today. */
export const answerDelay = (story: Story, at: number, random: Random): number => {
  const progress = Math.min(1, progressAt(story.origin, at));
  return random.longTailed((0.75 + 21 * (1 - progress) ** 2) * HOUR, 0.9);
};
