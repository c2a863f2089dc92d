import { decodeXml } from '../entities';
import { type OpenTag, readTags } from '../tags';
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

/** Markup that stands unescaped in a text, and has no end tag in HTML. */
const VOID = new Set('br img hr wbr input meta col source area'.split(' '));

/** Deeper is an attack or a defect: every end tag looks through what is open. */
const MAX_DEPTH = 500;

type Entry = { readonly node: XmlNode; readonly attached: boolean; readonly from: number };

type Reading = {
  readonly source: string;
  readonly names: XmlNames;
  readonly open: Entry[];
  readonly items: XmlNode[];
  head: XmlNode | null;
  root: XmlFeed['root'] | null;
  stopped: 'html' | 'deep' | null;
};

/**
 * Reads as much of a feed as a tolerant reader can: missing and crossed end tags, stray `&` and `<`, undeclared
 * prefixes, junk around the document. DTDs are not read: no entity of a document's own is ever expanded. Items that
 * the end of the input cut are left out. Never throws.
 */
export function readXml(source: string): XmlOutcome {
  const state: Reading = {
    ...{ source, names: createXmlNames(), open: [], items: [], head: null, root: null, stopped: null },
  };
  const addText = (text: string) => {
    const top = state.open.at(-1);
    if (top?.attached) top.node.text += text;
  };
  readTags(source, 'xml', {
    text: (written) => addText(decodeXml(written)),
    literal: addText,
    open: (tag) => {
      if (state.stopped === null) enter(state, tag);
    },
    close: (written, at) => leave(state, state.names.nameOf(written), at),
  });
  return outcomeOf(state);
}

function outcomeOf({ stopped, root, head, items, open }: Reading): XmlOutcome {
  if (stopped !== null) return { kind: stopped };
  if (root === null || head === null) return { kind: 'none' };
  return { kind: 'feed', feed: { root, head, items, truncated: open.length > 0 } };
}

function enter(state: Reading, tag: OpenTag): void {
  const attributes = decodedAttributes(tag.attributes());
  state.names.declare(attributes);
  const name = state.names.nameOf(tag.name);
  if (state.root === null && !begin(state, name)) return;
  closeForgotten(state, name);
  if (state.open.length >= MAX_DEPTH) {
    state.stopped = 'deep';
    return;
  }
  const parent = state.open.at(-1);
  const attached = parent === undefined || (parent.attached && !TEXTS.has(parent.node.name));
  const node = nodeOf({ name, attributes, parent: parent?.node });
  if (!attached && parent?.attached) parent.node.markup = '';
  if (attached && !ITEMS.has(name)) parent?.node.children.push(node);
  state.head ??= node;
  const ends = tag.empty || (!attached && VOID.has(name));
  state.open.push({ node, attached, from: tag.from });
  if (ends) closeDownTo(state, state.open.length - 1, null);
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
    if (attached && ITEMS.has(node.name)) state.items.push(node);
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
