import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useClients } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';

/** A language by its tag, in the language of the screens: `de` is German. What has no name stays a tag. */
export function useLanguageName(): (tag: string) => string {
  const { t } = useTranslation('settings');
  const { language } = useFormat();
  return useCallback(
    (tag) => {
      if (tag === '' || tag === 'und') return t('triage.unknownLanguage');
      try {
        const name = new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
        return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
      } catch {
        return tag;
      }
    },
    [t, language],
  );
}

/** The same things with those in the client's own language first: its people mostly write that one. */
export const ownFirst = <T extends { readonly language: string }>(
  all: readonly T[],
  own: string | null,
): T[] => all.toSorted((one, other) => Number(other.language === own) - Number(one.language === own));

/** What a client answers in; `null` until it is known. */
export function useOwnLanguage(clientId: string): string | null {
  const { data } = useClients();
  return data?.find(({ id }) => id === clientId)?.language ?? null;
}
