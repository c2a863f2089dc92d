import { posix, win32 } from 'node:path';
import type { Place } from './data-dir';

/**
 * The folder for what must not lie beside the data, such as the key that opens its secrets: a copy of the data, or a
 * shared folder, then holds nothing that opens. BACKBEAT_CONFIG overrides it.
 */
export function configDir({ platform, env, home, cwd }: Omit<Place, 'given'>): string {
  const { join, resolve } = platform === 'win32' ? win32 : posix;
  if (env.BACKBEAT_CONFIG) return resolve(cwd, env.BACKBEAT_CONFIG);
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Backbeat');
  if (platform === 'darwin') return join(home, 'Library', 'Preferences', 'Backbeat');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'backbeat');
}
