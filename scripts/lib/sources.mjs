import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

const listFolder = (folder) =>
  readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Absolute paths of all files below these folders of the repository, and of these files. */
export const filesIn = (...places) =>
  places
    .filter((place) => existsSync(at(place)))
    .flatMap((place) => (statSync(at(place)).isDirectory() ? listFolder(place) : [at(place)]))
    .sort();
