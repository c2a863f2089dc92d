import { parseUrl } from './addresses';
import { appOrigin } from './app-files';

/** Where the window's page comes from: the build, or the development server with hot reload. */
export const page = {
  url: process.env.ELECTRON_RENDERER_URL ?? `${appOrigin}/`,
};

// URL.origin is 'null' for schemes that are not the web's own.
const originOf = (url: string): string | undefined => {
  const address = parseUrl(url);
  return address ? `${address.protocol}//${address.host}` : undefined;
};

/** Whether a page is one of the program's own. */
export const isOwnPage = (url: string): boolean => originOf(url) === originOf(page.url);
