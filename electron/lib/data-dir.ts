import { posix, win32 } from 'node:path';

export type Place = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder that `--data` names; undefined where it was not given. */
  readonly given?: string | undefined;
  readonly cwd: string;
};

/**
 * The folder that holds everything of this person: `--data`, else BACKBEAT_DATA, else where the system keeps the
 * data of programs (XDG Base Directory Specification 0.8; Apple's and Microsoft's own folders).
 */
export function dataDir({ platform, env, home, given, cwd }: Place): string {
  const { join, resolve } = platform === 'win32' ? win32 : posix;
  const chosen = given || env.BACKBEAT_DATA;
  if (chosen) return resolve(cwd, chosen);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Backbeat');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Backbeat');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'backbeat');
}
