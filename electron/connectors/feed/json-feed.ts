import { z } from 'zod';
import type { RemoteAttachment } from '../connector';
import { htmlToText, plainText } from '../html-text';
import { distinct, kindOf } from './attachments';
import { heading } from './heading';
import { languageTag } from './language';
import { webLink } from './links';
import type { ParsedAuthor, ParsedFeed, ParsedItem } from './parsed-feed';

/** A field of the wrong type is a missing one: one bad item must not cost the others. */
const text = z.string().optional().catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).default([]).catch([]);
const person = z.object({ name: text, url: text }).catch({});
const file = z.object({ url: text, mime_type: text, title: text }).catch({});

const itemSchema = z
  .object({
    id: z
      .union([z.string(), z.number().transform(String)])
      .optional()
      .catch(undefined),
    url: text,
    external_url: text,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    image: text,
    date_published: text,
    date_modified: text,
    author: person.optional(),
    authors: list(person),
    language: text,
    attachments: list(file),
  })
  .catch({ authors: [], attachments: [] });

const feedSchema = z.object({
  version: z.string().regex(/jsonfeed/i),
  title: text,
  home_page_url: text,
  icon: text,
  favicon: text,
  author: person.optional(),
  authors: list(person),
  language: text,
  items: z.array(itemSchema),
});
type JsonFeed = z.infer<typeof feedSchema>;
type JsonItem = z.infer<typeof itemSchema>;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), or null for any other JSON. */
export function mapJsonFeed(json: unknown, url: string): ParsedFeed | null {
  const parsed = feedSchema.safeParse(json);
  if (!parsed.success) return null;
  const feed = parsed.data;
  const site = webLink(feed.home_page_url, url);
  return {
    title: heading(feed.title ?? ''),
    siteUrl: site,
    imageUrl: webLink(feed.icon ?? feed.favicon, url),
    updated: null,
    intervalMs: null,
    items: feed.items.map((item) => mapItem(item, { feed, base: site ?? url })),
  };
}

function mapItem(
  item: JsonItem,
  { feed, base }: { readonly feed: JsonFeed; readonly base: string },
): ParsedItem {
  const rawLink = item.url ?? item.external_url ?? null;
  return {
    id: item.id?.trim() || null,
    rawLink,
    link: webLink(rawLink, base),
    title: heading(item.title ?? ''),
    text: bodyOf(item, base),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    author: authorOf([...item.authors, item.author, ...feed.authors, feed.author], base),
    language: languageTag(item.language ?? feed.language),
    attachments: attachmentsOf(item, base),
  };
}

function bodyOf({ content_html, content_text, summary }: JsonItem, base: string): string {
  if (content_html !== undefined && content_html.trim() !== '') return htmlToText(content_html, base);
  return plainText(content_text ?? summary ?? '');
}

function authorOf(
  people: readonly (z.infer<typeof person> | undefined)[],
  base: string,
): ParsedAuthor | null {
  for (const one of people) {
    const name = heading(one?.name ?? '');
    if (name !== null) return { name, url: webLink(one?.url, base) };
  }
  return null;
}

function attachmentsOf({ image, attachments }: JsonItem, base: string): RemoteAttachment[] {
  const picture = webLink(image, base);
  const pictures: RemoteAttachment[] = picture === null ? [] : [{ kind: 'image', url: picture, alt: null }];
  const files = attachments.flatMap((one): RemoteAttachment[] => {
    const url = webLink(one.url, base);
    return url === null ? [] : [{ kind: kindOf(one.mime_type, url), url, alt: heading(one.title ?? '') }];
  });
  return distinct([...pictures, ...files]);
}
