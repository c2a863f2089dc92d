import { accounts } from './accounts';
import { clients } from './clients';
import { common } from './common';
import { failures } from './failures';
import { firstRun } from './first-run';
import { inbox } from './inbox';
import { settings } from './settings';
import { shell } from './shell';

/** Every text of the screens, by feature. */
export const pl = { common, shell, failures, inbox, accounts, clients, settings, firstRun };
