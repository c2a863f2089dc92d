import { useMantineColorScheme } from '@mantine/core';
import type { Preferences } from '@shared/app/schema';
import { useEffect } from 'react';
import { setWindowTheme } from '../lib/bridge';

/** Applies the chosen theme to the page and to the window's own controls. */
export function FollowTheme({ choice }: { readonly choice: Preferences['theme'] }) {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setColorScheme(choice === 'system' ? 'auto' : choice);
    setWindowTheme(choice);
  }, [choice, setColorScheme]);
  return null;
}
