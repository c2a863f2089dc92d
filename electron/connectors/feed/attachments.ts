import type { RemoteAttachment } from '../connector';
import { heading } from './heading';
import { webLink } from './links';
import { childrenOf, textOf } from './xml-fields';
import type { XmlNode } from './xml-tree';

const MAX_ATTACHMENTS = 20;
const EXTENSIONS: readonly (readonly [RegExp, RemoteAttachment['kind']])[] = [
  [/\.(jpe?g|png|gif|webp|avif|svg)$/i, 'image'],
  [/\.(mp4|webm|mov|m4v|mkv)$/i, 'video'],
  [/\.(mp3|m4a|ogg|oga|opus|wav|aac|flac)$/i, 'audio'],
];

/** By media type, or `medium` (Media RSS 1.5), else by the address. */
export function kindOf(type: string | undefined, url: string): RemoteAttachment['kind'] {
  const main = (type ?? '').split('/')[0];
  if (main === 'image' || main === 'video' || main === 'audio') return main;
  const path = new URL(url).pathname;
  return EXTENSIONS.find(([extension]) => extension.test(path))?.[1] ?? 'file';
}

/** Each address once, in the order given. */
export function distinct(attachments: readonly RemoteAttachment[]): RemoteAttachment[] {
  return [...new Map(attachments.toReversed().map((one) => [one.url, one])).values()]
    .reverse()
    .slice(0, MAX_ATTACHMENTS);
}

/** Enclosures of RSS and Atom, and Media RSS whether grouped or not. */
export function attachmentsOf(item: XmlNode, base: string): RemoteAttachment[] {
  const found: RemoteAttachment[] = [];
  const add = (node: XmlNode, href: string | undefined, alt: string | null) => {
    const url = webLink(href, base);
    const type = node.attributes['type'] ?? node.attributes['medium'];
    if (url !== null) found.push({ kind: kindOf(type, url), url, alt });
  };
  for (const node of childrenOf(item, 'enclosure')) add(node, node.attributes['url'], null);
  for (const node of childrenOf(item, 'link')) {
    if (node.attributes['rel'] === 'enclosure') add(node, node.attributes['href'], null);
  }
  for (const holder of [item, ...childrenOf(item, 'media:group')]) {
    // Bounded, since each looks through its neighbours for a description.
    for (const node of childrenOf(holder, 'media:content').slice(0, MAX_ATTACHMENTS)) {
      add(node, node.attributes['url'], altOf(node, holder));
    }
  }
  return distinct(found);
}

function altOf(node: XmlNode, holder: XmlNode): string | null {
  const text = textOf(node, ['media:description', 'media:title']) ?? textOf(holder, ['media:description']);
  return text === null ? null : heading(text);
}
