const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const POLISH = ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'];

/** 1 to 12, or null where the word names no month. */
export function monthOf(word: string): number | null {
  const start = word.slice(0, 3);
  const english = ENGLISH.indexOf(start);
  if (english !== -1) return english + 1;
  const polish = POLISH.indexOf(start === 'paz' ? 'paź' : start);
  return polish === -1 ? null : polish + 1;
}

/** Hours east of UTC of the names that feeds use (RFC 822 section 5.1, and what people add to it). */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  HST: -10,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  MET: 1,
  MEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
};

/** Minutes east of UTC. An unknown name counts as UTC: an hour or two off beats no date at all. */
export function offsetOf(zone: string | undefined): number {
  const text = (zone ?? '').toUpperCase().replace(/^(GMT|UTC?)(?=[+-])/, '');
  const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (numeric === null) return (ZONES[text] ?? 0) * 60;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  if (minutes > 14 * 60) return 0;
  return numeric[1] === '-' ? -minutes : minutes;
}
