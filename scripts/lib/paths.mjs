import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A path inside the repository. */
export const at = (...parts) => join(root, ...parts);

/** What is fetched or compiled once per machine; it outlives clones and `npm ci`. */
export const cacheRoot = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'backbeat');

/** PATH without node_modules/.bin: npm must not run on the Node it is about to replace. */
export const pathWithoutPackages = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes('node_modules'))
    .join(delimiter);
