import type { MantineColorSchemeManager } from '@mantine/core';
import { rememberedPreferences } from '../lib/preferences';

/** The first paint uses the theme of last time; afterwards the preferences are the only truth. */
export const colourSchemeManager: MantineColorSchemeManager = {
  get: () => {
    const { theme } = rememberedPreferences();
    return theme === 'system' ? 'auto' : theme;
  },
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
