import { wallTimeOf } from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';
import type { Slot, SlotTime } from '@shared/slots/schema';
import { isTaken, slotTimes } from '@shared/slots/slots';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { showToast } from '../../ui/toast';

const NO_SLOTS: readonly Slot[] = [];

type Shown = {
  readonly clientId: string | null;
  readonly days: readonly string[];
  readonly posts: readonly PostRow[];
  readonly zones: { readonly shown: string; readonly ownOf: (clientId: string) => string };
  /** Epoch ms, to the minute. */
  readonly now: number;
};

/** The slots of the days shown: those that are free and to come, by day, and how many have a post. */
export function useSlotsShown({ clientId, days, posts, zones, now }: Shown) {
  const { data: slots = NO_SLOTS } = useQuery(api.slots.list.queryOptions({ input: { clientId } }));
  return useMemo(() => {
    const times = [...Map.groupBy(slots, (slot) => slot.clientId)].flatMap(([of, theirs]) => {
      const taken = posts
        .filter((post) => post.clientId === of)
        .map(({ plannedAt, accounts }) => ({
          at: plannedAt ?? 0,
          accountIds: accounts.map(({ accountId }) => accountId),
        }));
      return slotTimes(theirs, days, zones.ownOf(of)).map((time) => ({ time, taken: isTaken(time, taken) }));
    });
    const free = times.filter(({ time, taken }) => !taken && time.at > now).map(({ time }) => time);
    return {
      free: Map.groupBy(free, ({ at }) => wallTimeOf(at, zones.shown).on) as ReadonlyMap<string, SlotTime[]>,
      total: times.length,
      taken: times.filter(({ taken }) => taken).length,
    };
  }, [slots, posts, days, zones, now]);
}

/** Asks for the next free slot of a client; says so where there is none. */
export function useNextSlot(onFound: (time: SlotTime) => void) {
  const { t } = useTranslation('slots');
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (clientId: string) => engine.slots.next({ clientId }),
    onSuccess: (found) => {
      if (found === null) showToast({ text: t('none') });
      else onFound(found);
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
}
