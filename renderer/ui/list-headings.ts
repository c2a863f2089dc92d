/** A heading among rows: the row it stands above, and its text. */
export type Heading = { readonly at: number; readonly text: string };

/** Where headings stand: above the first row, and wherever a row's differs from that of the row before it. */
export function headingsOf<T>(
  items: readonly T[],
  headingOf: ((item: T) => string | null) | undefined,
): readonly Heading[] {
  if (headingOf === undefined) return [];
  const headings: Heading[] = [];
  let before: string | null = null;
  items.forEach((item, at) => {
    const text = headingOf(item);
    if (text !== null && text !== before) headings.push({ at, text });
    before = text;
  });
  return headings;
}

/** What stands at a place of the list that holds rows and headings. */
export type Entry = { readonly heading: string } | { readonly index: number };

export function entryAt(headings: readonly Heading[], place: number): Entry {
  let before = 0;
  for (const { at, text } of headings) {
    if (place === at + before) return { heading: text };
    if (place < at + before) break;
    before += 1;
  }
  return { index: place - before };
}

/** The place of a row among rows and headings. */
export const placeOfRow = (headings: readonly Heading[], index: number): number =>
  index + headings.filter(({ at }) => at <= index).length;
