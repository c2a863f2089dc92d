import type { ReadStore, WriteStore } from '../../db/store';

export type SlotKind = 'keychain' | 'key-file' | 'passphrase';
export type Slot = { kind: SlotKind; sealedKey: Buffer; parameters: string };

/** Ways to open the vault, in the order in which they are tried. */
export const listSlots = (store: ReadStore): Slot[] =>
  store.all(
    'vault.slots',
    'SELECT kind, sealed_key AS sealedKey, parameters FROM vault_slot ORDER BY created_at',
  );

export const insertSlot = (store: WriteStore, slot: Slot, now: number): number =>
  store.run(
    'vault.add-slot',
    'INSERT OR REPLACE INTO vault_slot (kind, sealed_key, parameters, created_at) VALUES (?, ?, ?, ?)',
    [slot.kind, slot.sealedKey, slot.parameters, now],
  );

export const findCredential = (store: ReadStore, accountId: string): Buffer | undefined =>
  store.get<{ sealed: Buffer }>('vault.find', 'SELECT sealed FROM credential WHERE account_id = ?', [
    accountId,
  ])?.sealed;

export const upsertCredential = (
  store: WriteStore,
  row: { accountId: string; clientId: string; sealed: Buffer; now: number },
): number =>
  store.run(
    'vault.put',
    'INSERT OR REPLACE INTO credential (account_id, client_id, sealed, updated_at) VALUES (?, ?, ?, ?)',
    [row.accountId, row.clientId, row.sealed, row.now],
  );

export const deleteCredential = (store: WriteStore, accountId: string): number =>
  store.run('vault.forget', 'DELETE FROM credential WHERE account_id = ?', [accountId]);

export const deleteCredentialsOf = (store: WriteStore, clientId: string): number =>
  store.run('vault.forget-client', 'DELETE FROM credential WHERE client_id = ?', [clientId]);
