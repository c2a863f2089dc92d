import { htmlToText } from '../html-text';

const MAX_HEADING = 1_000;
const LEFT_ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,6}|amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);/i;
const LEFT_MARKUP =
  /(?:<|&lt;)(b|i|u|em|strong|span|font|sub|sup|a|p|h\d)\b[^<>]{0,200}?(?:>|&gt;)[\s\S]{0,300}?(?:<|&lt;)\/\1(?:>|&gt;)/i;

/**
 * A title, name or other short text in one line, without markup. Where entities or paired tags are left after one
 * reading it was escaped twice, as many writers do; `<` alone stays, since people write about it. Null where empty.
 */
export function heading(markup: string): string | null {
  let text = oneLine(markup.slice(0, 2_000));
  if (LEFT_ENTITY.test(text) || LEFT_MARKUP.test(text)) text = oneLine(text);
  return text === '' ? null : text.slice(0, MAX_HEADING);
}

const oneLine = (markup: string): string => htmlToText(markup).replace(/\s+/g, ' ').trim();
