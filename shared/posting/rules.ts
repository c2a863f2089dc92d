import { z } from 'zod';
import { idSchema } from '../app/id';
import { DAY, MINUTE } from '../platforms/platform';

/**
 * Who has to consent to a post before it goes out, in this order.
 * - `team`: somebody who manages; their own post needs nobody else
 * - `client`: somebody outside, whose answer a person who manages writes down
 */
export const approvalStageSchema = z.enum(['team', 'client']);
export type ApprovalStage = z.infer<typeof approvalStageSchema>;

/**
 * Whether somebody else has to be asked. `consents`: this member's own word is that of the team; nobody of the team speaks for the
 * client.
 */
export const asksOthers = (stages: readonly ApprovalStage[], consents: boolean): boolean =>
  stages.includes('client') || (stages.length > 0 && !consents);

/** How posts of a client go out. */
export const postingRulesSchema = z.object({
  /** None, one or two; none twice. */
  stages: z
    .array(approvalStageSchema)
    .max(2)
    .refine((stages) => new Set(stages).size === stages.length, 'a stage stands there twice'),
  /**
   * By account: how late a post may still go out without asking, in ms after its time. An account that is not there asks
   * after ten minutes.
   */
  lateMs: z.record(idSchema, z.int().min(MINUTE).max(DAY)),
});
export type PostingRules = z.infer<typeof postingRulesSchema>;
