/** A list of words as a field holds it: one a line. Blank lines and repetitions are left out. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** The same for short lists on one line. */
export const commasOf = (text: string): string[] => linesOf(text.replaceAll(',', '\n'));
