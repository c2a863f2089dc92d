import { guessLanguage, primaryTag } from '@shared/triage/language';
import { tokenize } from '@shared/triage/tokens';
import type { RemoteMessage } from '../../connectors/connector';
import { shippedCommonWords } from './shipped';

/** Fewer words tell no detector anything. */
const MIN_WORDS = 3;

/**
 * Messages of people with the language that their platform did not say: as their small words tell, else as a detector does.
 * That one takes some 45 MB and a third of a second to load, which happens when the first message needs it. Not for
 * the writer's thread.
 */
export async function withLanguages(messages: readonly RemoteMessage[]): Promise<readonly RemoteMessage[]> {
  const told = messages.map(tell);
  const isUnclear = told.some(({ unclear }) => unclear !== null);
  const detect = isUnclear ? await loadDetector() : () => null;
  return messages.map((message, at) => {
    const { language = null, unclear = null } = told[at] ?? {};
    const found = unclear === null ? language : detect(unclear);
    return found === message.language ? message : { ...message, language: found };
  });
}

async function loadDetector(): Promise<(text: string) => string | null> {
  const { eld } = await import('eld/small');
  return (text) => {
    const found = eld.detect(text);
    return found.isReliable() ? found.language : null;
  };
}

/** `unclear`: the text that somebody has to look at more closely. */
type Told = { readonly language: string | null; readonly unclear: string | null };

function tell({ direction, kind, subject, text, language }: RemoteMessage): Told {
  const isOfPeople = direction === 'in' && kind !== 'item';
  if (!isOfPeople || primaryTag(language) !== null) return { language, unclear: null };
  const whole = subject === null ? text : `${subject}\n${text}`;
  const { words } = tokenize(whole);
  const guessed = guessLanguage(whole, words, shippedCommonWords());
  return { language: guessed, unclear: guessed === null && words.length >= MIN_WORDS ? whole : null };
}
