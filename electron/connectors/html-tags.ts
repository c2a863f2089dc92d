/** What is told of markup, in its order. Text and attributes come as written, with references not yet decoded. */
export type TagHandler = {
  readonly text: (written: string) => void;
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
};

/** Their content is not markup: nothing ends it but their own end tag (HTML, 13.2.5). */
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/;
const NAME = /\/?([a-z][a-z0-9:-]*)/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Tells tags from text in any string, in time proportional to its length. Not a parser: it builds no tree and keeps no
 * stack, which is what an HTML parser spends its time on, and what deep or crossed tags can exhaust.
 */
export function readTags(html: string, handler: TagHandler): void {
  let at = 0;
  while (at < html.length) {
    const bracket = html.indexOf('<', at);
    const end = bracket === -1 ? html.length : bracket;
    if (end > at) handler.text(html.slice(at, end));
    at = bracket === -1 ? end : readMarkup(html, bracket, handler);
  }
}

/** What begins at a bracket; returns where reading goes on. */
function readMarkup(html: string, bracket: number, handler: TagHandler): number {
  NAME.lastIndex = bracket + 1;
  const name = NAME.exec(html)?.[1]?.toLowerCase();
  if (name !== undefined) return readTag(html, { bracket, name, from: NAME.lastIndex }, handler);
  if (html.startsWith('<!--', bracket)) return after(html, '-->', bracket + 4);
  if (html.startsWith('<![CDATA[', bracket)) return readLiteral(html, bracket + 9, handler);
  if (/[!?/]/.test(html[bracket + 1] ?? '')) return after(html, '>', bracket + 1);
  handler.text('<');
  return bracket + 1;
}

type Tag = { readonly bracket: number; readonly name: string; readonly from: number };

/** A tag that never ends is dropped with what follows: such a text was cut within it. */
function readTag(html: string, { bracket, name, from }: Tag, handler: TagHandler): number {
  const end = endOfTag(html, from);
  if (html[bracket + 1] === '/') {
    handler.close(name);
    return end + 1;
  }
  handler.open(name, () => attributesOf(html.slice(from, end)));
  if (!RAW.test(name)) return end + 1;
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = end;
  return closing.exec(html)?.index ?? html.length;
}

function readLiteral(html: string, from: number, handler: TagHandler): number {
  const end = html.indexOf(']]>', from);
  handler.text(html.slice(from, end === -1 ? undefined : end).replaceAll('<', '&lt;'));
  return end === -1 ? html.length : end + 3;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** The next `>` that is not within quotes; a quote that never ends is none. */
function endOfTag(html: string, from: number): number {
  const plain = html.indexOf('>', from);
  if (plain === -1) return html.length;
  for (let at = from; at < html.length; at += 1) {
    const mark = html[at];
    if (mark === '>') return at;
    if (mark !== '"' && mark !== "'") continue;
    const closed = html.indexOf(mark, at + 1);
    if (closed === -1) return plain;
    at = closed;
  }
  return plain;
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] = double ?? single ?? bare ?? '';
  }
  return attributes;
}
