/** List rows carry this many characters, never whole texts. */
export const PREVIEW_LENGTH = 140;

const BLANKS = /\s+/g;
/** Whom a message is addressed to: that stands in front of every one of them and says nothing. */
const ADDRESSEES = /^(?:@[\w.-]+(?:@[\w.-]+)? )+(?=.)/;

/** The beginning of a text on one line, without its addressees, cut between code points. */
export function previewOf(text: string): string {
  // Cut first: a text may be a megabyte, of which 4 × the length is enough even when most of it is blank.
  const line = beginning(text, PREVIEW_LENGTH * 4)
    .replace(BLANKS, ' ')
    .trim()
    .replace(ADDRESSEES, '');
  return line.length <= PREVIEW_LENGTH ? line : `${beginning(line, PREVIEW_LENGTH - 1)}…`;
}

function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
