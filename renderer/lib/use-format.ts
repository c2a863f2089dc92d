import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from './format';

/** Times and numbers in the language of the screens. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const language = i18n.language === 'pl' ? 'pl' : 'en';
  return useMemo(() => formatFor(language), [language]);
}
