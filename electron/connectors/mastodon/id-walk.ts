import { z } from 'zod';
import { ConnectorError } from '../errors';
import { remoteIdSchema } from './mastodon-schema';

/**
 * Where a stream stands. `back`: history from the newest to the oldest, so that what matters most is there first;
 * `newestId` is what forward reading will begin with, `oldestId` how far back we are. `history` is false where there
 * was none: then the first items ever are news. `on`: forward from `newestId` by `min_id`, which leaves no gap
 * (`since_id` would give the newest page only).
 */
const placeSchema = z.discriminatedUnion('phase', [
  z.object({
    phase: z.literal('back'),
    newestId: z.string().nullable(),
    oldestId: z.string().nullable(),
    history: z.boolean(),
  }),
  z.object({ phase: z.literal('on'), newestId: z.string() }),
]);
type Place = z.infer<typeof placeSchema>;

export type Range = readonly (readonly ['max_id' | 'min_id', string])[];

type Walk = {
  readonly cursor: string | null;
  /** One page of raw items in any order. */
  readonly load: (range: Range) => Promise<readonly unknown[]>;
  /** Asked before each further request. */
  readonly tired: () => boolean;
};

type Walked = {
  readonly items: readonly unknown[];
  readonly cursor: string;
  readonly more: boolean;
  readonly backfill: boolean;
};

/** With pages of at most 80 items a read stays under the 1,000 messages of a `StreamPage`. */
const MAX_REQUESTS = 10;

/** Reads on from the cursor until there is nothing, the server is tired of us, or the read is long enough. */
export async function walkIds({ cursor, load, tired }: Walk): Promise<Walked> {
  const start = placeOf(cursor);
  const items: unknown[] = [];
  let place = start;
  let ended = false;
  for (let requests = 0; requests < MAX_REQUESTS && !ended; requests += 1) {
    if (requests > 0 && tired()) break;
    const page = await load(rangeOf(place));
    const ids = idsOf(page);
    ended = isEnd(place, ids);
    if (!ended) items.push(...page);
    place = ended ? endOf(place) : moved(place, ids);
  }
  const turned = start.phase === 'back' && place.phase === 'on';
  return {
    items,
    cursor: JSON.stringify(place),
    // What came in while history was read is waiting at the turn.
    more: (!ended || turned) && !tired(),
    backfill: start.phase === 'back' && start.history,
  };
}

const BEGINNING = { phase: 'back', newestId: null, oldestId: null, history: true } satisfies Place;

/** A cursor that cannot be read starts anew: reading twice stores once. */
function placeOf(cursor: string | null): Place {
  if (cursor === null) return BEGINNING;
  try {
    return placeSchema.parse(JSON.parse(cursor));
  } catch {
    return BEGINNING;
  }
}

function rangeOf(place: Place): Range {
  if (place.phase === 'on') return [['min_id', place.newestId]];
  return place.oldestId === null ? [] : [['max_id', place.oldestId]];
}

/** Nothing came, or nothing that we do not know: a server that ignores the range would keep us for ever. */
function isEnd(place: Place, ids: readonly string[]): boolean {
  if (ids.length === 0) return true;
  if (place.phase === 'on') return ids.every((id) => !isNewer(id, place.newestId));
  const { oldestId } = place;
  return oldestId !== null && ids.every((id) => !isNewer(oldestId, id));
}

function endOf(place: Place): Place {
  if (place.phase === 'on') return place;
  if (place.newestId === null) return { ...BEGINNING, history: false };
  return { phase: 'on', newestId: place.newestId };
}

function moved(place: Place, ids: readonly string[]): Place {
  const newestId = ids.reduce((best, id) => (isNewer(id, best) ? id : best));
  if (place.phase === 'on') return { phase: 'on', newestId };
  const oldestId = ids.reduce((best, id) => (isNewer(best, id) ? id : best));
  return { ...place, newestId: place.newestId ?? newestId, oldestId };
}

/**
 * Ids grow with time: numbers (Mastodon, Pixelfed), ULIDs (GoToSocial), flake ids (Pleroma). The length decides
 * first, so that 99 stands before 100.
 */
function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}

const withId = z.object({ id: remoteIdSchema });

function idsOf(page: readonly unknown[]): string[] {
  const ids = page.flatMap((item) => {
    const result = withId.safeParse(item);
    return result.success ? [result.data.id] : [];
  });
  if (page.length > 0 && ids.length === 0) {
    throw new ConnectorError('bad-response', 'broken', {
      detail: `${page.length} of ${page.length} items without id`,
    });
  }
  return ids;
}
