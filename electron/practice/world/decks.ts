import { hash, randomOf } from './random';

/** Draws every text of a list once before any of them comes again, so that no screenful repeats itself. */
export type Decks = {
  readonly draw: <T>(key: string, list: readonly T[]) => T;
  /** Of those at `places` (or all) the one that was not drawn for the longest; null where nothing fits. */
  readonly fitting: <T>(key: string, list: readonly T[], places: readonly number[] | undefined) => T | null;
};

type Deck = { order: number[]; next: number; round: number };

const shuffled = (length: number, key: string, last: number): number[] => {
  const random = randomOf(key);
  const order = Array.from({ length }, (_, index) => index);
  for (let i = length - 1; i > 0; i -= 1) {
    const j = random.int(i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  // What was drawn last must not come first again.
  if (length > 1 && order[0] === last) order.push(order.shift() ?? 0);
  return order;
};

export const createDecks = (seed: string | number): Decks => {
  const decks = new Map<string, Deck>();
  const used = new Map<string, number[]>();
  let draws = 0;
  return {
    fitting: (key, list, places) => {
      const uses = used.get(key) ?? list.map((_, place) => hash(`${seed}/${key}/${place}`) / 2 ** 32 - 1);
      used.set(key, uses);
      const allowed = places ?? uses.keys();
      let best = -1;
      for (const place of allowed) if (best < 0 || (uses[place] ?? 0) < (uses[best] ?? 0)) best = place;
      if (best < 0) return null;
      draws += 1;
      uses[best] = draws;
      return list[best] ?? null;
    },
    draw: (key, list) => {
      const deck = decks.get(key) ?? { order: [], next: 0, round: 0 };
      decks.set(key, deck);
      if (deck.next >= deck.order.length) {
        deck.order = shuffled(list.length, `${seed}/${key}/${deck.round}`, deck.order.at(-1) ?? -1);
        deck.next = 0;
        deck.round += 1;
      }
      const item = list[deck.order[deck.next] ?? 0];
      deck.next += 1;
      if (item === undefined) throw new RangeError(`No text for ${key}`);
      return item;
    },
  };
};
