import type { Session } from 'electron';
import { appOrigin } from './app-files';

/** There are no dictionaries at this address of ours: Chromium would ask a server for those that it lacks. */
const NOWHERE = `${appOrigin}/dictionaries/`;

/** Where the system has a spelling checker. Elsewhere Chromium would need dictionaries from a server, so it does not begin. */
export const hasSpelling = process.platform === 'darwin' || process.platform === 'win32';

/** Checks spelling with what is on this computer. */
export function checkSpelling(target: Session): void {
  target.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  // Answers are written in the clients' languages, whatever that of the window is. macOS chooses by itself.
  if (process.platform !== 'darwin') target.setSpellCheckerLanguages(['en-GB', 'pl']);
}
