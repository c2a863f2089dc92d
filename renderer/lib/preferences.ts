import type { Preferences } from '@shared/app/schema';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './engine/engine';

const KEY = 'backbeat.preferences';

const fallback: Preferences = {
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  undoSendSeconds: 10,
};

/** Seconds to undo that are offered (ux 8: 0 to 30). */
export const undoSendChoices = [0, 5, 10, 20, 30] as const;

const oneOf = <T>(choices: readonly T[], raw: unknown, otherwise: T): T =>
  choices.find((choice) => choice === raw) ?? otherwise;

/** The preferences as they were when the window was last open, for the first paint before the engine answers. */
export function rememberedPreferences(): Preferences {
  const raw: unknown = parse(localStorage.getItem(KEY) ?? '{}');
  const entries: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  return {
    language: oneOf(['system', 'en', 'pl'], entries['language'], fallback.language),
    theme: oneOf(['system', 'light', 'dark'], entries['theme'], fallback.theme),
    density: oneOf(['comfortable', 'compact'], entries['density'], fallback.density),
    singleKeys: oneOf([true, false], entries['singleKeys'], fallback.singleKeys),
    undoSendSeconds: oneOf(undoSendChoices, entries['undoSendSeconds'], fallback.undoSendSeconds),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const rememberPreferences = (preferences: Preferences) =>
  localStorage.setItem(KEY, JSON.stringify(preferences));

/** What the person chose for this computer; until the engine answers, what was chosen last time. */
export function usePreferences(): Preferences {
  const { data } = useQuery(api.app.preferences.queryOptions({ placeholderData: rememberedPreferences }));
  return data ?? fallback;
}

/** Applies a choice at once; the engine keeps it. */
export function useSetPreferences() {
  const cache = useQueryClient();
  const key = api.app.preferences.queryKey();
  return useMutation(
    api.app.setPreferences.mutationOptions({
      onMutate: (change) => {
        const before = cache.getQueryData(key) ?? rememberedPreferences();
        cache.setQueryData(key, { ...before, ...withoutUndefined(change) });
      },
      onSettled: () => cache.invalidateQueries({ queryKey: key }),
    }),
  );
}

const withoutUndefined = (
  change: { [K in keyof Preferences]?: Preferences[K] | undefined },
): Partial<Preferences> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
