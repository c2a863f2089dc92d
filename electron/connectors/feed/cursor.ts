import { z } from 'zod';

const cursorSchema = z.object({
  version: z.literal(1),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  /** Digest of the last body, for servers without validators; `null`: read the next one whatever it is. */
  body: z.string().nullable(),
  /** Which items hold which ids (item-memory.ts). */
  memory: z.string(),
  /** The publisher's wish, which a 304 does not repeat, ms. */
  intervalMs: z.number().nullable(),
  /** Where reading goes on in a document too long for one page. */
  rest: z
    .object({
      /** Remote id of the last item given. */
      after: z.string(),
      /** Its place, should it have left the document. */
      index: z.int(),
      /** Digest of the document in which reading began. */
      body: z.string(),
      backfill: z.boolean(),
      /** Whether the document changed since. */
      changed: z.boolean(),
    })
    .nullable(),
});
export type FeedCursor = z.infer<typeof cursorSchema>;

/** A cursor of another version, or a damaged one, means reading the feed anew: items keep their names. */
export function readCursor(text: string | null): FeedCursor | null {
  if (text === null) return null;
  try {
    return cursorSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Fields always in one order, so that a feed that did not change leaves its cursor as it is. */
export function writeCursor({ etag, modified, body, memory, intervalMs, rest }: FeedCursor): string {
  return JSON.stringify({ version: 1, etag, modified, body, memory, intervalMs, rest } satisfies FeedCursor);
}
