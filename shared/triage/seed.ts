import { featuresOf, impressionOf } from './features';
import type { Knowledge } from './knowledge';
import { emptyModel, type Model } from './model';
import { sectionsOf } from './phrases';
import { tokenize } from './tokens';
import { type Sample, seedTraining, train } from './training';

export type Sentence = {
  readonly text: string;
  readonly isComplaint: boolean;
  readonly weight: number;
};

/** Our own sentences are few and to the point; those of film and shop reviews are many and beside it. */
const OWN_WEIGHT = 3;

/** Sections `[label]` of sentences, one a line. */
export const readSentences = (list: string): Sentence[] =>
  sectionsOf(list).flatMap(([label, lines]) =>
    lines.map((text) => ({ text, isComplaint: label === 'complaint', weight: OWN_WEIGHT })),
  );

export const sampleOf = ({ text, isComplaint, weight }: Sentence, knowledge: Knowledge): Sample => ({
  features: featuresOf(impressionOf(tokenize(text), knowledge)),
  isComplaint,
  weight,
});

/** What ships for a language, learned from its sentences. */
export const learnSeed = (sentences: readonly Sentence[], knowledge: Knowledge): Model =>
  train(
    emptyModel,
    sentences.map((sentence) => sampleOf(sentence, knowledge)),
    seedTraining,
  );
