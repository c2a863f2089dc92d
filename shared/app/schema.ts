import { z } from 'zod';

export const languages = ['en', 'pl'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** What a person chose for this computer. `system` follows the operating system, live. */
export const preferencesSchema = z.object({
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** Whether single letters are shortcuts (WCAG 2.2, 2.1.4); those with Ctrl always are. */
  singleKeys: z.boolean(),
  /** Seconds in which a sent reply can be taken back; 0: it leaves at once. */
  undoSendSeconds: z.int().min(0).max(30),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  undoSendSeconds: 10,
};

/**
 * Where secrets are kept. `keychain`: the operating system guards the key; `key-file`: a key beside the
 * person's settings, readable by their user account only; `passphrase`: nothing opens without it.
 */
export const secretsKinds = ['keychain', 'key-file', 'passphrase'] as const;

export const statusSchema = z.object({
  version: z.string(),
  dataDir: z.string(),
  secrets: z.enum(secretsKinds),
  /** `elsewhere`: another program on this computer polls these stores. */
  polling: z.enum(['here', 'elsewhere', 'paused']),
  pausedUntilAt: z.int().nullable(),
  lastPollAt: z.int().nullable(),
  nextPollAt: z.int().nullable(),
  /** Since when no stream could be reached at all, epoch ms. */
  offlineSinceAt: z.int().nullable(),
  streams: z.object({ total: z.int(), failing: z.int() }),
  /** Replies on their way, and those that need a person: held, failed, unknown, waiting for a consent. */
  outbox: z.object({ waiting: z.int(), troubled: z.int() }),
});
export type Status = z.infer<typeof statusSchema>;

/** What changed. The renderer refetches what is on screen; nothing polls the engine. */
export const topics = [
  'clients',
  'accounts',
  'inbox',
  'outbox',
  'calendar',
  'team',
  'status',
  'preferences',
] as const;
export const changeSchema = z.object({
  topic: z.enum(topics),
  clientId: z.string().nullable(),
  /** New incoming messages that deserve a look; 0 for a backfill. */
  newCount: z.int().default(0),
});
export type Topic = (typeof topics)[number];
export type Change = z.infer<typeof changeSchema>;
