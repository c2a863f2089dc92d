import type { WriteStore } from '../../db/store';
import type { Clock } from '../../lib/clock';
import type { ActedBy } from './audit-store';
import type { MemberCopy } from './member-copy-store';
import { listLocalMembers } from './member-store';

export type IntroductionOptions = {
  readonly workstation: WriteStore;
  /** Clients whose stores are open. */
  readonly clientIds: () => readonly string[];
  /** Writes the copies in a client's store. */
  readonly copy: (
    clientId: string,
    input: { readonly members: readonly MemberCopy[]; readonly by: ActedBy },
  ) => Promise<unknown>;
  readonly clock: Pick<Clock, 'now'>;
};

/** Keeps copies of the members in the clients' stores, where shared history takes its names from. */
export function createIntroductions(options: IntroductionOptions) {
  const { workstation, clientIds, copy, clock } = options;
  const done = new Set<string>();

  const introduce = async (clientId: string, actorId: string): Promise<void> => {
    if (done.has(clientId)) return;
    const members = listLocalMembers(workstation).map(toCopy);
    await copy(clientId, { members, by: { memberId: actorId, ruleId: null, now: clock.now() } });
    done.add(clientId);
  };

  return {
    /** Once a client, until somebody changes. Throws `StoreError`. */
    introduce,
    /** Everywhere at once, because of what `actorId` changed. */
    renew: async (actorId: string): Promise<void> => {
      done.clear();
      // A store that cannot be written now learns of it before the next change there.
      await Promise.allSettled(clientIds().map((clientId) => introduce(clientId, actorId)));
    },
  };
}

const toCopy = ({ id, name, role, deletedAt }: MemberCopy): MemberCopy => ({ id, name, role, deletedAt });
