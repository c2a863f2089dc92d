import type { Language } from '@shared/app/schema';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../locales/en/all';
import { pl } from '../locales/pl/all';
import { readableName } from './readable';

export const i18n = i18next.createInstance();

/** Both languages are in the bundle, so switching needs no restart and no waiting. */
export function startI18n(language: Language) {
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en, pl },
    // React escapes what it draws; what stands in our sentences must not turn them round.
    interpolation: { escape: readableName },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

export function switchLanguage(language: Language) {
  document.documentElement.lang = language;
  if (i18n.language !== language) void i18n.changeLanguage(language);
}
