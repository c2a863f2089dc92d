import { DAY } from '@shared/platforms/platform';
import type { Forms, Texts } from '../texts/texts';
import { localTime } from './calendar';
import type { Random } from './random';
import type { Person } from './types';

/** What a text is filled from. `picks` is shared by a thread, so that an answer speaks of the same loaf. */
export type Filling = {
  readonly texts: Texts;
  readonly random: Random;
  readonly at: number;
  /** Who is written to or writes; its gender decides `{f|m}`. Null in our own posts. */
  readonly contact: Person | null;
  /** How far the ten years are, 0 to 1 and beyond; prices follow it. */
  readonly progress: number;
  readonly picks: Map<string, string | Forms>;
};

const clockTime = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const weekdayAt = (filling: Filling, days: number): string =>
  filling.texts.things.day[localTime(filling.at + days * DAY, filling.texts.language).weekday] ?? '';

const dateAt = (filling: Filling, days: number): string => {
  const local = localTime(filling.at + days * DAY, filling.texts.language);
  return `${local.date} ${filling.texts.things.month[local.month] ?? ''}`;
};

/** A little before the message, within the hours in which somebody is behind the counter. */
const earlierToday = (filling: Filling): string => {
  const local = localTime(filling.at, filling.texts.language);
  const minutes = local.hour * 60 + local.minute - 20 - filling.random.int(70);
  return clockTime(Math.min(18 * 60 + 50, Math.max(6 * 60 + 10, minutes - (minutes % 5))));
};

const priceOf = (filling: Filling, base: number): string => {
  const grown = base * (0.62 + 0.38 * filling.progress);
  return filling.texts.price(Math.round(grown / 10) * 10);
};

const yesterday = { en: 'yesterday', pl: 'wczoraj' } as const;
const dayPast = (filling: Filling): string => {
  const days = filling.random.int(4) + 1;
  if (days === 1) return yesterday[filling.texts.language];
  return filling.texts.language === 'en' ? `on ${weekdayAt(filling, -days)}` : weekdayAt(filling, -days);
};

const breadPrice = { en: 460, pl: 1690 } as const;
const cakePrice = { en: 680, pl: 2400 } as const;

const makers: Readonly<Record<string, (filling: Filling) => string | Forms>> = {
  bread: ({ texts, random }) => random.pick(texts.things.bread),
  bun: ({ texts, random }) => random.pick(texts.things.bun),
  cake: ({ texts, random }) => random.pick(texts.things.cake),
  staff: ({ texts, random }) => random.pick(texts.things.staff),
  street: ({ texts, random }) => random.pick(texts.things.street),
  town: ({ texts }) => texts.town,
  day: (filling) => weekdayAt(filling, 1 + filling.random.int(6)),
  dayPast,
  date: (filling) => dateAt(filling, 3 + filling.random.int(10)),
  month: (filling) => filling.texts.things.month[(localTime(filling.at, 'en').month + 1) % 12] ?? '',
  weekdayDe: ({ random }) => random.pick(['Sonntag', 'Samstag', 'Feiertag']),
  time: earlierToday,
  pickup: ({ random }) => clockTime(8 * 60 + 30 * random.int(19)),
  late: ({ random }) => clockTime(17 * 60 + 40 + 5 * random.int(14)),
  n: ({ random }) => String(15 + random.int(31)),
  rolls: ({ random }) => String(10 * (4 + random.int(9))),
  order: ({ random, texts }) =>
    `${texts.language === 'pl' ? 'nr ' : ''}${String(100 + random.int(4900)).padStart(4, '0')}`,
  price: (filling) => priceOf(filling, breadPrice[filling.texts.language]),
  newPrice: (filling) => priceOf(filling, breadPrice[filling.texts.language] * 1.12),
  slicePrice: (filling) => priceOf(filling, cakePrice[filling.texts.language] * 0.9),
  teaPrice: (filling) => priceOf(filling, cakePrice[filling.texts.language] * 1.8),
  cakePrice: (filling) => priceOf(filling, cakePrice[filling.texts.language] * 4),
  name: ({ contact }) => contact?.first ?? '',
  me: ({ contact }) => contact?.last || contact?.first || '',
  voc: ({ contact }) =>
    contact === null ? '' : `${contact.gender === 'f' ? 'Pani' : 'Panie'} ${contact.vocative}`,
};

/** Slots that say another slot in another form. */
const derived: Readonly<Record<string, readonly [string, (value: string) => string]>> = {
  onDay: ['day', (value) => value],
  bread2: ['bread', (value) => value.replace(/loaf$/, 'loaves')],
  bunOne: ['bun', (value) => value.replace(/s$/, '')],
  streetN: ['street', (value) => value.replace(/ą$/, 'a')],
  surname: ['me', (value) => value],
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const pickOf = (name: string, filling: Filling): string | Forms => {
  const known = filling.picks.get(name);
  if (known !== undefined) return known;
  const maker = makers[name];
  if (maker === undefined) throw new RangeError(`No such slot: ${name}`);
  const value = maker(filling);
  filling.picks.set(name, value);
  return value;
};

const formOf = (value: string | Forms, form: string | undefined): string => {
  if (typeof value === 'string') return value;
  if (form === 'g' || form === 'a' || form === 'i' || form === 'l') return value[form] ?? value.n;
  return value.n;
};

const slot = (source: string, filling: Filling): string => {
  if (source.includes('|')) {
    const [feminine = '', masculine = ''] = source.split('|');
    return filling.contact?.gender === 'm' ? masculine : feminine;
  }
  const [given = '', form] = source.split('.');
  const name = lowerFirst(given);
  const [base, change] = derived[name] ?? [name, (value: string) => value];
  const value = change(formOf(pickOf(base, filling), form));
  return given === name ? value : upperFirst(value);
};

/** Replaces `{slot}`, `{Slot}` (capitalised), `{slot.case}` and `{feminine|masculine}`; `a {slot}` becomes `an` in English. */
export const fill = (template: string, filling: Filling): string =>
  template.replace(/(\b[aA] )?\{([^{}]+)\}/gu, (_, article: string | undefined, source: string) => {
    const value = slot(source, filling);
    if (article === undefined) return value;
    const vowel = filling.texts.language === 'en' && /^[aeiou]/iu.test(value);
    return `${vowel ? `${article.trimEnd()}n ` : article}${value}`;
  });
