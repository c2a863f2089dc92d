import { shell } from 'electron';
import { isSafeExternal } from './addresses';

/** Opens a page in the person's browser; false where the address is refused. */
export async function openExternal(url: string): Promise<boolean> {
  if (!isSafeExternal(url)) return false;
  await shell.openExternal(url);
  return true;
}
