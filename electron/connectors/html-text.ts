import { decodeAttribute, decodeHtml } from './entities';
import { linkSuffix } from './html-link';

import { readTags } from './tags';
import { createTextWriter, type TextWriter } from './text-writer';

/** Not text, or not for reading: nothing inside these is kept. */
const SKIPPED = new Set(
  'script style head title template noscript iframe object svg math select textarea xmp noembed noframes'.split(
    ' ',
  ),
);
/** Line breaks that an element begins and ends with. */
const BREAKS: ReadonlyMap<string, 1 | 2> = new Map([
  ...'p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre hr figure'
    .split(' ')
    .map((name) => [name, 2] as const),
  ...'div li tr section article header footer dt dd figcaption details summary main aside nav'
    .split(' ')
    .map((name) => [name, 1] as const),
]);

/** Ten times what a stored text may have; markup is rarely more than its text. */
const MAX_MARKUP = 2_000_000;

type State = {
  readonly writer: TextWriter;
  readonly base: string | null;
  /** Open elements that are not for reading. */
  skipping: number;
  /** Numbers given so far in the open lists; null for lists without. */
  readonly lists: (number | null)[];
  /** The open link, with its text as it comes. */
  link: { readonly href: string; text: string } | null;
};

/**
 * Remote markup as plain text: paragraphs and `<br>` become line breaks, list items get a mark, a link keeps its
 * address in brackets where its text does not show it, references are decoded, scripts and styles are dropped. `base`
 * resolves relative links. Never throws.
 */
export function htmlToText(html: string, base: string | null = null): string {
  const markup = html.length > MAX_MARKUP ? html.slice(0, MAX_MARKUP) : html;
  if (!hasMarkup(markup)) return plainText(decodeHtml(markup));
  const writer = createTextWriter();
  const state: State = { writer, base, skipping: 0, lists: [], link: null };
  const add = (text: string) => {
    if (state.skipping > 0) return;
    writer.text(text);
    if (state.link !== null) state.link.text += text;
  };
  readTags(markup, 'html', {
    text: (written) => add(decodeHtml(written)),
    literal: add,
    open: ({ name, attributes }) => enter(state, name, attributes),
    close: (name) => leave(state, name),
  });
  return plainText(writer.result());
}

/** Plain text, cleaned: no control characters, line ends as `\n`, at most one empty line. Zero-width marks stay. */
export function plainText(text: string): string {
  const short = text.length > MAX_MARKUP ? text.slice(0, MAX_MARKUP) : text;
  const clean = CONTROL.test(short) ? short.replace(/\r\n?/g, '\n').replace(CONTROLS, '') : short;
  if (!clean.includes('\n')) return clean.trim();
  // Line by line: one expression for "spaces before a line end" takes the square of a long run of spaces.
  const lines = clean.split('\n').map((line) => line.trimEnd());
  return lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .join('\n')
    .trim();
}

// All control characters but tab and line feed, which are blanks here.
const CONTROL = /(?![\t\n])\p{Cc}/u;
const CONTROLS = new RegExp(CONTROL, 'gu');

/** `a < b` is text; a tag has a letter, `/`, `!` or `?` after its bracket and an end. */
function hasMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  const first = text.search(/<[a-z/!?]/i);
  return first !== -1 && text.indexOf('>', first) !== -1;
}

type Attributes = () => Readonly<Record<string, string>>;

function enter(state: State, name: string, attributes: Attributes): void {
  const { writer, lists } = state;
  // A page whose head never ends still has a body.
  if (name === 'body') state.skipping = 0;
  if (SKIPPED.has(name)) state.skipping += 1;
  if (state.skipping > 0) return;
  breakAt(writer, name);
  if (name === 'br') writer.line();
  else if (name === 'a') state.link = linkOf(attributes());
  else if (name === 'ul') lists.push(null);
  else if (name === 'ol') lists.push(0);
  else if (name === 'li') writer.text(nextMark(lists));
  else if (name === 'pre') writer.verbatim(1);
  else if (name === 'td' || name === 'th') writer.text(' ');
  else if (name === 'img') writer.text(pictographOf(attributes()['alt']));
}

function leave(state: State, name: string): void {
  const { writer, lists } = state;
  if (state.skipping > 0) {
    if (SKIPPED.has(name)) state.skipping -= 1;
    return;
  }
  if (name === 'a' && state.link !== null) {
    writer.text(linkSuffix({ ...state.link, base: state.base }));
    state.link = null;
  }
  if (name === 'ul' || name === 'ol') lists.pop();
  if (name === 'pre') writer.verbatim(-1);
  breakAt(writer, name);
}

function breakAt(writer: TextWriter, name: string): void {
  const breaks = BREAKS.get(name);
  if (breaks !== undefined) writer.startBlock(breaks);
}

/** `- `, or the next number of an ordered list. */
function nextMark(lists: (number | null)[]): string {
  const last = lists.at(-1);
  if (last === null || last === undefined) return '- ';
  lists[lists.length - 1] = last + 1;
  return `${last + 1}. `;
}

/** Mentions and hashtags (Mastodon marks them so) speak for themselves: their address would only be in the way. */
const linkOf = ({ href, class: classes }: Readonly<Record<string, string>>): State['link'] =>
  href === undefined || /\b(mention|hashtag)\b/.test(classes ?? '')
    ? null
    : { href: decodeAttribute(href), text: '' };

/** An image that stands for a character, as WordPress makes of emoji. */
function pictographOf(written: string | undefined): string {
  const alt = decodeAttribute(written ?? '');
  return /^[^\p{L}\p{N}\s<>]{1,8}$/u.test(alt) ? alt : '';
}
