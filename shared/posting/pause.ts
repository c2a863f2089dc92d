import { z } from 'zod';
import { idSchema } from '../app/id';

/** No post leaves meanwhile; answers do, since somebody waits for them. */
export const pauseSchema = z.object({
  clientId: idSchema,
  id: idSchema,
  /** `null`: every account of the client. */
  accountId: idSchema.nullable(),
  accountName: z.string().nullable(),
  reason: z.string(),
  memberName: z.string(),
  fromAt: z.int(),
  /** Ends by itself then, epoch ms; `null`: when somebody ends it. */
  untilAt: z.int().nullable(),
  /** Posts that it has kept from leaving and nobody has settled. */
  heldCount: z.int(),
});
export type Pause = z.infer<typeof pauseSchema>;

/** Whether a pause keeps a post of an account from leaving at a time, as far as is known now. */
export const isPausedAt = (
  pauses: readonly Pick<Pause, 'accountId' | 'fromAt' | 'untilAt'>[],
  { accountId, at }: { readonly accountId: string; readonly at: number },
): boolean =>
  pauses.some(
    (pause) =>
      (pause.accountId === null || pause.accountId === accountId) &&
      pause.fromAt <= at &&
      (pause.untilAt === null || at < pause.untilAt),
  );
