import { DAY, HOUR } from '@shared/platforms/platform';
import type { Cast, CastRole, Gender, Texts } from '../texts/texts';
import { germanNames, ukrainianNames } from '../texts/tourists';
import { storyId } from './ids';
import { type Random, randomOf } from './random';
import type { Origin, Person } from './types';

export const YEAR = 365.25 * DAY;
/** Years of history before the first start. */
export const HISTORY_YEARS = 10;
const REGULARS = 90;
const OCCASIONALS = 310;

export const foundedAt = (origin: Origin): number => origin.startedAt - HISTORY_YEARS * YEAR;

/** 0 at the founding, 1 at the first start, on from there. */
export const progressAt = (origin: Origin, at: number): number =>
  (at - foundedAt(origin)) / (HISTORY_YEARS * YEAR);

export type People = {
  readonly own: readonly [Person, Person];
  readonly byRole: (role: CastRole) => readonly Person[];
  /** Somebody who writes at that time: a regular, an occasional customer, or somebody never seen before. */
  readonly someone: (random: Random, at: number) => Person;
  /** Somebody who comes again and again; for likes and follows. */
  readonly acquaintance: (random: Random, at: number) => Person;
  readonly regulars: readonly Person[];
};

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', Ł: 'l' };
const handleOf = (text: string): string =>
  text
    .replace(/[łŁ]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/gu, '')
    .toLowerCase();

type Naming = { readonly texts: Texts; readonly taken: Set<string> };

/** Handles are unique per server; a second Anna Lis gets a number, as people do. */
const freeHandle = ({ texts, taken }: Naming, random: Random, first: string, last: string): string => {
  const server = random.pick(texts.people.servers);
  const shapes = [
    first + last,
    `${first}_${last}`,
    first.charAt(0) + last,
    last + String(1950 + random.int(58)),
    `${first}${random.int(99)}`,
  ];
  const base = random.pick(shapes);
  const name = base.includes('_') ? base.split('_').map(handleOf).join('_') : handleOf(base);
  for (let n = 0; ; n += 1) {
    const handle = `${name}${n === 0 ? '' : n + 1}@${server}`;
    if (!taken.has(handle)) {
      taken.add(handle);
      return handle;
    }
  }
};

type Window = { readonly role: Person['role']; readonly from: number; readonly until: number };

const ordinary = (naming: Naming, random: Random, window: Window, key: string): Person => {
  const { people } = naming.texts;
  const gender: Gender = random.chance(0.58) ? 'f' : 'm';
  const given = random.pick(gender === 'f' ? people.f : people.m);
  const last = random.pick(people.surnames)[gender];
  const shown = random.weighted([
    [`${given.name} ${last}`, 7],
    [`${given.name} ${last.charAt(0)}.`, 2],
    [given.name, 1],
  ]);
  return {
    id: storyId(window.from - random.between(30, 900) * DAY, key),
    name: shown,
    first: given.name,
    last,
    acct: freeHandle(naming, random, given.name, last),
    gender,
    vocative: given.vocative,
    bio: random.pick(people.bios),
    own: null,
    followers: Math.round(random.longTailed(90, 1.1)),
    ...window,
  };
};

const bigAccounts: Partial<Record<CastRole, number>> = {
  journalist: 18_400,
  reporter: 3_900,
  competitor: 2_100,
  business: 860,
  bistro: 1_240,
};

const castMember = (cast: Cast, origin: Origin): Person => {
  const random = randomOf(origin.seed, 'cast', cast.handle);
  const founded = foundedAt(origin);
  const [first = cast.name, ...rest] = cast.name.split(' ');
  return {
    id: storyId(founded + random.int(2000) * HOUR, cast.handle),
    name: cast.name,
    first: cast.vocative !== '' && origin.language === 'en' ? cast.vocative : first,
    last: rest.join(' '),
    acct: cast.handle,
    gender: cast.gender,
    vocative: cast.vocative,
    bio: cast.bio,
    role: cast.role,
    own: null,
    from: founded,
    until: Number.POSITIVE_INFINITY,
    followers: bigAccounts[cast.role] ?? Math.round(random.longTailed(120, 0.9)),
  };
};

