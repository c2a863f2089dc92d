import { z } from 'zod';
import { idSchema } from '../app/id';
import { hardRules, labelSources, labels } from './labels';

export const labelSchema = z.enum(labels);
export const hardRuleSchema = z.enum(hardRules);
export const labelSourceSchema = z.enum(labelSources);

/** One reason of a score. The weights and the bias add up to the score's log-odds. */
export const featureSchema = z.object({
  /**
   * What the message says: a word, two words, a phrase, its judging words; or a sign of the whole text (`?`, `!`, `ABC`, `“ ”`,
   * `https://`). Empty: the bias, or that no word judges.
   */
  text: z.string(),
  kind: z.enum(['word', 'pair', 'lexicon', 'cue', 'bias']),
  /** Log-odds that it adds (above 0: speaks for a complaint). */
  weight: z.number(),
});
export type Feature = z.infer<typeof featureSchema>;

/** Why a message has its label. */
export const explanationSchema = z.object({
  messageId: idSchema,
  label: labelSchema.nullable(),
  labelBy: labelSourceSchema,
  hardRule: hardRuleSchema.nullable(),
  /** What the hard rule found in the message: words beside each other are one. */
  ruleWords: z.array(z.string()),
  score: z.number().nullable(),
  language: z.string().nullable(),
  /** Strongest first. */
  features: z.array(featureSchema),
  /** Who corrected it, when. */
  correctedBy: z.string().nullable(),
  correctedAt: z.int().nullable(),
});
export type Explanation = z.infer<typeof explanationSchema>;

/** How well a language's model does on this client's own messages. Numbers are withheld where `heldOutCount` is small. */
export const modelCardSchema = z.object({
  language: z.string(),
  /** Sentences of the seed. */
  seedCount: z.int(),
  correctionCount: z.int(),
  trainedAt: z.int().nullable(),
  /** Corrections of the newest fifth, which it was judged by and has not learned from. */
  heldOutCount: z.int(),
  /** Of what it called a complaint, the share that was one; of the complaints, the share it found. 0 to 1. */
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  auc: z.number().nullable(),
  /** Messages of that language among the newest 10,000 that people wrote. */
  messageCount: z.int(),
});
export type ModelCard = z.infer<typeof modelCardSchema>;

/** A word list that a person can edit, per language and hard rule. Lines; `*` at the end matches any ending. */
export const ruleWordsSchema = z.object({
  language: z.string(),
  rule: hardRuleSchema,
  words: z.array(z.string().trim().min(1).max(100)).max(500),
});
export type RuleWords = z.infer<typeof ruleWordsSchema>;
