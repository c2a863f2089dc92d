import { attachmentsOf } from './attachments';
import { publishersInterval } from './cadence';
import { heading } from './heading';
import { languageTag } from './language';
import { baseFor, unwrapped, webLink } from './links';
import type { ParsedAuthor, ParsedFeed, ParsedItem } from './parsed-feed';
import { childrenOf, fieldOf, headingOf, proseOf, textOf } from './xml-fields';
import type { XmlFeed, XmlNode } from './xml-tree';

const BODIES = [
  'content:encoded',
  'content',
  'xhtml:body',
  'description',
  'summary',
  'media:description',
  'itunes:summary',
];
const PUBLISHED = [
  'pubdate',
  'published',
  'dc:date',
  'issued',
  'created',
  'dcterms:created',
  'dcterms:issued',
  'date',
];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'];

type Context = {
  readonly site: string | null;
  readonly url: string;
  readonly language: string | null;
  readonly author: ParsedAuthor | null;
};

/** RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0, from their elements. `url`: where the document was read. */
export function mapXmlFeed({ root, head, items }: XmlFeed, url: string): ParsedFeed {
  const channel = root === 'atom' ? head : (childrenOf(head, 'channel')[0] ?? head);
  const site = webLink(linkOf(channel), channel.base ?? url);
  const language = textOf(channel, ['language', 'dc:language']) ?? channel.language;
  // RSS counts relative links from the site, Atom from the document (RFC 4287 section 2).
  const base = { site: root === 'atom' ? null : site, url };
  const author = authorOf(channel, baseFor({ xmlBase: channel.base, ...base }));
  return {
    title: headingOf(channel, ['title']),
    siteUrl: site,
    imageUrl: imageOf(channel, baseFor({ xmlBase: channel.base, ...base })),
    updated: textOf(channel, [...UPDATED, ...PUBLISHED]),
    intervalMs: publishersInterval(channel),
    items: items.map((item) => mapItem(item, { ...base, language, author })),
  };
}

function mapItem(item: XmlNode, { site, url, language, author }: Context): ParsedItem {
  const base = baseFor({ xmlBase: item.base, site, url });
  const rawLink = linkOf(item);
  const link = webLink(rawLink, base);
  const body = bodyOf(item);
  return {
    id: textOf(item, ['guid', 'id', 'dc:identifier']) ?? (item.attributes['rdf:about']?.trim() || null),
    rawLink,
    link: link === null ? null : unwrapped(link),
    title: headingOf(item, ['title', 'media:title', 'dc:title']),
    text: body === null ? '' : proseOf(body, base),
    published: textOf(item, PUBLISHED),
    updated: textOf(item, UPDATED),
    author: authorOf(item, base) ?? author,
    language: languageTag(textOf(item, ['dc:language']) ?? item.language ?? language),
    attachments: attachmentsOf(item, base),
  };
}

/** Not what lies elsewhere, nor a picture or a file written into the feed (RFC 4287 section 4.1.3). */
function bodyOf(item: XmlNode): XmlNode | null {
  const [group] = childrenOf(item, 'media:group');
  const field = fieldOf(item, BODIES) ?? (group === undefined ? null : fieldOf(group, BODIES));
  const type = field?.attributes['type'] ?? '';
  const isText = !type.includes('/') || type.startsWith('text/') || type.includes('xhtml');
  return field === null || isText ? field : fieldOf(item, ['summary', 'description']);
}

/** RSS writes the address into the element, Atom into an attribute; a guid may be one too. */
function linkOf(node: XmlNode): string | null {
  const links = childrenOf(node, 'link');
  const written = links.find(({ text }) => text.trim() !== '')?.text.trim();
  if (written !== undefined) return written;
  const rel = ({ attributes }: XmlNode) => attributes['rel'] ?? 'alternate';
  const atom = links.filter(
    (link) => rel(link) === 'alternate' && (link.attributes['href'] ?? '').trim() !== '',
  );
  const page = atom.find(({ attributes }) => /html/.test(attributes['type'] ?? 'text/html')) ?? atom[0];
  if (page !== undefined) return page.attributes['href']?.trim() ?? null;
  const guid =
    childrenOf(node, 'guid')
      .find(({ attributes }) => attributes['ispermalink'] !== 'false')
      ?.text.trim() ?? '';
  return /^https?:\/\//i.test(guid) ? guid : null;
}

function authorOf(node: XmlNode, base: string): ParsedAuthor | null {
  for (const author of childrenOf(node, 'author')) {
    const name = heading(textOf(author, ['name', 'email']) ?? nameIn(author.text));
    if (name !== null) return { name, url: webLink(textOf(author, ['uri', 'url']), base) };
  }
  const name = headingOf(node, ['dc:creator', 'itunes:author', 'managingeditor']);
  return name === null ? null : { name: nameIn(name), url: null };
}

/** `mail@host (Name)`, as RSS 2.0 writes a person. */
const nameIn = (text: string): string => /\(([^()]+)\)\s*$/.exec(text)?.[1]?.trim() ?? text.trim();

function imageOf(channel: XmlNode, base: string): string | null {
  const [image] = childrenOf(channel, 'image');
  const [podcast] = childrenOf(channel, 'itunes:image');
  const written = image === undefined ? null : textOf(image, ['url']);
  return webLink(written ?? textOf(channel, ['icon', 'logo']) ?? podcast?.attributes['href'], base);
}
