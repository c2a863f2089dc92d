import type { ReadStore, WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

/** A file of the media folder and where it came from. */
export type MediaRow = {
  url: string;
  /** Hex SHA-256 of the content: the file's name. */
  sha256: string;
  bytes: number;
  mediaType: string;
};

export const findMedia = (store: ReadStore, url: string): MediaRow | undefined =>
  store.get('media.find', 'SELECT url, sha256, bytes, media_type AS mediaType FROM media WHERE id = ?', [
    hashId(url),
  ]);

export const writeMedia = (
  store: WriteStore,
  { row, now }: { readonly row: MediaRow; readonly now: number },
): number =>
  store.run(
    'media.write',
    `INSERT INTO media (id, url, sha256, bytes, media_type, fetched_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes, media_type = excluded.media_type,
       fetched_at = excluded.fetched_at`,
    [hashId(row.url), row.url, row.sha256, row.bytes, row.mediaType, now],
  );
