import { Parser } from 'htmlparser2';
import { decodeXml } from '../entities';
import { createXmlNames, type XmlNames } from './xml-names';

export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Nearest `xml:base` and `xml:lang` at or above. */
  readonly base: string | null;
  readonly language: string | null;
  /** Character data with entities decoded. */
  text: string;
  /** Where elements stand within, what was written between the tags; else null. */
  markup: string | null;
};

export type XmlFeed = {
  readonly root: 'rss' | 'rdf' | 'atom';
  /** Everything about the feed itself. */
  readonly head: XmlNode;
  readonly items: readonly XmlNode[];
  /** Whether the document ended before its root did. */
  readonly truncated: boolean;
};

/** `html`: a web page; `none`: no feed in it; `deep`: nested beyond what any feed is. */
export type XmlOutcome =
  | { readonly kind: 'feed'; readonly feed: XmlFeed }
  | { readonly kind: 'html' }
  | { readonly kind: 'none' }
  | { readonly kind: 'deep' };

const ROOTS: Readonly<Record<string, XmlFeed['root']>> = {
  rss: 'rss',
  channel: 'rss',
  'rdf:rdf': 'rdf',
  feed: 'atom',
};
const ITEMS = new Set(['item', 'entry']);
/** Elements that hold one short text. Another field that opens inside means that the end tag was forgotten. */
const SHORT = new Set(
  'title link guid pubdate id published updated dc:date dc:creator category comments'.split(' '),
);
const FIELDS = new Set([...SHORT, 'description', 'content:encoded', 'content', 'summary']);
/** What never stands in a description's markup, so that it must have been left open. */
const AFTER_LONG = new Set(['guid', 'pubdate', 'content:encoded', 'dc:creator', 'dc:date']);
/** Elements whose inner elements are markup of a text. */
const TEXTS = new Set(
  'title description content:encoded content summary xhtml:body subtitle tagline'.split(' '),
);

/** The parser's own stack costs the square of the depth, so that depth is bounded. */
const MAX_DEPTH = 500;

/**
 * Reads as much of a feed as a tolerant reader can: missing and crossed end tags, stray `&` and `<`, undeclared
 * prefixes, junk around the document. DTDs are not read: no entity of a document's own is ever expanded. Items that
 * the end of the input cut are left out. Never throws.
 */
export function readXml(text: string): XmlOutcome {
  const first = read(text);
  if (!first.stray) return first.outcome;
  // `a<b</title>`: a bracket that is text swallowed a tag. Brackets before another bracket are never tags.
  return read(text.replace(/<(?![!?])(?=[^<>]*<)/g, '&lt;')).outcome;
}

type Entry = { readonly node: XmlNode; readonly attached: boolean; readonly from: number };

type Reading = {
  readonly source: string;
  readonly names: XmlNames;
  readonly open: Entry[];
  readonly items: XmlNode[];
  head: XmlNode | null;
  root: XmlFeed['root'] | null;
  stopped: 'html' | 'deep' | null;
  stray: boolean;
  /** All input was given; what is still open was cut. */
  ended: boolean;
};

