/** Gathers text as a page would show it: white space runs are one space, blocks start on a line of their own. */
export type TextWriter = {
  readonly text: (text: string) => void;
  /** One line break, as `<br>`. */
  readonly line: () => void;
  /** At least this many line breaks before what follows. */
  readonly startBlock: (breaks: 1 | 2) => void;
  /** Between +1 and -1, white space is kept. */
  readonly verbatim: (change: 1 | -1) => void;
  readonly result: () => string;
};

const SPACES = /[ \t\r\n\f\u00a0]+/g;
/** Whether there is anything that a single space is not; most text has none, and replacing costs more than looking. */
const UNEVEN = /[\t\r\n\f\u00a0]| {2}/;

export function createTextWriter(): TextWriter {
  let out = '';
  let breaks = 0;
  let space = false;
  let kept = 0;

  const flush = () => {
    if (out !== '') out += breaks > 0 ? '\n'.repeat(Math.min(breaks, 2)) : space ? ' ' : '';
    breaks = 0;
    space = false;
  };
  const flowing = (text: string) => {
    const words = UNEVEN.test(text) ? text.replace(SPACES, ' ') : text;
    const leads = words.startsWith(' ');
    const trails = words.endsWith(' ');
    space ||= leads;
    // Only plain spaces: trim would also take a zero-width mark at the edge, which joins what stands beside it.
    const inner = leads || trails ? words.slice(leads ? 1 : 0, trails ? -1 : undefined) : words;
    if (inner === '') return;
    flush();
    out += inner;
    space = trails;
  };

  return {
    text: (text) => {
      if (kept === 0) return flowing(text);
      flush();
      out += text;
    },
    line: () => {
      breaks += 1;
    },
    startBlock: (wanted) => {
      breaks = Math.max(breaks, wanted);
    },
    verbatim: (change) => {
      kept = Math.max(0, kept + change);
    },
    result: () => out,
  };
}
