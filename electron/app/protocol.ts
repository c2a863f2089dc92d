import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appScheme, contentTypeOf, fileOf } from './app-files';
import { mediaOf } from './media-address';

// Mantine writes its variables into style elements; nothing else is written inline.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built pages under `appOrigin`, the media folders of the clients, and nothing else. */
export function serveApp({ root, dataDir }: { readonly root: string; readonly dataDir: string }): void {
  const notFound = () => new Response('Not found', { status: 404 });
  protocol.handle(appScheme, async (request) => {
    const media = mediaOf(request.url, dataDir);
    const file = media?.file ?? fileOf(request.url, root);
    if (file === undefined || request.method !== 'GET') return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': media?.type ?? contentTypeOf(file),
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return notFound();
    }
  });
}
