import { type Impression, pairKey, visitFeatures } from './features';
import type { Model } from './model';
import type { Feature } from './schema';

type Explained = { readonly text: string; readonly impression: Impression; readonly model: Model };

/** What a sign of the text as a whole is shown as. */
const SIGNS: Readonly<Record<string, string>> = {
  '!?': '?',
  '!only?': '?',
  '!!': '!',
  '!capitals': 'ABC',
  '!quotes': '“ ”',
  '!link': 'https://',
};
/** Longer than this, a phrase with words in between is shown by its beginning. */
const MAX_SHOWN = 60;

/**
 * The reasons of a score in words of the message itself, strongest first. What is shown alike is one reason: a word and its
 * beginning, all good words. An empty text is the bias, or the absence of any judging word. Their sum is the log-odds.
 */
export function explainFeatures({ text, impression, model }: Explained): Feature[] {
  const reasons = new Map<string, Feature>();
  const show = presenter(text, impression);
  const feature = (key: string, value: number, from: number, to: number): void => {
    const weight = (model.weights.get(key) ?? 0) * value;
    if (weight === 0) return;
    const reason = { kind: kindOf(key), text: show(key, from, to) };
    const id = `${reason.kind} ${reason.text}`;
    reasons.set(id, { ...reason, weight: weight + (reasons.get(id)?.weight ?? 0) });
  };
  visitFeatures(impression, {
    feature,
    pair: (first, second, value, from) => feature(pairKey(first, second), value, from, from + 1),
  });
  const bias: Feature = { kind: 'bias', text: '', weight: model.bias };
  return [...reasons.values(), bias].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function kindOf(key: string): Feature['kind'] {
  if (key.startsWith('=')) return 'lexicon';
  if (key.startsWith('!')) return 'cue';
  return key.includes(' ') ? 'pair' : 'word';
}

function presenter(
  text: string,
  { tokens: { starts, ends }, good, bad }: Impression,
): (key: string, from: number, to: number) => string {
  const wordAt = (number: number): string => text.slice(starts[number], ends[number]);
  const listed = (numbers: readonly number[]): string => [...new Set(numbers.map(wordAt))].join(', ');
  const whole: Readonly<Record<string, string>> = {
    ...SIGNS,
    '=good': listed(good),
    '=better': listed(good),
    '=bad': listed(bad),
    '=worse': listed(bad),
    '=neutral': '',
  };
  return (key, from, to) => {
    const shown = from < 0 ? (whole[key] ?? key) : text.slice(starts[from], ends[to]);
    return shown.replace(/\s+/gu, ' ').slice(0, MAX_SHOWN);
  };
}
