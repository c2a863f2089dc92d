import { MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { setWindowLanguage } from '../lib/bridge';
import { switchLanguage } from '../lib/i18n';
import { languageOf } from '../lib/locale';
import { rememberPreferences, usePreferences } from '../lib/preferences';
import { cssVariablesResolver } from '../ui/colours';
import { theme } from '../ui/theme';
import { colourSchemeManager } from './colour-scheme';
import { FollowTheme } from './follow-theme';

/** Language, theme and density as chosen; changes apply at once. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const preferences = usePreferences();
  const language = languageOf(preferences.language, navigator.languages);
  useEffect(() => rememberPreferences(preferences), [preferences]);
  useEffect(() => {
    switchLanguage(language);
    setWindowLanguage(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['density'] = preferences.density;
  }, [preferences.density]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colourSchemeManager}
      defaultColorScheme="auto"
    >
      <FollowTheme choice={preferences.theme} />
      {children}
    </MantineProvider>
  );
}
