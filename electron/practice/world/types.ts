import type { CastRole, Gender } from '../texts/texts';

export type Visibility = 'public' | 'unlisted' | 'private' | 'direct';

export type Person = {
  readonly id: string;
  readonly name: string;
  /** First and last name as used in texts; the last may be empty. */
  readonly first: string;
  readonly last: string;
  /** `name@server`, or only the name on our own server. */
  readonly acct: string;
  readonly gender: Gender;
  readonly vocative: string;
  readonly bio: string;
  readonly role: CastRole | 'regular' | 'occasional' | 'passer-by' | 'own';
  /** Which of our accounts this is; null for anybody else. */
  readonly own: 0 | 1 | null;
  /** Epoch ms between which they write to us. */
  readonly from: number;
  readonly until: number;
  /** Final number, or that of today; our own accounts grow instead. */
  readonly followers: number;
};

export type Edit = { readonly at: number; readonly text: string };

export type Status = {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly author: Person;
  /** In the order in which they are named. */
  readonly mentions: readonly Person[];
  readonly text: string;
  readonly warning: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly visibility: Visibility;
  readonly parentId: string | null;
  /** Numbers of pictures; each has a fixed look. */
  readonly media: readonly { readonly number: number; readonly alt: string }[];
  /** What the counts grow to within days. */
  readonly favourites: number;
  readonly boosts: number;
  readonly edits: readonly Edit[];
  readonly deletedAt: number | null;
  /** Written through the API, not by the story. */
  readonly posted: boolean;
};

export type Reaction = {
  readonly id: string;
  readonly at: number;
  readonly type: 'favourite' | 'reblog' | 'follow';
  readonly by: Person;
  readonly account: 0 | 1;
  readonly statusId: string | null;
};

/** What happens in the world, each at its own time. */
export type WorldEvent =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'reaction'; readonly reaction: Reaction };

export const timeOf = (event: WorldEvent): number =>
  event.kind === 'status' ? event.status.at : event.reaction.at;
export const idOf = (event: WorldEvent): string =>
  event.kind === 'status' ? event.status.id : event.reaction.id;

/** What a world is made from. The same origin gives the same world, for ever. */
export type Origin = {
  readonly seed: number;
  readonly language: 'en' | 'pl';
  /** Epoch ms of the very first start: ten years of history end here and live traffic begins. */
  readonly startedAt: number;
};
