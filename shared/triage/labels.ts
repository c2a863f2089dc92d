/** What triage says of an incoming message, the gravest first. */
export const labels = ['complaint', 'question', 'praise', 'nothing'] as const;
export type Label = (typeof labels)[number];

/** Words that must never wait in a list sorted by a guess: they come first, whatever the model thinks. */
export const hardRules = ['safety', 'legal', 'press', 'refund'] as const;
export type HardRule = (typeof hardRules)[number];

/** Who said so. `none`: there is no model for the message's language, so nobody did. */
export const labelSources = ['rule', 'model', 'person', 'none'] as const;
export type LabelSource = (typeof labelSources)[number];

/** The verdict on one message. */
export type Verdict = {
  /** `null`: nobody could say. */
  readonly label: Label | null;
  readonly labelBy: LabelSource;
  /** The model's probability of a complaint, 0 to 1; `null` without a model. */
  readonly score: number | null;
  readonly hardRule: HardRule | null;
};

/** A message nobody has looked at. */
export const noVerdict: Verdict = { label: null, labelBy: 'none', score: null, hardRule: null };

/** The rule before the label: no two pairs of them weigh the same. */
const gravityOf = ({ label, hardRule }: Pick<Verdict, 'label' | 'hardRule'>): number =>
  (hardRule === null ? 0 : 10 * (hardRules.length - hardRules.indexOf(hardRule))) +
  (label === null ? 0 : labels.length - labels.indexOf(label));

/**
 * The graver of two verdicts; of two alike the likelier complaint. Commutative and associative, so that a conversation's
 * verdict does not depend on the order in which its messages came.
 */
export function graver(a: Verdict | null, b: Verdict | null): Verdict | null {
  if (a === null || b === null) return a ?? b;
  const difference = gravityOf(a) - gravityOf(b);
  if (difference !== 0) return difference > 0 ? a : b;
  if ((a.score ?? -1) !== (b.score ?? -1)) return (a.score ?? -1) > (b.score ?? -1) ? a : b;
  return labelSources.indexOf(a.labelBy) >= labelSources.indexOf(b.labelBy) ? a : b;
}
