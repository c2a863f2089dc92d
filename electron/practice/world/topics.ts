import type { CastRole, Topic } from '../texts/texts';
import type { People } from './people';
import type { Random } from './random';
import type { Person } from './types';

type Weights = readonly (readonly [Topic, number])[];

const bakery: Weights = [
  ['praise', 20],
  ['mention', 8],
  ['qHours', 5],
  ['qGluten', 4],
  ['qOrder', 6],
  ['qParking', 2],
  ['qProduct', 8],
  ['qAdvice', 4],
  ['parent', 2],
  ['cForeign', 2],
  ['cBurnt', 4],
  ['cOrder', 4],
  ['cQueue', 4],
  ['cRude', 2.5],
  ['cStale', 4],
  ['cPrice', 3],
  ['cClosed', 2.5],
  ['cAllergy', 2],
  ['cOther', 2.5],
  ['cLong', 0.6],
  ['b2b', 2],
  ['press', 1],
  ['dmOrder', 9],
  ['dmOther', 2],
  ['supplier', 0.6],
  ['competitor', 0.3],
  ['spam', 3],
  ['german', 1.2],
  ['ukrainian', 1.2],
];

const cafe: Weights = [
  ['praiseCafe', 12],
  ['qCafe', 8],
  ['cCafe', 5],
  ['cPrice', 0.8],
  ['cRude', 0.8],
  ['spam', 1],
  ['dmOther', 0.6],
  ['german', 0.5],
];

const bigDay: Weights = [
  ['praise', 12],
  ['cQueue', 14],
  ['qHours', 8],
  ['qProduct', 8],
  ['qOrder', 6],
  ['dmOrder', 8],
  ['cStale', 2],
];

export const topicOf = (random: Random, account: 0 | 1, day: 'ordinary' | 'fatThursday'): Topic => {
  if (account === 1) return random.weighted(cafe);
  return random.weighted(day === 'fatThursday' ? bigDay : bakery);
};

export const isComplaint = (topic: string): boolean => /^c[A-Z]/u.test(topic);
export const isQuestion = (topic: string): boolean => /^q[A-Z]/u.test(topic) || topic === 'parent';

/** How often a topic is written as a direct message. */
export const directShare: Partial<Record<Topic, number>> = {
  dmOrder: 1,
  dmOther: 1,
  supplier: 1,
  b2b: 0.4,
  press: 0.3,
};

const fixedRoles: Readonly<Partial<Record<Topic, CastRole>>> = {
  spam: 'spammer',
  supplier: 'supplier',
  competitor: 'competitor',
  german: 'german',
  ukrainian: 'ukrainian',
  press: 'reporter',
};

/** Who writes about such a thing. */
export const authorOf = (people: People, random: Random, topic: Topic, at: number): Person => {
  const role = fixedRoles[topic];
  if (role !== undefined)
    return random.pick(people.byRole(role === 'reporter' && random.chance(0.4) ? 'journalist' : role));
  if (topic === 'b2b') return random.pick([...people.byRole('business'), ...people.byRole('bistro')]);
  if (topic === 'parent' && random.chance(0.5)) return random.pick(people.byRole('parent'));
  if ((topic === 'cAllergy' || topic === 'qGluten') && random.chance(0.35))
    return random.pick(people.byRole('allergic'));
  return people.someone(random, at);
};
