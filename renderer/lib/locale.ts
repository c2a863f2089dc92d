import type { Language, Preferences } from '@shared/app/schema';

/** The language of the screens: what was chosen, else the first of the system's that there is, else English. */
export function languageOf(choice: Preferences['language'], system: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of system) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'pl' || base === 'en') return base;
  }
  return 'en';
}
