import { readFile } from 'node:fs';
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

/** Chromium's `ERR_FILE_NOT_FOUND` (net_error_list.h). */
const FILE_NOT_FOUND = -6;

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
  // `protocol.handle` would do the same through Node's fetch classes, and load its whole HTTP client for them: a tenth
  // of a second of this thread on the way to the first row. `registerFileProtocol` would add a type of its own guess,
  // and so show a stranger's page that calls itself a picture.
  protocol.registerBufferProtocol(appScheme, ({ url, method }, answer) => {
    const media = mediaOf(url, dataDir);
    const file = media?.file ?? fileOf(url, root);
    if (file === undefined || method !== 'GET') return answer({ error: FILE_NOT_FOUND });
    readFile(file, (failed, data) => {
      if (failed) return answer({ error: FILE_NOT_FOUND });
      answer({
        data,
        headers: {
          'content-type': media?.type ?? contentTypeOf(file),
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    });
  });
}
