/** How well scores tell complaints from the rest. `null`: it cannot be known from these. */
export type Quality = {
  readonly n: number;
  readonly complaintCount: number;
  /** The chance that a complaint scores above another message: area under the ROC curve. */
  readonly auc: number | null;
  /** At a score of 0.5: of what was called a complaint, the share that was one; of the complaints, the share that was found. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Their harmonic mean. */
  readonly f1: number | null;
  /** Of the complaints, the share that stands within the first fifth of the list. */
  readonly topRecall: number | null;
};

export type Judged = { readonly score: number; readonly isComplaint: boolean };

const TOP = 0.2;

export function qualityOf(judged: readonly Judged[]): Quality {
  const complaintCount = judged.filter(({ isComplaint }) => isComplaint).length;
  const called = judged.filter(({ score }) => score >= 0.5);
  const found = called.filter(({ isComplaint }) => isComplaint).length;
  const ordered = judged.toSorted((a, b) => a.score - b.score);
  const top = ordered.slice(ordered.length - Math.ceil(ordered.length * TOP));
  return {
    n: judged.length,
    complaintCount,
    auc: aucOf(ordered, complaintCount),
    precision: ratio(found, called.length),
    recall: ratio(found, complaintCount),
    f1: ratio(2 * found, called.length + complaintCount),
    topRecall: ratio(top.filter(({ isComplaint }) => isComplaint).length, complaintCount),
  };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** By the sum of ranks; equal scores share theirs. */
function aucOf(ascending: readonly Judged[], complaintCount: number): number | null {
  const otherCount = ascending.length - complaintCount;
  let ranks = 0;
  for (let from = 0; from < ascending.length; ) {
    let until = from + 1;
    while (ascending[until]?.score === ascending[from]?.score) until += 1;
    const complaints = ascending.slice(from, until).filter(({ isComplaint }) => isComplaint).length;
    ranks += complaints * ((from + 1 + until) / 2);
    from = until;
  }
  return ratio(ranks - (complaintCount * (complaintCount + 1)) / 2, complaintCount * otherCount);
}
