import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { postSchema } from '../calendar/schema';
import { postContentSchema, postDecisionSchema } from './approval';

const { NOT_FOUND, STORE, READ_ONLY, NOT_ALLOWED, STALE } = commonErrors;
const ref = z.object({ clientId: idSchema, id: idSchema });
const noteSchema = z.string().trim().max(2_000);

/** What was said of a post, and how it stood before; each the oldest first. */
const postStorySchema = z.object({
  decisions: z.array(postDecisionSchema),
  comments: z.array(
    z.object({
      id: idSchema,
      memberName: z.string(),
      /** By the member who works now, who may take it back. */
      mine: z.boolean(),
      text: z.string(),
      at: z.int(),
    }),
  ),
  revisions: z.array(
    z.object({ id: idSchema, memberName: z.string(), content: postContentSchema, at: z.int() }),
  ),
});
export type PostStory = z.infer<typeof postStorySchema>;

export const approvalContract = {
  story: oc.errors({ NOT_FOUND, STORE }).input(ref).output(postStorySchema),
  /** Posts that wait for somebody's consent, by their time. */
  waiting: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(postSchema)),
  /**
   * Managers and owners; of a stage of the client they write down what was said outside. STALE where the post says
   * something else by now, or somebody else is asked.
   */
  decide: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY, NOT_ALLOWED, STALE })
    .input(
      ref.extend({
        /** Of what was read. */
        contentHash: z.string(),
        verdict: z.discriminatedUnion('as', [
          z.object({ as: z.literal('approve'), note: noteSchema.min(1).nullable() }),
          z.object({ as: z.literal('return'), note: noteSchema.min(1) }),
        ]),
        /** Who of the client said it; `null`: the member themselves. */
        outsideName: z.string().trim().min(1).max(200).nullable(),
      }),
    )
    .output(postSchema),
  comment: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(ref.extend({ text: noteSchema.min(1) }))
    .output(postStorySchema),
  /** Takes back what one said oneself, or puts it back. */
  removeComment: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(ref.extend({ commentId: idSchema, removed: z.boolean() }))
    .output(postStorySchema),
};
