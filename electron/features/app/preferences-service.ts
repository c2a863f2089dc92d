import { defaultPreferences, type Language, type Preferences, preferencesSchema } from '@shared/app/schema';
import type { WriteStore } from '../../db/store';
import { listPreferences, upsertPreference } from './preference-store';

export type PreferencesService = {
  readonly get: () => Preferences;
  readonly set: (patch: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }) => Preferences;
  /** The language of the screens, `system` resolved. */
  readonly language: () => Language;
};

/** What a person chose for this computer. A value that cannot be read counts as not chosen. */
export function createPreferences(store: WriteStore, systemLocale: () => string): PreferencesService {
  const get = (): Preferences => {
    const stored = Object.fromEntries(
      listPreferences(store).map(({ name, value }) => [name, JSON.parse(value)]),
    );
    const parsed = preferencesSchema.partial().safeParse(stored);
    return { ...defaultPreferences, ...(parsed.success ? withoutUndefined(parsed.data) : {}) };
  };
  return {
    get,
    set: (patch) => {
      for (const [name, value] of Object.entries(withoutUndefined(patch)))
        upsertPreference(store, name, JSON.stringify(value));
      return get();
    },
    language: () => {
      const { language } = get();
      return language === 'system' ? (systemLocale().startsWith('pl') ? 'pl' : 'en') : language;
    },
  };
}

const withoutUndefined = (
  patch: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
): Partial<Preferences> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
