import { join } from 'node:path';

/** Where a media folder keeps a file: under the first two characters of its name, so that no folder holds too many. */
export const mediaFile = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
