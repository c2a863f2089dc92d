import { fold } from '@shared/search/fold';

/** Whether a name holds every word that is typed, wherever it stands; case and diacritics do not matter. */
export function matches(name: string, typed: string): boolean {
  const { text } = fold(name);
  return fold(typed)
    .text.split(/\s+/)
    .every((word) => text.includes(word));
}
