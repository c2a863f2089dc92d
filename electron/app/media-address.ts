import { join } from 'node:path';
import { MEDIA_PATH, shownMediaType } from '@shared/inbox/media-types';
import { mediaFile } from '../lib/media-file';
import { parseUrl } from './addresses';
import { appOrigin } from './app-files';

// An id and a hash, nothing else: no address leads out of a media folder.
const PLACE = /^([\w-]{1,64})\/([0-9a-f]{64})$/;

/** The stored file behind an address of the media path, and as what it may be shown; undefined for any other address. */
export function mediaOf(
  url: string,
  dataDir: string,
): { readonly file: string; readonly type: string } | undefined {
  const address = parseUrl(url);
  if (address === undefined || !url.startsWith(`${appOrigin}${MEDIA_PATH}`)) return undefined;
  const place = PLACE.exec(address.pathname.slice(MEDIA_PATH.length));
  const type = shownMediaType(decodeURIComponent(address.search.slice(1)));
  const [, clientId, sha256] = place ?? [];
  if (clientId === undefined || sha256 === undefined || type === null) return undefined;
  return { file: mediaFile(join(dataDir, 'clients', clientId, 'media'), sha256), type };
}
