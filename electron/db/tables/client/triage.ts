import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared, append-only: what a person said a message is. The newest one of a message holds, and the model learns from it. */
export const triageCorrection = sqliteTable(
  'triage_correction',
  {
    id: text().primaryKey(),
    messageId: text().notNull(),
    /** `complaint`, `question`, `praise`, `nothing`; `none`: taken back. */
    label: text().notNull(),
    memberId: text(),
    at: integer().notNull(),
  },
  (t) => [index('triage_correction_by_message').on(t.messageId, t.at)],
);

/** Local: the learned weights of a language; made anew from the seed and the corrections. id = language. */
export const triageModel = sqliteTable('triage_model', {
  id: text().primaryKey(),
  /** Weights as the model writes itself. */
  weights: text().notNull(),
  /** Corrections it has seen. */
  correctionCount: integer().notNull(),
  trainedAt: integer().notNull(),
  /** How good it was on the newest fifth of the corrections; null: too few. */
  precision: real(),
  recall: real(),
  auc: real(),
  heldOutCount: integer().notNull(),
});
