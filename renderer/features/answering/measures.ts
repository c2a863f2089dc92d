/** What a number is counted in; a duration is business ms. */
type Unit = 'count' | 'duration' | 'share';

/** What n counts: the denominator of a share, the values under a median. */
export type Denominator = 'answers' | 'conversations' | 'messages' | 'people';

export type Measure = {
  readonly unit: Unit;
  readonly of: Denominator;
  /** Below this many the number is withheld; 0: a count is always what it is. */
  readonly leastN: number;
};

/** A median of fewer is decided by one answer: five are the first of which two lie on each side. */
const MEDIAN_N = 5;
/** Below ten the 90th percentile is the slowest answer of all. */
const P90_N = 10;
/** A share of fewer jumps by more than twenty points with each one. */
const SHARE_N = 5;

/**
 * Every number of this screen (measures, "Answering"). Its name, formula and caution stand in the texts under
 * `measure.<id>`; nothing is shown that is not listed here.
 */
export const measures = {
  answered: { unit: 'count', of: 'answers', leastN: 0 },
  answeredToday: { unit: 'count', of: 'answers', leastN: 0 },
  first: { unit: 'duration', of: 'answers', leastN: MEDIAN_N },
  firstP90: { unit: 'duration', of: 'answers', leastN: P90_N },
  next: { unit: 'duration', of: 'answers', leastN: MEDIAN_N },
  resolution: { unit: 'duration', of: 'conversations', leastN: MEDIAN_N },
  kept: { unit: 'share', of: 'answers', leastN: SHARE_N },
  unanswered: { unit: 'count', of: 'people', leastN: 0 },
  complaints: { unit: 'share', of: 'messages', leastN: 20 },
  recovery: { unit: 'share', of: 'conversations', leastN: SHARE_N },
  reopened: { unit: 'count', of: 'conversations', leastN: 0 },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof measures;

/** A number, or why there is none. */
export type Told = { readonly kind: 'value'; readonly value: number } | Few;
type Few = { readonly kind: 'few'; readonly n: number; readonly needed: number };

/** A number with its n, withheld where n is too small or nothing was measured. */
export function told(id: MeasureId, value: number | null, n: number): Told {
  const { leastN } = measures[id];
  return value === null || n < leastN ? { kind: 'few', n, needed: leastN } : { kind: 'value', value };
}

/** A share in percent, without more digits than its n bears. */
export function share(id: MeasureId, part: number, whole: number): Told {
  return told(id, whole === 0 ? null : Math.round((part / whole) * 100), whole);
}
