import { SECOND } from '@shared/platforms/platform';
import type { Injected, Posted, PracticeRecord } from '../state/records';
import { fill } from './fill';
import { storyId } from './ids';
import { progressAt } from './people';
import { randomOf } from './random';
import type { Shelves } from './shelves';
import { mentionText, type Story } from './story';
import { isComplaint, isQuestion } from './topics';
import type { Person, Status, WorldEvent } from './types';

type Place = { readonly shelves: Shelves; readonly story: Story };

/** Everybody whom a text names by `@handle`, in order, each once. */
const namedIn = (shelves: Shelves, text: string): Person[] => {
  const found = [...text.matchAll(/@([\w.-]+@[\w.-]+\w|\w+)/gu)].flatMap(
    (match) => shelves.byAcct.get(match[1] ?? '') ?? [],
  );
  return [...new Set(found)];
};

const nothingMore = { media: [], favourites: 0, boosts: 0, edits: [], deletedAt: null } as const;

const postedStatus = ({ shelves, story }: Place, record: Posted): Status => ({
  ...nothingMore,
  id: record.id,
  at: record.at,
  author: story.people.own[record.account],
  mentions: namedIn(shelves, record.text),
  text: record.text,
  warning: record.warning,
  language: record.language,
  visibility: record.visibility,
  parentId: record.parentId,
  posted: true,
});

const stranger = (record: Injected): Person => ({
  id: storyId(record.at - 90_000 * SECOND, record.handle),
  name: record.name,
  first: record.name.split(' ')[0] ?? record.name,
  last: record.name.split(' ').slice(1).join(' '),
  acct: record.handle,
  gender: 'f',
  vocative: record.name.split(' ')[0] ?? record.name,
  bio: '',
  role: 'passer-by',
  own: null,
  from: record.at,
  until: Number.POSITIVE_INFINITY,
  followers: 12,
});

const injectedStatus = ({ shelves, story }: Place, record: Injected): Status => ({
  ...nothingMore,
  id: record.id,
  at: record.at,
  author: shelves.byAcct.get(record.handle) ?? stranger(record),
  mentions: [story.people.own[record.account]],
  text: mentionText([story.people.own[record.account]], record.text),
  warning: null,
  language: story.origin.language,
  visibility: record.visibility,
  parentId: record.parentId,
  posted: true,
});

/** Takes one line of the journal into the world; gives back the status that it adds, if it adds one. */
export const applyRecord = (
  place: Place,
  record: Exclude<PracticeRecord, { kind: 'opened' }>,
): Status | null => {
  const { shelves } = place;
  switch (record.kind) {
    case 'posted':
      return postedStatus(place, record);
    case 'injected':
      return injectedStatus(place, record);
    case 'deleted':
      shelves.deletions.set(record.id, record.at);
      return null;
    case 'edited':
      shelves.edits.set(record.id, [
        ...(shelves.edits.get(record.id) ?? []),
        { at: record.at, text: record.text },
      ]);
      return null;
    case 'liked':
      if (record.on) shelves.liked.add(`${record.account}/${record.id}`);
      else shelves.liked.delete(`${record.account}/${record.id}`);
      return null;
  }
};

/** What sort of message it was, by the text it was made from; unknown for what was injected. */
const mood = ({ story }: Place, status: Status): 'thanks' | 'thanksAnswer' | null => {
  const words = status.text.toLowerCase();
  const lists = Object.entries(story.texts.incoming);
  const open = story.texts.open.find((message) => words.includes(message.text.slice(0, 24).toLowerCase()));
  const topic = open?.topic ?? lists.find(([, texts]) => texts.some((text) => sameStart(text, words)))?.[0];
  if (topic === undefined) return status.text.includes('?') ? 'thanksAnswer' : null;
  if (isComplaint(topic)) return 'thanks';
  return isQuestion(topic) || topic === 'dmOrder' ? 'thanksAnswer' : null;
};

/** Templates differ from what was said only in their slots; the longest piece between two slots tells. */
const sameStart = (template: string, words: string): boolean => {
  const longest = template.split(/\{[^{}]+\}/u).sort((a, b) => b.length - a.length)[0] ?? '';
  return longest.length > 8 && words.includes(longest.toLowerCase());
};

/** Whom we answer likes it, and two times in three says thank you within two minutes. */
export const reactionTo = (place: Place, status: Status): readonly WorldEvent[] => {
  const parent = status.parentId === null ? undefined : place.shelves.statuses.get(status.parentId);
  if (status.author.own === null || parent === undefined || parent.author.own !== null) return [];
  const random = randomOf(place.story.origin.seed, 'reaction', status.id);
  const likedAt = Math.floor(status.at + random.between(8, 30) * SECOND);
  const like = {
    id: storyId(likedAt, status.id),
    at: likedAt,
    type: 'favourite',
    by: parent.author,
    account: status.author.own,
    statusId: status.id,
  } as const;
  const turn = mood(place, parent);
  if (turn === null || !random.chance(0.67)) return [{ kind: 'reaction', reaction: like }];
  const at = Math.floor(status.at + random.between(35, 110) * SECOND);
  const { texts, origin } = place.story;
  const said = fill(random.pick(texts.turns[turn]), {
    texts,
    random,
    at,
    contact: parent.author,
    progress: progressAt(origin, at),
    picks: new Map(),
  });
  const thanks: Status = {
    ...nothingMore,
    id: storyId(at, `thanks/${status.id}`),
    at,
    author: parent.author,
    mentions: [status.author],
    text: mentionText([status.author], said),
    warning: null,
    language: origin.language,
    visibility: status.visibility,
    parentId: status.id,
    posted: false,
  };
  return [
    { kind: 'reaction', reaction: like },
    { kind: 'status', status: thanks },
  ];
};
