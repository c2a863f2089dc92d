const BLANKS = /\s+/gu;

/** What two spellings of one tag have in common: blanks and capitals do not make another tag, diacritics do. */
export const tagKey = (name: string): string =>
  name.normalize('NFC').trim().replace(BLANKS, ' ').toLowerCase();
