/** Whether there is nothing to see in a text: blanks, zero-width marks and control characters are nothing. */
export const isBlank = (text: string): boolean => !/[^\s\p{C}\p{Z}]/u.test(text);

/**
 * A text as it leaves: without control characters and halves of characters, which servers refuse in their own ways
 * (PostgreSQL takes no NUL, UTF-8 no lone surrogate), line ends as `\n`, no blank lines around it.
 */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();

// All control characters but tab and line feed.
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
