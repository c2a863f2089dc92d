/** More are forgotten together: the words that people use most come back at once. */
const MAX_KEPT = 10_000;
/** A longer piece of a text keeps the whole text in memory (V8 copies only shorter ones). */
const MAX_LENGTH = 12;

/** Remembers what was worked out for a word. `work` must be pure. */
export function keptByWord<T extends object>(work: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = work(word);
    if (word.length > MAX_LENGTH) return made;
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(word, made);
    return made;
  };
}
