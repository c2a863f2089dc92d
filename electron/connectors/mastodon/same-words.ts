import { htmlToText } from '../html-text';

/**
 * Whether markup that a server shows was made of a text that we sent. Servers differ in what they make of blanks,
 * punctuation, markdown and the servers of mentions, so letters, digits and pictographs have to agree, in their order.
 */
export function sameWords(html: string, sent: string): boolean {
  const [shown, ours] = [wordsOf(htmlToText(html)), wordsOf(sent)];
  if (shown !== '' || ours !== '') return shown === ours;
  // Nothing but punctuation, such as `:-)`.
  return bare(htmlToText(html)) === bare(sent);
}

const MENTION = /@\w+(?:[.-]+\w+)*(?:@[\w.-]*\w)?/g;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}\p{So}]/gu;

const wordsOf = (text: string): string => text.normalize('NFC').replace(MENTION, '').replace(NOT_A_WORD, '');

const bare = (text: string): string => text.replace(MENTION, '').replace(/\s+/g, '');
