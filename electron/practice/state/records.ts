import { z } from 'zod';

export const visibilitySchema = z.enum(['public', 'unlisted', 'private', 'direct']);

/** What is known before the first start is over: written once. */
export const originSchema = z.object({
  startedAt: z.int(),
  seed: z.int(),
  language: z.enum(['en', 'pl']),
  /** Kept, so that addresses stored elsewhere stay right after a restart. */
  port: z.int(),
  tokens: z.tuple([z.string(), z.string()]),
  adminToken: z.string(),
});
export type OriginRecord = z.infer<typeof originSchema>;

const postedSchema = z.object({
  kind: z.literal('posted'),
  id: z.string(),
  at: z.int(),
  account: z.union([z.literal(0), z.literal(1)]),
  text: z.string(),
  warning: z.string().nullable(),
  language: z.string(),
  visibility: visibilitySchema,
  parentId: z.string().nullable(),
  /** The `Idempotency-Key` it came with. */
  key: z.string().nullable(),
});

const injectedSchema = z.object({
  kind: z.literal('injected'),
  id: z.string(),
  at: z.int(),
  account: z.union([z.literal(0), z.literal(1)]),
  name: z.string(),
  handle: z.string(),
  text: z.string(),
  visibility: visibilitySchema,
  parentId: z.string().nullable(),
});

/** What happened while the program ran, one line each, never changed. */
export const recordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), at: z.int() }),
  postedSchema,
  injectedSchema,
  z.object({ kind: z.literal('edited'), at: z.int(), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('deleted'), at: z.int(), id: z.string() }),
  z.object({
    kind: z.literal('liked'),
    at: z.int(),
    id: z.string(),
    account: z.union([z.literal(0), z.literal(1)]),
    on: z.boolean(),
  }),
]);
export type PracticeRecord = z.infer<typeof recordSchema>;
export type Posted = z.infer<typeof postedSchema>;
export type Injected = z.infer<typeof injectedSchema>;
