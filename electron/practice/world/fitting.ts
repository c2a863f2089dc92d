import type { Closing, Topic, Turn } from '../texts/texts';

/**
 * Which answer fits which message, by their places in the lists of texts. The lists of both languages are parallel,
 * so that one table serves both; a test holds them to it. A message without an entry takes any answer of its topic.
 */
export const fittingReplies: Readonly<Partial<Record<Topic, readonly (readonly number[])[]>>> = {
  qHours: [[3], [0], [0], [1], [2], [4], [5], [0]],
  qGluten: [[0], [5], [2], [2], [3], [6], [7], [4]],
  qOrder: [[0], [4], [4], [1], [2], [4], [3], [5]],
  qParking: [[0], [0], [1], [2]],
  qProduct: [[0], [1], [2], [3], [6], [7], [5], [4], [8], [9]],
  qAdvice: [[0], [1], [2], [4], [3], [4]],
  parent: [[4], [0], [1], [3], [5], [2]],
  cForeign: [[0, 1, 2], [0, 1, 2], [0, 1, 2], [3, 0], [0, 2], [1, 2], [0, 1], [2], [0, 1]],
  cOrder: [[0], [1], [1], [1], [2], [4], [4], [3]],
  cQueue: [[0], [1], [0], [2], [0], [3], [4]],
  cStale: [[1], [1], [2], [1], [0], [0], [0], [3]],
  cPrice: [[0], [0], [0], [1], [0], [2], [2]],
  cClosed: [[1], [0], [1], [0], [1], [2]],
  cAllergy: [[0], [1], [2], [4], [3], [3]],
  cOther: [[0], [1], [2], [2], [3], [3], [2], [3]],
  cCafe: [[0], [1], [2], [3], [3], [1], [3]],
  qCafe: [[0], [4], [2], [3], [1], [5], [6], [3]],
  press: [[0], [3], [1], [3], [0], [2], [3]],
  dmOrder: [[0], [0], [0], [1], [2], [2], [4], [1], [3], [4], [4]],
  dmOther: [[0], [1], [4], [3], [3], [2]],
  supplier: [[0], [0], [1], [0]],
  german: [[0], [1], [4], [2], [3], [1], [2], [5]],
  ukrainian: [[3], [1], [0], [1], [2], [4], [2]],
};

const anyThanks = [0, 1, 2, 5, 7, 9];
const breadThanks = [...anyThanks, 3, 4, 8];

/** What somebody says after an answer about such a thing; a topic without an entry gets no such turn. */
export const fittingTurns: Readonly<
  Partial<Record<Turn, Readonly<Partial<Record<Topic, readonly number[]>>>>>
> = {
  thanks: {
    cForeign: [...breadThanks, 6],
    cBurnt: breadThanks,
    cStale: breadThanks,
    cOrder: [...anyThanks, 3, 6],
    cPrice: [...anyThanks, 6],
    cAllergy: [...anyThanks, 10],
    cLong: [0, 1, 5, 9, 10],
    cQueue: anyThanks,
    cRude: [...anyThanks, 3],
    cClosed: anyThanks,
    cOther: anyThanks,
    cCafe: [...anyThanks, 8],
  },
  thanksAnswer: {
    qHours: [0, 1, 2, 3, 4, 7, 8],
    qGluten: [0, 2, 3, 4, 6],
    qOrder: [0, 1, 2, 4],
    qParking: [0, 1, 2, 3, 4],
    qProduct: [0, 2, 3, 4, 7, 8],
    qAdvice: [0, 2, 3, 4, 5],
    parent: [0, 2, 4, 6],
    qCafe: [0, 1, 2, 4, 7],
    dmOrder: [0, 4],
  },
  detail: {
    cForeign: [0, 1, 2, 3, 4, 5],
    cBurnt: [0, 1, 2, 3, 5],
    cStale: [0, 1, 2, 3, 4, 5],
    cOrder: [0, 1, 3],
    cAllergy: [0, 1, 4],
    cPrice: [0, 1, 3],
  },
  unhappy: {
    cForeign: [0, 1, 2, 5],
    cBurnt: [0, 1, 3, 5],
    cStale: [0, 1, 3, 5],
    cOrder: [0, 2, 3, 4, 5],
    cQueue: [0, 5],
    cRude: [0, 2, 5],
    cPrice: [0, 5],
    cClosed: [0, 5],
    cAllergy: [0, 2, 5],
    cOther: [0, 2, 5],
    cLong: [2],
    cCafe: [0, 5],
  },
};

/** What somebody who orders by message confirms, by what they had ordered. */
export const fittingConfirmations: readonly (readonly number[])[] = [
  [0, 1, 3],
  [0, 1, 2],
  [4],
  [3],
  [],
  [],
  [1, 5],
  [4, 1],
  [1, 5],
  [],
  [1],
];

/** How we close a turn, by the place of what was said. */
export const fittingClosings: Readonly<Partial<Record<Closing, readonly (readonly number[])[]>>> = {
  closing: [
    [0, 3],
    [1, 0],
    [0, 2],
    [0, 2],
    [3, 0],
    [2, 1],
  ],
  closingUnhappy: [[1], [0], [1], [1], [2], [3]],
  b2bClosing: [[0], [1], [2], [1]],
  dmClosing: [[0, 1], [1, 2], [2], [3, 2], [1], [1, 2]],
};

/** Places in the list of replies about the mishap, by voice and place of the message. */
export const mishapReplies = {
  angry: (index: number): readonly number[] => {
    if (index === 7 || index === 8) return [2];
    if (index === 10 || index === 14) return [8];
    return index === 23 ? [5] : [0, 4, 6, 8];
  },
  worried: (index: number): readonly number[] => [[1], [1], [1], [5], [3], [1]][index] ?? [1],
  kind: (): readonly number[] => [7],
} as const;
