import { z } from 'zod';

/** At most this many rows leave the engine in one answer. */
export const MAX_PAGE = 200;

export const pageLimit = z.int().min(1).max(MAX_PAGE).default(50);

/** Where the next page starts: the sort time (epoch ms) and id of the last row already seen. */
export const pageCursor = z.object({ at: z.int(), id: z.string().max(64) });
export type PageCursor = z.infer<typeof pageCursor>;
