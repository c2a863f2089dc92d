import { implement } from '@orpc/server';
import { DAY } from '@shared/platforms/platform';
import { slotsContract } from '@shared/slots/contract';
import type { Slot } from '@shared/slots/schema';
import { LOOK_AHEAD_DAYS, nextFreeSlot } from '@shared/slots/slots';
import type { WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { ActedBy, Written } from '../team/audit-store';
import { begin, type PostContext } from './post-shown';
import { listRange } from './post-store';
import { insertSlot, listSlots, setSlotRemoved } from './slot-store';

type NewSlot = Omit<Slot, 'clientId'> & { readonly by: ActedBy };
type Removal = { readonly id: string; readonly removed: boolean; readonly by: ActedBy };

/** What people change of slots in a client's store, by name. */
export const slotCommands = {
  addSlot: (store: WriteStore, { by, ...slot }: NewSlot): Written<boolean> => {
    insertSlot(store, { ...slot, memberId: by.memberId, now: by.now });
    const { weekday, time } = slot;
    return { result: true, audit: [audited('slot-added', { weekday, time })], conversationIds: [] };
  },
  removeSlot: (store: WriteStore, { id, removed, by }: Removal): Written<boolean> => {
    const isThere = setSlotRemoved(store, id, removed ? by.now : null) > 0;
    const audit = isThere ? [audited(removed ? 'slot-removed' : 'slot-restored', { id })] : [];
    return { result: isThere, audit, conversationIds: [] };
  },
};

const audited = (what: string, detail: Record<string, unknown>) => ({ conversationId: null, what, detail });

export type SlotContext = PostContext & {
  readonly slots: {
    readonly addSlot: (clientId: string, slot: NewSlot) => Promise<boolean>;
    readonly removeSlot: (clientId: string, removal: Removal) => Promise<boolean>;
  };
  readonly timeZoneOf: (clientId: string) => string;
};

/** Joins the contract and slots. */
export function slotHandlers(context: SlotContext) {
  const { clients, slots, changed, now, timeZoneOf } = context;
  const os = implement(slotsContract);
  return os.router({
    list: os.list.handler(({ input }) =>
      clients(input.clientId).flatMap(({ id, store }) => listSlots(store, id)),
    ),
    add: os.add.handler(async ({ input: { clientId, ...slot } }) => {
      const by = await begin(context, clientId);
      const added = { ...slot, id: uuidv7(by.now) };
      await slots.addSlot(clientId, { ...added, by });
      changed(clientId);
      return { ...added, clientId };
    }),
    remove: os.remove.handler(async ({ input: { clientId, id, removed }, errors }) => {
      const by = await begin(context, clientId);
      if (!(await slots.removeSlot(clientId, { id, removed, by })))
        throw errors.NOT_FOUND({ data: { what: 'slot' } });
      changed(clientId);
      return { removed };
    }),
    next: os.next.handler(({ input: { clientId }, errors }) => {
      const [client] = clients(clientId);
      if (client === undefined) throw errors.NOT_FOUND({ data: { what: 'client' } });
      const at = now();
      const range = { fromAt: at, untilAt: at + (LOOK_AHEAD_DAYS + 2) * DAY };
      const taken = listRange(client.store, range).map(({ plannedAt, versions }) => ({
        at: plannedAt ?? 0,
        accountIds: versions.map(({ accountId }) => accountId),
      }));
      const around = { now: at, timeZone: timeZoneOf(clientId) };
      return nextFreeSlot(listSlots(client.store, clientId), taken, around);
    }),
  });
}
