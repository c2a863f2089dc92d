import { z } from 'zod';
import { idSchema } from '../app/id';

/** Why a line of a plan is not taken. */
export const planFaults = [
  'no-date',
  'bad-date',
  'ambiguous-date',
  'bad-time',
  'gap',
  'past',
  'unknown-zone',
  'no-such-account',
  'account-twice',
  'empty',
  'too-long',
  'cannot-post',
  'locked',
  'twice-in-file',
] as const;
export const planFaultSchema = z.enum(planFaults);
export type PlanFault = z.infer<typeof planFaultSchema>;

/** What becomes of a line of a plan. */
export const planLineSchema = z.object({
  /** In the file, from 1. */
  line: z.int(),
  /** `made`: a new draft · `changed`: a draft that says something else now · `same`: it is there already · `wrong` */
  kind: z.enum(['made', 'changed', 'same', 'wrong']),
  why: planFaultSchema.nullable(),
  /** What stands there that is wrong, or the beginning of the text. */
  shown: z.string().max(200),
  /** The clocks show that time two times; the first is meant. */
  twice: z.boolean(),
  id: idSchema.nullable(),
});
export type PlanLine = z.infer<typeof planLineSchema>;

/** Why a file as a whole is no plan. */
export const fileFaultSchema = z.enum(['empty', 'too-many', 'no-columns', 'broken']);
export type FileFault = z.infer<typeof fileFaultSchema>;

export const planReadSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plan'),
    encoding: z.enum(['UTF-8', 'UTF-16', 'windows-1250']),
    delimiter: z.enum([',', ';', '\t']),
    lines: z.array(planLineSchema),
  }),
  /** `detail`: the line at which it breaks, or the columns that it has. */
  z.object({ kind: z.literal('no-plan'), why: fileFaultSchema, detail: z.string().max(200) }),
]);

export type PlanRead = z.infer<typeof planReadSchema>;

/** Lines of a file; a year of a busy team has a tenth. */
export const MAX_PLAN_LINES = 10_000;
/** Of a file, in bytes. */
export const MAX_PLAN_BYTES = 20_000_000;
