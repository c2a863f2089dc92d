import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSafeExternal } from '../../electron/app/addresses';
import { fileOf } from '../../electron/app/app-files';

describe('what is opened in the browser', () => {
  it.each([
    'https://example.org/a?b#c',
    'http://127.0.0.1:3000/callback',
    'http://localhost/x',
    'http://[::1]:80/',
  ])('opens %s', (url) => {
    expect(isSafeExternal(url)).toBe(true);
  });

  it.each([
    'http://example.org/',
    'https://user:secret@example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'http://localhost.example.org/',
    'not an address',
  ])('refuses %s', (url) => {
    expect(isSafeExternal(url)).toBe(false);
  });
});

describe('what the program serves to its own pages', () => {
  const root = join('/', 'app', 'renderer');

  it('serves files below the folder', () => {
    expect(fileOf('app://backbeat/', root)).toBe(join(root, 'index.html'));
    expect(fileOf('app://backbeat/assets/a%20b.js', root)).toBe(join(root, 'assets', 'a b.js'));
  });

  it('does not climb out of the folder', () => {
    expect(fileOf('app://backbeat/%2e%2e/main/main.js', root)).toBe(join(root, 'main', 'main.js'));
  });

  it.each([
    'app://backbeat/..%2f..%2fpackage.json',
    'app://backbeat/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://backbeat/%00',
    'app://backbeat/%',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
  ])('serves nothing for %s', (url) => {
    expect(fileOf(url, root)).toBeUndefined();
  });
});
