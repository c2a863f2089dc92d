/** A stretch of a text, in UTF-16 units; the end is not included. */
export type TextRange = { readonly from: number; readonly until: number };

/** Puts a text in the place of a stretch. */
export const replaceRange = (text: string, { from, until }: TextRange, by: string): string =>
  text.slice(0, from) + by + text.slice(until);

/**
 * Marked stretches after somebody typed: those before the change stay, those behind it move along, and what was typed
 * into is no longer what it was.
 */
export function movedRanges(ranges: readonly TextRange[], before: string, after: string): TextRange[] {
  const { from, until } = changedIn(before, after);
  const by = after.length - before.length;
  return ranges.flatMap((range) => {
    if (range.until <= from) return [range];
    return range.from >= until ? [{ from: range.from + by, until: range.until + by }] : [];
  });
}

/** The stretch of the old text outside of which both are alike. */
function changedIn(before: string, after: string): TextRange {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { from, until: before.length - tail };
}

/** A text cut at its marked stretches, which come in order and do not overlap. */
export function markedParts(
  text: string,
  ranges: readonly TextRange[],
): { readonly text: string; readonly marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, until } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push(
      { text: text.slice(at, from), marked: false },
      { text: text.slice(from, until), marked: true },
    );
    at = until;
  }
  parts.push({ text: text.slice(at), marked: false });
  return parts.filter((part) => part.text !== '');
}
