import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

/** The script behind a package's command, to be run with this very Node. */
export const toolScript = (name, command = name) => {
  const folder = at('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
};
