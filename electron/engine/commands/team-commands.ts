import type { WriteStore } from '../../db/store';
import { type SettingToWrite, writeSetting } from '../../features/sla/sla-store';
import { type ActedBy, recordAudit, type Written } from '../../features/team/audit-store';
import { type EnsureDefaults, ensureTeamDefaults } from '../../features/team/defaults-store';
import { teamCommands } from '../../features/team/team-commands';
import { forgetJudge } from '../judges';
import { refresh } from './inbox-commands';

type ByPeople = { readonly by: ActedBy };

/** Records who did it and renews the rows of the conversations it touched, in the transaction of the change itself. */
export const settling =
  <I extends ByPeople, T>(command: (store: WriteStore, input: I) => Written<T>) =>
  (store: WriteStore, input: I): T => {
    const { result, audit, conversationIds } = command(store, input);
    recordAudit(store, audit, input.by);
    refresh(store, conversationIds, input.by.now);
    return result;
  };

/** The same for what rules are made of or point at: the next message is looked at anew. */
export const ruling =
  <I extends ByPeople, T>(command: (store: WriteStore, input: I) => Written<T>) =>
  (store: WriteStore, input: I): T =>
    settling((_: WriteStore, given: I) => {
      const written = command(store, given);
      forgetJudge(store);
      return written;
    })(store, input);

export const teamWriteCommands = {
  addNote: settling(teamCommands.addNote),
  handOver: settling(teamCommands.handOver),
  removeDesk: ruling(teamCommands.removeDesk),
  removeRule: ruling(teamCommands.removeRule),
  removeSavedReply: ruling(teamCommands.removeSavedReply),
  removeView: settling(teamCommands.removeView),
  returnHandover: settling(teamCommands.returnHandover),
  saveDesk: ruling(teamCommands.saveDesk),
  saveRule: ruling(teamCommands.saveRule),
  saveSavedReply: ruling(teamCommands.saveSavedReply),
  saveView: settling(teamCommands.saveView),
  seeHandover: settling(teamCommands.seeHandover),
  writeMembers: ruling(teamCommands.writeMembers),
  ensureTeamDefaults: (store: WriteStore, input: EnsureDefaults): boolean => {
    const made = ensureTeamDefaults(store, input);
    if (made) forgetJudge(store);
    return made;
  },
  /** Something that was chosen for the client; clocks that depend on it are set anew. */
  writeSetting: ruling((store: WriteStore, { by: _, ...setting }: SettingToWrite & ByPeople) =>
    writeSetting(store, setting),
  ),
};
