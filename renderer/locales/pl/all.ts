import { accounts } from './accounts';
import { answering } from './answering';
import { calendar } from './calendar';
import { clients } from './clients';
import { common } from './common';
import { composer } from './composer';
import { failures } from './failures';
import { firstRun } from './first-run';
import { inbox } from './inbox';
import { list } from './list';
import { plan } from './plan';
import { posting } from './posting';
import { settings } from './settings';
import { shell } from './shell';
import { slots } from './slots';
import { team } from './team';
import { thread } from './thread';
import { today } from './today';

/** Every text of the screens, by feature. */
export const pl = {
  common,
  shell,
  failures,
  inbox,
  list,
  thread,
  composer,
  accounts,
  calendar,
  clients,
  plan,
  posting,
  settings,
  firstRun,
  today,
  answering,
  slots,
  team,
};
