import { z } from 'zod';
import { idSchema } from '../app/id';
import { type ApprovalStage, approvalStageSchema } from '../posting/rules';

/** What a post said on each account when somebody read it. */
export const postContentSchema = z.object({
  text: z.string(),
  versions: z.array(z.object({ accountId: idSchema, text: z.string() })),
});
export type PostContent = z.infer<typeof postContentSchema>;

/** What somebody said of a post. */
export const postDecisionSchema = z.object({
  id: idSchema,
  /** From 1. */
  stage: z.int().min(1),
  decision: z.enum(['approve', 'return']),
  /** It was said of other words than those that stand there now. */
  stale: z.boolean(),
  content: postContentSchema,
  /** Who said it, or who wrote down what was said outside. */
  memberName: z.string(),
  /** Who of the client said it; `null`: the member. */
  outsideName: z.string().nullable(),
  note: z.string().nullable(),
  at: z.int(),
});

/** Whose word a post waits for. `nth` from 1. */
export const awaitedSchema = z.object({ nth: z.int().min(1), by: approvalStageSchema });
export type Awaited = z.infer<typeof awaitedSchema>;

type Said = {
  readonly stage: number;
  readonly decision: 'approve' | 'return';
  readonly contentHash: string;
};

/**
 * The first stage whose newest word on exactly this content is no consent; `null`: all have consented, or none is asked.
 * `decisions`: the oldest first.
 */
export function awaitedOf(
  stages: readonly ApprovalStage[],
  decisions: readonly Said[],
  contentHash: string,
): Awaited | null {
  for (const [index, by] of stages.entries()) {
    const nth = index + 1;
    const newest = decisions.findLast((said) => said.stage === nth && said.contentHash === contentHash);
    if (newest?.decision !== 'approve') return { nth, by };
  }
  return null;
}
