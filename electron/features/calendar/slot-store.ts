import { type Slot, slotSchema } from '@shared/slots/schema';
import type { ReadStore, WriteStore } from '../../db/store';

type Row = Omit<Slot, 'clientId' | 'accountIds'> & { accountIds: string };

/** By weekday and time; a team has a dozen. */
export const listSlots = (store: ReadStore, clientId: string): Slot[] =>
  store
    .all<Row>(
      'slot.list',
      `SELECT id, weekday, time, account_ids AS accountIds FROM slot WHERE deleted_at IS NULL
       ORDER BY weekday, time, id`,
    )
    .flatMap(({ accountIds, ...slot }) => {
      const parsed = slotSchema.safeParse({ ...slot, clientId, accountIds: idsIn(accountIds) });
      return parsed.success ? [parsed.data] : [];
    });

/** What a newer program wrote counts as for all. */
function idsIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return [];
  }
}

type NewSlot = Omit<Slot, 'clientId'> & { readonly memberId: string | null; readonly now: number };

export const insertSlot = (store: WriteStore, { accountIds, ...slot }: NewSlot): number =>
  store.run(
    'slot.insert',
    `INSERT INTO slot (id, weekday, time, account_ids, member_id, created_at)
     VALUES (@id, @weekday, @time, @accountIds, @memberId, @now)`,
    { ...slot, accountIds: JSON.stringify(accountIds) },
  );

export const setSlotRemoved = (store: WriteStore, id: string, deletedAt: number | null): number =>
  store.run('slot.remove', 'UPDATE slot SET deleted_at = ? WHERE id = ?', [deletedAt, id]);
