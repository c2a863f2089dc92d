import { describe, expect, it } from 'vitest';
import { isSingleKey, readableKeys } from '../../renderer/lib/keyboard/keys';

describe('keys', () => {
  it.each([
    ['$mod+k', 'Ctrl K'],
    ['Shift+u', 'Shift U'],
    ['[Shift]+?', '?'],
    ['g i', 'G I'],
    ['ArrowDown', '↓'],
    ['Shift+F6', 'Shift F6'],
  ])('writes %s as %s', (keys, readable) => {
    expect(readableKeys(keys)).toBe(readable);
  });

  it('lets a person switch off bare letters and nothing else', () => {
    expect(['j', 'g i', 'Shift+u', '.'].every(isSingleKey)).toBe(true);
    expect(['$mod+k', 'Alt+ArrowUp', 'F6'].some(isSingleKey)).toBe(false);
  });
});
