import type { Session } from 'electron';
import { appOrigin } from './app-files';

/** There are no dictionaries at this address of ours: Chromium would ask a server for those that it lacks. */
const NOWHERE = `${appOrigin}/dictionaries/`;

/** Checks spelling with what is on this computer: the system's dictionaries, or those in Chromium's folder. */
export function checkSpelling(target: Session): void {
  target.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  // Answers are written in the clients' languages, whatever that of the window is. macOS chooses by itself.
  if (process.platform !== 'darwin') target.setSpellCheckerLanguages(['en-GB', 'pl']);
}
