import type { Person } from '../world/types';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const mentionHtml = (person: Person, base: string): string => {
  const name = escapeHtml(person.acct.split('@')[0] ?? person.acct);
  return `<span class="h-card" translate="no"><a href="${base}/@${escapeHtml(person.acct)}" class="u-url mention">@<span>${name}</span></a></span>`;
};

const tagHtml = (tag: string, base: string): string =>
  `<a href="${base}/tags/${encodeURIComponent(tag.toLowerCase())}" class="mention hashtag" rel="tag">#<span>${tag}</span></a>`;

/** Links show without their scheme, as Mastodon shortens them for the eye. */
const linkHtml = (url: string): string => {
  const [scheme = '', rest = ''] = url.split(/(?<=:\/\/)/u);
  return `<a href="${url}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">${scheme}</span><span>${rest}</span></a>`;
};

type Words = { readonly mentions: readonly Person[]; readonly base: string };

const inline = (text: string, { mentions, base }: Words): string =>
  escapeHtml(text).replace(
    /(https?:\/\/[^\s<]+[^\s<.,;:!?)])|@([\w.-]+@[\w.-]+\w|\w+)|(?<=^|\s)#([\p{L}\p{N}_]+)/gu,
    (whole, url: string | undefined, acct: string | undefined, tag: string | undefined) => {
      if (url !== undefined) return linkHtml(url);
      if (tag !== undefined) return tagHtml(tag, base);
      const person = mentions.find((mentioned) => mentioned.acct === acct);
      return person === undefined ? whole : mentionHtml(person, base);
    },
  );

/** Plain text as the HTML that Mastodon makes of it: paragraphs, breaks, links, mentions and hashtags. */
export const contentHtml = (text: string, words: Words): string =>
  text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${inline(paragraph, words).replaceAll('\n', '<br />')}</p>`)
    .join('');
