/** List rows carry this many characters, never whole texts. */
export const PREVIEW_LENGTH = 140;

const BLANKS = /\s+/g;

/** The beginning of a text on one line, cut between code points. */
export function previewOf(text: string): string {
  // Cut first: a text may be a megabyte, of which 4 × the length is enough even when most of it is blank.
  const line = text
    .slice(0, PREVIEW_LENGTH * 4)
    .replace(BLANKS, ' ')
    .trim();
  if (line.length <= PREVIEW_LENGTH) return line;
  const cut = line.slice(0, PREVIEW_LENGTH - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
