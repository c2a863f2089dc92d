/** What an incoming thread is about. A message and its answers share a topic, so that answers fit. */
export const topics = [
  'praise',
  'mention',
  'qHours',
  'qGluten',
  'qOrder',
  'qParking',
  'qProduct',
  'qAdvice',
  'cForeign',
  'cBurnt',
  'cOrder',
  'cQueue',
  'cRude',
  'cStale',
  'cPrice',
  'cClosed',
  'cAllergy',
  'cOther',
  'cLong',
  'praiseCafe',
  'qCafe',
  'cCafe',
  'b2b',
  'press',
  'dmOrder',
  'dmOther',
  'parent',
  'supplier',
  'competitor',
  'spam',
  'german',
  'ukrainian',
] as const;
export type Topic = (typeof topics)[number];

/** What a contact writes after our answer, or because none came. */
export const turns = [
  'thanks',
  'thanksAnswer',
  'detail',
  'unhappy',
  'nudge',
  'dmConfirm',
  'b2bMore',
  'pressThanks',
] as const;
export type Turn = (typeof turns)[number];

/** What we write to close such a turn. `late`: an apology for the silence. */
export const closings = ['closing', 'closingUnhappy', 'late', 'dmClosing', 'b2bClosing'] as const;
export type Closing = (typeof closings)[number];

export const postKinds = [
  'daily',
  'weekend',
  'advent',
  'christmas',
  'newYear',
  'fatThursday',
  'easter',
  'summer',
  'autumn',
  'winter',
  'advice',
  'team',
  'notice',
  'ask',
  'anniversary',
  'cafe',
  'cafeSeason',
] as const;
export type PostKind = (typeof postKinds)[number];

export type Gender = 'f' | 'm';

/** A thing by case. Languages without cases give `n` alone. */
export type Forms = {
  readonly n: string;
  readonly g?: string;
  readonly a?: string;
  readonly i?: string;
  readonly l?: string;
};

export type Things = {
  readonly bread: readonly Forms[];
  /** Always plural. */
  readonly bun: readonly Forms[];
  readonly cake: readonly Forms[];
  /** Always a woman behind the counter, so that verbs agree. */
  readonly staff: readonly Forms[];
  readonly street: readonly string[];
  /** Monday first; with its preposition where the language needs one. */
  readonly day: readonly string[];
  /** As used after a day of the month. */
  readonly month: readonly string[];
};

export type FirstName = { readonly name: string; readonly vocative: string };
export type Surname = { readonly f: string; readonly m: string };

/** Somebody with a part in the story, under a fixed name. */
export type Cast = {
  readonly role: CastRole;
  readonly name: string;
  readonly handle: string;
  readonly gender: Gender;
  readonly vocative: string;
  readonly bio: string;
};

export const castRoles = [
  'string',
  'stone',
  'queue',
  'third',
  'clock',
  'journalist',
  'bistro',
  'friday',
  'fan',
  'iwona',
  'competitor',
  'supplier',
  'allergic',
  'parent',
  'business',
  'reporter',
  'spammer',
  'german',
  'ukrainian',
] as const;
export type CastRole = (typeof castRoles)[number];

export type People = {
  readonly f: readonly FirstName[];
  readonly m: readonly FirstName[];
  readonly surnames: readonly Surname[];
  readonly servers: readonly string[];
  readonly bios: readonly string[];
  readonly cast: readonly Cast[];
};

/** The mistake three years ago: a label without its allergen. */
export type MishapTexts = {
  readonly first: string;
  readonly angry: readonly string[];
  readonly worried: readonly string[];
  readonly kind: readonly string[];
  readonly replies: readonly string[];
  readonly posts: readonly { readonly afterHours: number; readonly text: string }[];
};

/** Messages that stand open when somebody starts for the first time. `minutes`: how long ago. */
export type OpenMessage = {
  readonly minutes: number;
  readonly role: CastRole | null;
  readonly topic: Topic;
  readonly text: string;
  readonly account?: 1;
  readonly under?: 'post' | 'previous';
  readonly direct?: true;
  readonly warning?: string;
};

export type Business = {
  readonly handle: string;
  readonly name: string;
  readonly bio: string;
};

export type Texts = {
  readonly language: 'en' | 'pl';
  readonly domain: string;
  readonly town: string;
  readonly own: readonly [Business, Business];
  readonly things: Things;
  readonly people: People;
  readonly incoming: Readonly<Record<Topic, readonly string[]>>;
  readonly replies: Readonly<Partial<Record<Topic, readonly string[]>>>;
  readonly turns: Readonly<Record<Turn, readonly string[]>>;
  readonly closings: Readonly<Record<Closing, readonly string[]>>;
  readonly posts: Readonly<Record<PostKind, readonly string[]>>;
  readonly mishap: MishapTexts;
  readonly open: readonly OpenMessage[];
  readonly alts: readonly string[];
  readonly tags: readonly string[];
  readonly emoji: readonly string[];
  readonly warnings: readonly string[];
  /** The currency around an amount in minor units. */
  readonly price: (minor: number) => string;
};
