import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchFile } from '../connectors/fetch-file';
import { createSession } from '../connectors/http/create-session';
import { toStoreError } from '../db/errors';
import { crypto } from '../lib/crypto';
import { mediaFile } from '../lib/media-file';

/** Films are larger than pages of messages. */
const MAX_BYTES = 100 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

export type StoredFile = { readonly sha256: string; readonly bytes: number; readonly mediaType: string };

type Options = { readonly fetch: typeof globalThis.fetch; readonly now: () => number };

/**
 * Fetches a file into a media folder under the name of its content, so that one that was sent twice lies there once.
 * Throws `ConnectorError` or `StoreError`; half a file never has its name.
 */
export async function fetchIntoMedia(
  { fetch, now }: Options,
  { url, folder }: { readonly url: string; readonly folder: string },
): Promise<StoredFile> {
  const session = createSession({
    fetch,
    now,
    secret: '',
    saveSecret: async () => undefined,
    signal: new AbortController().signal,
    limits: { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS },
  });
  const { body, mediaType } = await fetchFile(session, url);
  const sha256 = crypto().createHash('sha256').update(body).digest('hex');
  keep(mediaFile(folder, sha256), body);
  return { sha256, bytes: body.byteLength, mediaType };
}

function keep(path: string, body: Uint8Array): void {
  if (existsSync(path)) return;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const half = join(dirname(path), `.${process.pid}-${performance.now()}.part`);
    writeFileSync(half, body, { mode: 0o600 });
    renameSync(half, path);
  } catch (thrown) {
    throw toStoreError(thrown, path);
  }
}
