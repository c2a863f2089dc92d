/** What a window may show of a stranger's file: pictures without scripts, films and sounds. Anything else stays a file. */
const SHOWN = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/ogg',
  'audio/mp4',
  'audio/wav',
] as const;

/** The type as the window may show it, without parameters; `null` where it may not. */
export function shownMediaType(contentType: string): string | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return SHOWN.find((shown) => shown === type) ?? null;
}

/** Where the window's own protocol serves files of a client's media folder: `app://backbeat/media/<client>/<sha256>?<type>`. */
export const MEDIA_PATH = '/media/';

export const mediaUrl = (clientId: string, sha256: string, type: string): string =>
  `app://backbeat${MEDIA_PATH}${clientId}/${sha256}?${type}`;
