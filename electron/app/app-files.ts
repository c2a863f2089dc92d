import { extname, join, normalize, sep } from 'node:path';
import { parseUrl } from './addresses';

export const appScheme = 'app';
const host = 'backbeat';
/** The origin of the program's own pages. */
export const appOrigin = `${appScheme}://${host}`;

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The file behind an address of ours; undefined where it would lie outside `root` or is not ours. */
export function fileOf(url: string, root: string): string | undefined {
  const address = parseUrl(url);
  if (address?.protocol !== `${appScheme}:` || address.host !== host) return undefined;
  try {
    const path = decodeURIComponent(address.pathname);
    if (path.includes('\0')) return undefined;
    const file = normalize(join(root, path === '/' ? 'index.html' : path));
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

export const contentTypeOf = (file: string): string =>
  contentTypes[extname(file)] ?? 'application/octet-stream';
