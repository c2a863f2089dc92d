export type OpenTag = {
  /** In lower case. */
  readonly name: string;
  /** By name in lower case; values as written, references not decoded. */
  readonly attributes: () => Readonly<Record<string, string>>;
  /** Where its content begins. */
  readonly from: number;
  /** `<a/>`: no end tag follows. */
  readonly empty: boolean;
};

/** What is told of markup, in its order. */
export type TagHandler = {
  /** As written, references not decoded. */
  readonly text: (written: string) => void;
  /** The content of a CDATA section, in which nothing is a reference. */
  readonly literal: (text: string) => void;
  readonly open: (tag: OpenTag) => void;
  /** `at`: where the end tag begins. */
  readonly close: (name: string, at: number) => void;
};

/**
 * `xml`: a bracket that another follows before its tag ends was text. `html`: scripts and the like hold no markup, and
 * `empty` means nothing.
 */
export type Dialect = 'xml' | 'html';

type Reading = { readonly source: string; readonly dialect: Dialect; readonly handler: TagHandler };

/** Their content is not markup: nothing ends it but their own end tag (HTML, 13.2.5). */
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/;
const NAME = /\/?([a-z_][\w:.-]*)/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** No tag has as many; a hostile one has a million. */
const MAX_ATTRIBUTES = 200;

/**
 * Tells tags from text in any string, in time proportional to its length. Not a parser: it builds no tree and keeps no
 * stack. The stacks of parsers are what deep, crossed and forgotten tags exhaust: htmlparser2 takes hours for 16 MB of
 * `<item>`s that never end.
 */
export function readTags(source: string, dialect: Dialect, handler: TagHandler): void {
  const reading = { source, dialect, handler };
  let at = 0;
  while (at < source.length) {
    const bracket = source.indexOf('<', at);
    const end = bracket === -1 ? source.length : bracket;
    if (end > at) handler.text(source.slice(at, end));
    at = bracket === -1 ? end : readMarkup(reading, bracket);
  }
}

/** What begins at a bracket; returns where reading goes on. */
function readMarkup(reading: Reading, bracket: number): number {
  const { source, handler } = reading;
  NAME.lastIndex = bracket + 1;
  const name = NAME.exec(source)?.[1]?.toLowerCase();
  if (name !== undefined) return readTag(reading, { bracket, name, from: NAME.lastIndex });
  if (source.startsWith('<!--', bracket)) return after(source, '-->', bracket + 4);
  if (source.startsWith('<![CDATA[', bracket)) return readLiteral(reading, bracket + 9);
  if (/[!?/]/.test(source[bracket + 1] ?? '')) return after(source, '>', bracket + 1);
  handler.text('<');
  return bracket + 1;
}

type Tag = { readonly bracket: number; readonly name: string; readonly from: number };

/** A tag that never ends is dropped with what follows: such a text was cut within it. */
function readTag({ source, dialect, handler }: Reading, { bracket, name, from }: Tag): number {
  const end = endOfTag(source, from, dialect);
  if (end === null) {
    handler.text('<');
    return bracket + 1;
  }
  if (end === source.length) return end;
  if (source[bracket + 1] === '/') {
    handler.close(name, bracket);
    return end + 1;
  }
  const attributes = () => attributesOf(source.slice(from, end));
  handler.open({ name, attributes, from: end + 1, empty: source[end - 1] === '/' });
  return dialect === 'html' && RAW.test(name) ? endOfRaw(source, name, end) : end + 1;
}

function endOfRaw(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}

/** A section that never ends was cut: it holds what is left. */
function readLiteral({ source, handler }: Reading, from: number): number {
  const end = source.indexOf(']]>', from);
  handler.literal(source.slice(from, end === -1 ? undefined : end));
  return end === -1 ? source.length : end + 3;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}

/** The next `>` that is not within quotes; a quote that never ends is none. Null: the bracket was text. */
function endOfTag(source: string, from: number, dialect: Dialect): number | null {
  for (let at = from; at < source.length; at += 1) {
    const mark = source[at];
    if (mark === '>') return at;
    if (mark === '<' && dialect === 'xml') return null;
    if (mark !== '"' && mark !== "'") continue;
    const closed = source.indexOf(mark, at + 1);
    if (closed === -1) return endOr(source.indexOf('>', at), source);
    if (dialect === 'xml' && source.slice(at, closed).includes('<')) return null;
    at = closed;
  }
  return source.length;
}

const endOr = (found: number, source: string): number => (found === -1 ? source.length : found);

function attributesOf(written: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  if (!written.includes('=')) return attributes;
  // One expression used again and again: matchAll makes a copy of it for every tag, which took a third of the time.
  ATTRIBUTE.lastIndex = 0;
  for (let count = 0; count < MAX_ATTRIBUTES; count += 1) {
    const found = ATTRIBUTE.exec(written);
    if (found === null) break;
    attributes[(found[1] ?? '').toLowerCase()] = found[2] ?? found[3] ?? found[4] ?? '';
  }
  return attributes;
}
