import type { Message } from '@shared/inbox/schema';
import { platformOf } from '@shared/platforms/registry';
import type { Format } from './format';

export const copyFormats = ['text', 'markdown', 'quote'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/**
 * A message for other programs: as plain text, as Markdown, or as a quotation with its permalink. What somebody wrote
 * comes out as written, whatever signs it has: in Markdown they are escaped.
 */
export function copyAs(message: Message, as: CopyFormat, format: Format): string {
  const written = [message.subject, message.text].filter((text) => text !== null && text !== '').join('\n\n');
  switch (as) {
    case 'text':
      return lines([`${whoOf(message)} · ${format.full(message.at)}`, written, message.url]);
    case 'markdown':
      return lines([
        `**${markdownText(message.authorName)}**${handleOf(message)} · ${linked(format.full(message.at), message.url)}`,
        '',
        hardBreaks(markdownText(written)),
      ]);
    case 'quote':
      return lines([
        ...markdownText(written)
          .split('\n')
          .map((line) => `> ${line}`.trimEnd()),
        '>',
        `> — ${markdownText(whoOf(message))}, ${platformOf(message.platform).name}, ${linked(format.full(message.at), message.url)}`,
      ]);
  }
}

const lines = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n');

const whoOf = ({ authorName, authorHandle }: Message): string =>
  authorHandle === '' ? authorName : `${authorName} (${authorHandle})`;

const handleOf = ({ authorHandle }: Message): string =>
  authorHandle === '' ? '' : ` (${markdownText(authorHandle)})`;

/** An address between angle brackets may hold any sign but these. */
const linked = (text: string, url: string | null): string =>
  url === null || /[<>\s]/.test(url) ? text : `[${text}](<${url}>)`;

/** Two blanks end a line where Markdown would run it on. */
const hardBreaks = (text: string): string => text.replace(/(?<!\n)\n(?!\n)/g, '  \n');

// CommonMark 0.31, section 2.4: any of these may be escaped; signs of lists and headings count at the beginning of a line.
const ANYWHERE = /[\\`*_[\]<>#|~&]/g;
const LEADING = /^([ \t]*)([-+=]|\d{1,9}(?=[.)]))/gm;

/** A text that means itself in Markdown. */
export const markdownText = (text: string): string =>
  text
    .replace(ANYWHERE, '\\$&')
    .replace(LEADING, (_line, blanks: string, sign: string) =>
      /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
    );
