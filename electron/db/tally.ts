/** How many open conversations were promised an answer before `@now`: whole days by their number, and the last one's own. */
export const OVERDUE = `
  (SELECT coalesce(sum(count), 0) FROM conversation_due_on WHERE day < CAST(@now / 86400000 AS INTEGER))
  + (SELECT count(*) FROM conversation
     WHERE status = 'open' AND due_at >= CAST(@now / 86400000 AS INTEGER) * 86400000 AND due_at < @now)`;

/** What a sort of conversations counts, from the tally; `condition` in its columns. */
export const talliedWhere = (condition: string): string =>
  `(SELECT coalesce(sum(count), 0) FROM conversation_tally WHERE ${condition})`;
