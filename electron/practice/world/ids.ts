import { hash } from './random';

/** Low bits of what the story makes; what comes in over the API lies above, so that it sorts last within its millisecond. */
const STORY_BITS = 0x7fff;
const POSTED_FROM = 0x8000;

/** A snowflake as Mastodon makes them: milliseconds above 16 bits that tell apart what happened within one. */
const snowflake = (at: number, low: number): string =>
  ((BigInt(Math.floor(at)) << 16n) | BigInt(low)).toString();

export const storyId = (at: number, key: string): string => snowflake(at, hash(key) & STORY_BITS);

/** Ids for what is written while the program runs; grows within one millisecond too. */
export const createPostedIds = () => {
  let lastAt = 0;
  let count = 0;
  return (at: number): string => {
    count = at === lastAt ? count + 1 : 0;
    lastAt = at;
    return snowflake(at, POSTED_FROM + (count & STORY_BITS));
  };
};

/** Decimal strings without leading zeros, so that the longer one is the larger. */
export const compareIds = (a: string, b: string): number => {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
