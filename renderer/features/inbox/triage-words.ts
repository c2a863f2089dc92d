import type { Explanation, Feature } from '@shared/triage/schema';
import { isQuotable } from './triage-feature-name';

/**
 * What the model has to say beside the label. `sure`: the label is its own · `agrees`, `differs`: a rule set the label ·
 * `thought`: a person did · `calm`: it sees no complaint, and neither does anybody else. `null`: it did not look.
 */
export type ModelSays = 'sure' | 'agrees' | 'differs' | 'thought' | 'calm';

export function modelSays({ label, labelBy, score }: Explanation): ModelSays | null {
  if (score === null) return null;
  if (labelBy === 'person') return 'thought';
  if (label === 'complaint' && labelBy === 'model') return 'sure';
  if (label === 'complaint') return score >= 0.5 ? 'agrees' : 'differs';
  return 'calm';
}

/** What reads alike is one reason: a word may count for itself and as a turn of phrase. */
function together(features: readonly Feature[]): Feature[] {
  const byName = new Map<string, Feature>();
  for (const feature of features) {
    const name = isQuotable(feature) ? `“${feature.text.toLowerCase()}”` : `${feature.kind} ${feature.text}`;
    const before = byName.get(name);
    byName.set(name, before === undefined ? feature : { ...before, weight: before.weight + feature.weight });
  }
  return [...byName.values()];
}

/** The words of the message that spoke loudest for a complaint. */
export const evidenceWords = (features: readonly Feature[], most: number): string[] =>
  together(features)
    .filter((feature) => feature.weight > 0 && isQuotable(feature))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ text }) => text);

export type Weighed = {
  /** The strongest, whichever way they pull, strongest first. */
  readonly shown: readonly Feature[];
  readonly restCount: number;
  /** What the others add together. */
  readonly rest: number;
  /** Log-odds: what all of them add up to. */
  readonly sum: number;
};

/** A score taken apart for the eye: nothing that counts is left out of the sum. */
export function weighed(features: readonly Feature[], most: number): Weighed {
  const strongest = together(features).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const rest = strongest.slice(most);
  return {
    shown: strongest.slice(0, most),
    restCount: rest.length,
    rest: sumOf(rest),
    sum: sumOf(features),
  };
}

const sumOf = (features: readonly Feature[]): number =>
  features.reduce((total, { weight }) => total + weight, 0);