const visitors = (origin: Origin): Person[] => {
  const lists = [
    ['german', germanNames, 'kueste.example'],
    ['ukrainian', ukrainianNames, 'dnipro.example'],
  ] as const;
  return lists.flatMap(([role, names, server]) =>
    names.map(([name, gender, vocative], index) =>
      castMember({ role, name, gender, vocative, handle: `${role}${index + 1}@${server}`, bio: '' }, origin),
    ),
  );
};

const ownAccount = (texts: Texts, origin: Origin, index: 0 | 1): Person => {
  const { handle, name, bio } = texts.own[index];
  return {
    id: storyId(foundedAt(origin) - (2 - index) * DAY, handle),
    name,
    first: name,
    last: '',
    acct: handle,
    gender: 'f',
    vocative: name,
    bio,
    role: 'own',
    own: index,
    from: foundedAt(origin),
    until: Number.POSITIVE_INFINITY,
    followers: 0,
  };
};

const regular = (naming: Naming, origin: Origin, index: number): Person => {
  const random = randomOf(origin.seed, 'regular', index);
  const founded = foundedAt(origin);
  // Two in three of those who ever came are still there today.
  const from = founded + random.between(-1.5, 9.5) * YEAR;
  const until = random.chance(0.66) ? Number.POSITIVE_INFINITY : from + random.between(1, 5) * YEAR;
  return ordinary(naming, random, { role: 'regular', from, until }, `regular/${index}`);
};

const occasional = (naming: Naming, origin: Origin, index: number): Person => {
  const random = randomOf(origin.seed, 'occasional', index);
  const from = foundedAt(origin) + random.between(-0.5, 14) * YEAR;
  return ordinary(
    naming,
    random,
    { role: 'occasional', from, until: from + random.between(0.3, 2) * YEAR },
    `occasional/${index}`,
  );
};

const activeAt = (random: Random, list: readonly Person[], at: number): Person | null => {
  for (let tries = 0; tries < 24; tries += 1) {
    const person = random.pick(list);
    if (person.from <= at && at < person.until) return person;
  }
  return null;
};

export const createPeople = (texts: Texts, origin: Origin): People => {
  const naming: Naming = { texts, taken: new Set(texts.people.cast.map((cast) => cast.handle)) };
  const cast = [...texts.people.cast.map((member) => castMember(member, origin)), ...visitors(origin)];
  const regulars = Array.from({ length: REGULARS }, (_, index) => regular(naming, origin, index));
  const occasionals = Array.from({ length: OCCASIONALS }, (_, index) => occasional(naming, origin, index));
  const byRole = Map.groupBy(cast, (person) => person.role);
  let passersBy = 0;
  const passerBy = (at: number): Person => {
    passersBy += 1;
    const random = randomOf(origin.seed, 'passer-by', passersBy);
    return ordinary(
      naming,
      random,
      { role: 'passer-by', from: at, until: at + 14 * DAY },
      `passer-by/${passersBy}`,
    );
  };
  const someone = (random: Random, at: number): Person => {
    const tier = random.weighted([
      ['regular', 52],
      ['occasional', 36],
      ['passer-by', 12],
    ] as const);
    const list = tier === 'regular' ? regulars : occasionals;
    return (tier === 'passer-by' ? null : activeAt(random, list, at)) ?? passerBy(at);
  };
  return {
    own: [ownAccount(texts, origin, 0), ownAccount(texts, origin, 1)],
    byRole: (role) => byRole.get(role) ?? [],
    someone,
    acquaintance: (random, at) => activeAt(random, regulars, at) ?? random.pick(regulars),
    regulars,
  };
};
