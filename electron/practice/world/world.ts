import type { Journal } from '../state/journal';
import type { PracticeRecord } from '../state/records';
import type { Texts } from '../texts/texts';
import { planBurst } from './bursts';
import { atHour, dayOf } from './calendar';
import { planDay } from './days';
import { createDecks } from './decks';
import { compareIds, createPostedIds } from './ids';
import { planMishapDay } from './mishap';
import { planEpisodes, planOpenMessages } from './open';
import { createPeople, foundedAt } from './people';
import { applyRecord, reactionTo } from './records';
import { createShelves, fileReaction, fileStatus, knowPerson, type Shelves, sortTail } from './shelves';
import type { Story } from './story';
import { idOf, type Origin, type Person, timeOf, type WorldEvent } from './types';

export type World = {
  readonly origin: Origin;
  readonly texts: Texts;
  readonly own: readonly [Person, Person];
  readonly shelves: Shelves;
  /** Makes visible what has happened until then. Time never runs backwards: an earlier `now` changes nothing. */
  readonly advance: (now: number) => void;
  /** Notes on disk, then in the world. */
  readonly record: (record: PracticeRecord) => void;
  /** An id and a time for something new that sorts after all that is visible. */
  readonly next: (now: number) => { readonly id: string; readonly at: number };
};

type Pending = { events: WorldEvent[]; sorted: boolean };

const createStory = (texts: Texts, origin: Origin, pending: Pending): Story => ({
  origin,
  texts,
  people: createPeople(texts, origin),
  decks: createDecks(`${origin.seed}/${origin.language}`),
  recentPosts: [[], []],
  emit: (event) => {
    pending.events.push(event);
    pending.sorted = false;
  },
});

/** The newest first, so that what is due is taken from the end. */
const sortPending = (pending: Pending): void => {
  if (pending.sorted) return;
  pending.events.sort((a, b) => timeOf(b) - timeOf(a) || compareIds(idOf(b), idOf(a)));
  pending.sorted = true;
};

/** Once the person at the screen has answered, a colleague's planned answer and all that hangs on it never happens. */
const isOvertaken = (shelves: Shelves, event: WorldEvent): boolean => {
  if (event.kind !== 'status') return false;
  const { parentId, author, posted } = event.status;
  if (parentId === null || posted) return false;
  if (!shelves.statuses.has(parentId)) return true;
  return (
    author.own !== null &&
    (shelves.children.get(parentId) ?? []).some((child) => child.posted && child.author.own !== null)
  );
};

const file = (shelves: Shelves, event: WorldEvent): void => {
  if (isOvertaken(shelves, event)) return;
  if (event.kind === 'status') fileStatus(shelves, event.status);
  else fileReaction(shelves, event.reaction);
  for (const list of shelves.notices) sortTail(list);
};

const planFrom = (story: Story, openings: readonly number[]) => {
  const { origin } = story;
  const { language } = origin;
  const firstDay = dayOf(foundedAt(origin), language) + 1;
  const startDay = dayOf(origin.startedAt, language);
  let planned = firstDay - 1;
  let bursts = 0;
  // Order matters: texts come from decks. A sitting is planned after its own day and before the next.
  const planBursts = (): void => {
    for (; bursts < openings.length; bursts += 1) {
      const openedAt = openings[bursts] ?? 0;
      if (dayOf(openedAt, language) > planned) return;
      planBurst(story, { openedAt, index: bursts });
    }
  };
  return (untilDay: number): void => {
    while (planned < untilDay) {
      planned += 1;
      planDay(story, planned);
      planMishapDay(story, planned);
      planEpisodes(story, atHour(planned, 0, language), atHour(planned + 1, 0, language));
      if (planned === startDay) planOpenMessages(story);
      planBursts();
    }
    planBursts();
  };
};

/** Ten years of a bakery and what goes on after, from one origin and what was written since. */
export const createWorld = (texts: Texts, journal: Journal): World => {
  const { startedAt, seed, language } = journal.origin;
  const origin: Origin = { startedAt, seed, language };
  const pending: Pending = { events: [], sorted: true };
  const story = createStory(texts, origin, pending);
  const shelves = createShelves();
  const openings: number[] = [];
  const plan = planFrom(story, openings);
  const newId = createPostedIds();
  let reached = 0;

  const take = (record: PracticeRecord): void => {
    if (record.kind === 'opened') {
      openings.push(record.at);
      return;
    }
    const status = applyRecord({ shelves, story }, record);
    if (status === null) return;
    story.emit({ kind: 'status', status });
    for (const event of reactionTo({ shelves, story }, status)) story.emit(event);
  };

  const advance = (now: number): void => {
    reached = Math.max(reached, now);
    plan(dayOf(reached, language));
    sortPending(pending);
    for (
      let event = pending.events.at(-1);
      event !== undefined && timeOf(event) <= reached;
      event = pending.events.at(-1)
    ) {
      pending.events.pop();
      file(shelves, event);
    }
  };

  const knowEverybody = (): void => {
    for (const person of [...story.people.own, ...story.people.regulars]) knowPerson(shelves, person);
    for (const member of texts.people.cast)
      for (const person of story.people.byRole(member.role)) knowPerson(shelves, person);
  };

  knowEverybody();
  for (const record of journal.records) if (record.kind === 'opened') take(record);
  replay(journal.records, { advance, take });
  return {
    origin,
    texts,
    own: story.people.own,
    shelves,
    advance,
    record: (record) => {
      journal.append(record);
      take(record);
      advance(record.at);
    },
    next: (now) => {
      const at = Math.max(now, reached);
      return { id: newId(at), at };
    },
  };
};

/** Each record meets the world as it was at its own time, so that whom it answers is known. */
const replay = (
  records: readonly PracticeRecord[],
  world: Pick<World, 'advance'> & { take: (record: PracticeRecord) => void },
): void => {
  for (const record of records) {
    if (record.kind === 'opened') continue;
    world.advance(record.at);
    world.take(record);
    world.advance(record.at);
  }
};
