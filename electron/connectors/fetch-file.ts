import type { Session } from './http/session';

/** A file that hangs on a message, as its address gave it. */
export type FetchedFile = { readonly body: Uint8Array; readonly mediaType: string };

/** Fetches a file without credentials: it may lie anywhere. Throws `ConnectorError`. */
export async function fetchFile(session: Session, url: string): Promise<FetchedFile> {
  const { body, headers } = await session.request({ url });
  return { body, mediaType: headers.get('content-type') ?? 'application/octet-stream' };
}