function read(source: string): { readonly outcome: XmlOutcome; readonly stray: boolean } {
  const state: Reading = {
    ...{ source, names: createXmlNames(), open: [], items: [], head: null, root: null },
    ...{ stopped: null, stray: false, ended: false },
  };
  let literal = false;
  const parser: Parser = new Parser(
    {
      onopentag: (written, attributes) => {
        enter(state, { written, attributes, from: parser.endIndex + 1 });
        if (state.stopped !== null) parser.pause();
      },
      onclosetag: (written) => leave(state, state.names.nameOf(written), parser.startIndex),
      ontext: (part) => {
        const top = state.open.at(-1);
        if (top?.attached) top.node.text += literal ? part : decodeXml(part);
      },
      oncdatastart: () => {
        literal = true;
      },
      oncdataend: () => {
        literal = false;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(source);
  const truncated = state.open.length > 0;
  state.ended = true;
  parser.end();
  return { outcome: outcomeOf(state, truncated), stray: state.stray };
}

function outcomeOf({ stopped, root, head, items }: Reading, truncated: boolean): XmlOutcome {
  if (stopped !== null) return { kind: stopped };
  if (root === null || head === null) return { kind: 'none' };
  return { kind: 'feed', feed: { root, head, items, truncated } };
}

type Tag = {
  readonly written: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the content begins. */
  readonly from: number;
};

function enter(state: Reading, { written, attributes, from }: Tag): void {
  if (written.includes('<') || Object.keys(attributes).some((key) => key.includes('<'))) state.stray = true;
  state.names.declare(attributes);
  const name = state.names.nameOf(written);
  if (state.root === null && !begin(state, name)) return;
  if (state.open.length >= MAX_DEPTH) {
    state.stopped = 'deep';
    return;
  }
  closeForgotten(state, name);
  const parent = state.open.at(-1);
  const node = nodeOf({ name, attributes: decodedAttributes(attributes), parent: parent?.node });
  const attached = parent === undefined || (parent.attached && !TEXTS.has(parent.node.name));
  if (!attached && parent?.attached) parent.node.markup = '';
  if (attached && !ITEMS.has(name)) parent?.node.children.push(node);
  state.head ??= node;
  state.open.push({ node, attached, from });
}

/** Whether the feed has begun. Before its root there may be anything: warnings of a script, a stylesheet, a licence. */
function begin(state: Reading, name: string): boolean {
  if (name === 'html' || name === 'body' || name === 'head') state.stopped = 'html';
  state.root = Object.hasOwn(ROOTS, name) ? (ROOTS[name] ?? null) : null;
  return state.root !== null;
}

function closeForgotten(state: Reading, name: string): void {
  if (ITEMS.has(name)) {
    const unfinished = state.open.findLastIndex(({ node }) => ITEMS.has(node.name));
    if (unfinished !== -1) closeDownTo(state, unfinished, null);
    return;
  }
  const top = state.open.at(-1)?.node.name ?? '';
  const forgotten = (SHORT.has(top) && FIELDS.has(name)) || (top === 'description' && AFTER_LONG.has(name));
  if (forgotten) closeDownTo(state, state.open.length - 1, null);
}

function leave(state: Reading, name: string, at: number): void {
  const index = state.open.findLastIndex(({ node }) => node.name === name);
  if (index !== -1) closeDownTo(state, index, at);
}

/** Closes what is open from `index` on. `at`: where the content ended, null where the end tag was forgotten. */
function closeDownTo(state: Reading, index: number, at: number | null): void {
  for (const { node, attached, from } of state.open.splice(index).reverse()) {
    if (node.markup !== null && attached && at !== null) node.markup = state.source.slice(from, at);
    if (attached && ITEMS.has(node.name) && !state.ended) state.items.push(node);
  }
}

function decodedAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes);
  if (!entries.some(([, value]) => value.includes('&'))) return attributes;
  return Object.fromEntries(entries.map(([name, value]) => [name, decodeXml(value)]));
}

type NewNode = Pick<XmlNode, 'name' | 'attributes'> & { readonly parent: XmlNode | undefined };

const nodeOf = ({ name, attributes, parent }: NewNode): XmlNode => ({
  ...{ name, attributes, children: [], text: '', markup: null },
  base: baseOf(attributes['xml:base'], parent?.base ?? null),
  language: attributes['xml:lang'] ?? parent?.language ?? null,
});

/** Kept relative where the outer base is: the document's own address completes it later. */
function baseOf(written: string | undefined, outer: string | null): string | null {
  if (written === undefined) return outer;
  if (outer === null || !URL.canParse(written, outer)) return written;
  return new URL(written, outer).href;
}
