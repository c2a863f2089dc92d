import { expect, it } from 'vitest';
import { dataDir, type Place } from '../../electron/lib/data-dir';

const linux: Place = { platform: 'linux', env: {}, home: '/home/ada', cwd: '/home/ada/work' };
const windows: Place = { platform: 'win32', env: {}, home: 'C:\\Users\\ada', cwd: 'C:\\work' };

it.each([
  ['Linux', linux, '/home/ada/.local/share/backbeat'],
  ['Linux with its own data home', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/backbeat'],
  [
    'macOS',
    { ...linux, platform: 'darwin', home: '/Users/ada' },
    '/Users/ada/Library/Application Support/Backbeat',
  ],
  ['Windows', windows, 'C:\\Users\\ada\\AppData\\Roaming\\Backbeat'],
  ['Windows with roaming data elsewhere', { ...windows, env: { APPDATA: 'D:\\ada' } }, 'D:\\ada\\Backbeat'],
  ['a folder from the environment', { ...linux, env: { BACKBEAT_DATA: '/srv/b' } }, '/srv/b'],
  [
    'a given folder before all others',
    { ...linux, env: { BACKBEAT_DATA: '/srv/b' }, given: 'mine' },
    '/home/ada/work/mine',
  ],
] satisfies [string, Place, string][])('keeps the data where it belongs: %s', (_name, place, expected) => {
  expect(dataDir(place)).toBe(expected);
});
