import { z } from 'zod';
import { idSchema } from '../app/id';
import { conversationKinds } from '../inbox/kinds';

/** What a promise depends on besides the kind of conversation. `urgent`: a hard rule fired. */
export const promiseClasses = ['urgent', 'complaint', 'question', 'praise', 'nothing'] as const;
export type PromiseClass = (typeof promiseClasses)[number];

/** Promised times in business ms; `null`: nothing is promised. */
export const promiseSchema = z.object({
  firstMs: z.int().min(0).nullable(),
  nextMs: z.int().min(0).nullable(),
  resolveMs: z.int().min(0).nullable(),
});
export type PromisedTimes = z.infer<typeof promiseSchema>;

const byClass = z.record(z.enum(promiseClasses), promiseSchema);

export const promisesSchema = z.object({
  byClass,
  /** Other times for one kind of conversation. */
  byKind: z.partialRecord(z.enum(conversationKinds), z.partialRecord(z.enum(promiseClasses), promiseSchema)),
});
export type Promises = z.infer<typeof promisesSchema>;

/** `HH:MM`, 24 hours; `24:00` ends a day. */
export const timeOfDaySchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
export const dateSchema = z.iso.date();

export const dayIntervalsSchema = z
  .array(z.object({ from: timeOfDaySchema, until: timeOfDaySchema }))
  .max(6)
  .refine(
    (day) => day.every(({ from, until }, nth) => from < until && (day[nth - 1]?.until ?? '00:00') <= from),
    'intervals of a day must not overlap and must end after they begin',
  );

/** When a client answers. Local times of the client's zone; the clocks stand still in between. */
export const businessHoursSchema = z.object({
  /** Monday first. */
  week: z.array(dayIntervalsSchema).length(7),
  /** Days with hours of their own; none: closed. */
  holidays: z
    .array(z.object({ on: dateSchema, name: z.string().max(80), intervals: dayIntervalsSchema }))
    .max(500),
});
export type BusinessHours = z.infer<typeof businessHoursSchema>;

/** A stretch of time in which the clocks run, epoch ms, end not included. */
export const openIntervalSchema = z.object({ from: z.int(), until: z.int() });
export type OpenInterval = z.infer<typeof openIntervalSchema>;

/** How one group of answers fared. Durations in ms; `null`: no answer to measure. */
export const answerStatsSchema = z.object({
  /** What the group is: an id or a name; `null` for all together, and for nobody. */
  key: z.string().nullable(),
  /** First answers within the period. */
  n: z.int(),
  medianMs: z.number().nullable(),
  p90Ms: z.number().nullable(),
  /** The same in wall-clock time. */
  wallMedianMs: z.number().nullable(),
  wallP90Ms: z.number().nullable(),
  /** Of those with a promise: how many there were, how many kept it. */
  promised: z.int(),
  kept: z.int(),
  /** People who wrote within the period and have no answer now. */
  unanswered: z.int(),
});
export type AnswerStats = z.infer<typeof answerStatsSchema>;

export const answeringSchema = z.object({
  fromAt: z.int(),
  untilAt: z.int(),
  /** People who wrote within the period and have no answer at this moment, first or again. */
  unanswered: z.int(),
  first: answerStatsSchema,
  next: answerStatsSchema,
  resolution: answerStatsSchema,
  byDesk: z.array(answerStatsSchema),
  byMember: z.array(answerStatsSchema),
  byPlatform: z.array(answerStatsSchema),
  byKind: z.array(answerStatsSchema),
  byLabel: z.array(answerStatsSchema),
  /** Incoming messages and those of them that are complaints; `unlabelled`: nobody could say. */
  incoming: z.int(),
  complaints: z.int(),
  unlabelled: z.int(),
  /** Conversations with a complaint that were closed, and those of them that ended with a thank-you or a later praise. */
  complaintsClosed: z.int(),
  recovered: z.int(),
  reopened: z.int(),
});
export type Answering = z.infer<typeof answeringSchema>;

/** Beginnings of answers that a machine sends for us. Such an answer answers nobody. */
export const automaticSchema = z.array(z.string().trim().min(3).max(500)).max(50);
/** Names by which an entry of a feed speaks of us; such an entry waits for an answer as a mention does. */
export const watchWordsSchema = z.array(z.string().trim().min(2).max(100)).max(50);

export const slaSettingsSchema = z.object({
  clientId: idSchema,
  timeZone: z.string(),
  hours: businessHoursSchema,
  promises: promisesSchema,
  automatic: automaticSchema,
  watchWords: watchWordsSchema,
});
export type SlaSettings = z.infer<typeof slaSettingsSchema>;
