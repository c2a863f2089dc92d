/** A text as it can be shown. */
export type Readable = {
  readonly text: string;
  /** Signs that flood or turn round what is written, left out here; the stored text has them. */
  readonly leftOut: number;
};

// No writing system stacks more marks on one letter; more of them cover the lines above and below.
const MARKS = /(?<=\p{M}{8})\p{M}+/gu;
// Joiners, directions, soft hyphens and tags have their use one by one (emoji, right-to-left names, flags).
const UNSEEN =
  /(?<=[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]{8})[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]+/gu;
// Overrides turn letters round, so that `exe.jpg` may be `gpj.exe`; nobody writes a language with them.
const OVERRIDES = /[\u202d\u202e]/gu;
// In a text, beginnings and ends of a direction may belong together; a name has no use for any of them.
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** A control character as the sign that Unicode draws for it, so that it is seen and does nothing. */
function drawn(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Leaves out what only floods a screen, and draws what would steer it. A text that people write comes back as it is. */
export function readableText(text: string): Readable {
  const calm = text.replace(OVERRIDES, '').replace(MARKS, '').replace(UNSEEN, '');
  return { text: calm.replace(CONTROLS, drawn), leftOut: text.length - calm.length };
}

/** A name, or a word inside of a sentence of ours, so that it turns nothing round beside it. */
export const readableName = (name: string): string => readableText(name.replace(DIRECTIONS, '')).text;
