import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The clients of this computer. `name` is kept so that a store that cannot be opened still has one. */
export const clientEntry = sqliteTable('client_entry', {
  id: text().primaryKey(),
  name: text().notNull(),
  colour: text().notNull(),
  practice: integer().notNull(),
  createdAt: integer().notNull(),
});

export const preference = sqliteTable('preference', {
  name: text().primaryKey(),
  /** JSON. */
  value: text().notNull(),
});

/** The data key that seals all credentials, itself sealed: one row for each way to open it. */
export const vaultSlot = sqliteTable('vault_slot', {
  kind: text().primaryKey(),
  sealedKey: blob({ mode: 'buffer' }).notNull(),
  /** JSON: salt and parameters where the kind needs them. */
  parameters: text().notNull(),
  createdAt: integer().notNull(),
});

/** Sealed credentials (AES-256-GCM under the data key, bound to the account's id). */
export const credential = sqliteTable('credential', {
  accountId: text().primaryKey(),
  clientId: text().notNull(),
  sealed: blob({ mode: 'buffer' }).notNull(),
  updatedAt: integer().notNull(),
});

/** Who works on this computer. `pin_hash` null: no PIN is asked. */
export const localMember = sqliteTable('local_member', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** `owner`, `manager`, `member`, `read-only`. */
  role: text().notNull(),
  /** scrypt, with its parameters and salt (`electron/features/team/pin.ts`). */
  pinHash: text(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});
