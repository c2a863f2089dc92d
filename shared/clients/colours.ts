/** The eight hues of a client (design language, "Colour"); always together with monogram and name. */
export const clientColours = [
  'plum',
  'teal',
  'indigo',
  'violet',
  'olive',
  'blue',
  'sand',
  'graphite',
] as const;
export type ClientColour = (typeof clientColours)[number];

/** Up to two letters that stand for a client: the initials of its first two words. */
export const monogram = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');
