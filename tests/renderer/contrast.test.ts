import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');

function tokens(scheme: 'light' | 'dark'): Record<string, string> {
  const start = css.indexOf(`[data-mantine-color-scheme="${scheme}"] {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['canvas', 'surface', 'raised', 'selected', 'hover', 'fill', 'sunken'];
const pairs = [
  ...['text', 'text-2', 'text-3', 'accent'].flatMap((name) =>
    grounds.map((ground) => [name, ground, 4.5] as const),
  ),
  ...['complaint', 'due', 'waiting', 'done', 'note'].flatMap((name) =>
    ['surface', 'canvas', `${name}-soft`].map((ground) => [`${name}-text`, ground, 4.5] as const),
  ),
  ['accent-fg', 'accent', 4.5] as const,
  ...['line-strong', 'focus'].flatMap((name) =>
    ['canvas', 'surface', 'raised'].map((ground) => [name, ground, 3] as const),
  ),
  ...['plum', 'teal', 'indigo', 'violet', 'olive', 'blue', 'sand', 'graphite'].map(
    (hue) => [`client-${hue}`, 'canvas', 4.5] as const,
  ),
];

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const values = tokens(scheme);
  const colour = (name: string): string => {
    const hex = values[name];
    if (hex === undefined) throw new Error(`no token ${name}`);
    return hex;
  };

  it('can be read: text 4.5 : 1, parts of the interface 3 : 1', () => {
    const tooFaint = pairs
      .map(([name, ground, least]) => ({ name, ground, least, is: contrast(colour(name), colour(ground)) }))
      .filter(({ is, least }) => is < least);
    expect(tooFaint).toEqual([]);
  });
});
