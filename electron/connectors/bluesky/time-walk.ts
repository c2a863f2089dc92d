import { z } from 'zod';

/** Something with an address and the time by which its listing is ordered; `null`: it tells no time. */
export type Timed = { readonly uri: string; readonly orderedAt: number | null };

type Listing<T> = { readonly items: readonly T[]; readonly next: string | null };

type Walk<T> = {
  readonly cursor: string | null;
  /** Epoch ms. */
  readonly now: number;
  /** One page of a listing, newest first. */
  readonly load: (apiCursor: string | null) => Promise<Listing<T>>;
};

const seenSchema = z.tuple([z.string(), z.number()]);

/** Up to when everything was read, and what of it lies so close to that time that a latecomer may stand beside it. */
const markSchema = z.object({ at: z.number(), known: z.array(seenSchema) });
type Mark = z.infer<typeof markSchema>;

/**
 * `floor`: where the last finished walk began, `null` during the first. `walk`: one that is still going on, with the
 * platform's own cursor.
 */
const placeSchema = z.object({
  floor: markSchema.nullable(),
  walk: z.object({ api: z.string(), top: markSchema }).nullable(),
});
type Place = z.infer<typeof placeSchema>;

/** At most 100 items a page: within the 1,000 messages of a `StreamPage`. */
const MAX_REQUESTS = 10;
/** An indexer that lags sorts late arrivals behind what we already read. */
const LATE_MS = 3_600_000;
/** Beyond this many an item near the floor is given once more, which the store recognises. */
const MAX_KNOWN = 100;

/**
 * Reads a listing that goes newest first only, from its top down to what is known. Deterministic and resumable: the
 * floor rises only when a walk is finished, so that nothing between two reads is left out.
 */
export async function walkDown<T extends Timed>({ cursor, now, load }: Walk<T>) {
  const { floor, walk } = placeOf(cursor);
  const fresh: T[] = [];
  let api = walk?.api ?? null;
  let top = walk?.top ?? { at: 0, known: [] };
  let ended = false;
  for (let requests = 0; requests < MAX_REQUESTS && !ended; requests += 1) {
    const { items, next } = await load(api);
    fresh.push(...items.filter((item) => isFresh(item, floor)));
    top = raised(
      top,
      items.map(({ uri, orderedAt }) => [uri, Math.min(orderedAt ?? 0, now)]),
    );
    ended = next === null || next === api || items.length === 0 || items.some((item) => isBelow(item, floor));
    if (!ended) api = next;
  }
  const place: Place =
    ended || api === null
      ? { floor: raised(top, floor?.known ?? [], floor?.at), walk: null }
      : { floor, walk: { api, top } };
  return { items: fresh, cursor: JSON.stringify(place), more: !ended, backfill: floor === null };
}

const isBelow = ({ orderedAt }: Timed, floor: Mark | null): boolean =>
  floor !== null && orderedAt !== null && orderedAt < floor.at - LATE_MS;

const isFresh = (item: Timed, floor: Mark | null): boolean =>
  !isBelow(item, floor) && !(floor?.known.some(([uri]) => uri === item.uri) ?? false);

/** The mark after more was seen. */
function raised(mark: Mark, seen: readonly (readonly [string, number])[], atLeast = 0): Mark {
  const times = seen.map(([, at]) => at);
  const at = Math.max(mark.at, atLeast, ...times);
  const known = new Map([...mark.known, ...seen].filter(([, seenAt]) => seenAt >= at - LATE_MS));
  const newest = [...known].sort(([, a], [, b]) => b - a);
  return { at, known: newest.slice(0, MAX_KNOWN) };
}

/** A cursor that cannot be read starts anew: reading twice stores once. */
function placeOf(cursor: string | null): Place {
  try {
    return cursor === null ? { floor: null, walk: null } : placeSchema.parse(JSON.parse(cursor));
  } catch {
    return { floor: null, walk: null };
  }
}
