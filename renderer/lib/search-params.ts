/** What may stand in the address of any view. */
export type RootSearch = { client?: string | undefined };

/** A text of the address, if it is one and not longer than any of ours. */
export const textParam = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw !== '' && raw.length <= 500 ? raw : undefined;

const ID = /^[\w-]{1,64}$/;

/** An id of the address; anything else counts as absent. */
export const idParam = (raw: unknown): string | undefined =>
  typeof raw === 'string' && ID.test(raw) ? raw : undefined;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date of the address, `YYYY-MM-DD`. */
export const dateParam = (raw: unknown): string | undefined =>
  typeof raw === 'string' && DATE.test(raw) && !Number.isNaN(Date.parse(raw)) ? raw : undefined;

export const rootSearch = (raw: Record<string, unknown>): RootSearch => ({ client: idParam(raw['client']) });
