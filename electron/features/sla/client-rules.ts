import type { BusinessClock } from '@shared/sla/business-clock';
import { createClientClock } from '@shared/sla/client-clock';
import { defaultHours, defaultPromises } from '@shared/sla/defaults';
import {
  automaticSchema,
  businessHoursSchema,
  promisesSchema,
  type SlaSettings,
  watchWordsSchema,
} from '@shared/sla/schema';
import type { z } from 'zod';
import type { ReadStore } from '../../db/store';
import type { Logger } from '../../lib/logger';
import { listSettings, type SettingRow } from './sla-store';

/** Under which name each setting of this feature is stored. */
export const settingIds = {
  hours: 'business-hours',
  promises: 'promises',
  automatic: 'automatic-answers',
  watchWords: 'watch-words',
} as const satisfies Record<keyof SlaValues, string>;
export type SettingId = (typeof settingIds)[keyof typeof settingIds];

/** What a client chose. */
type SlaValues = Omit<SlaSettings, 'clientId' | 'timeZone'>;

/** What a client chose, and its clock. */
export type ClientRules = SlaValues & { readonly timeZone: string; readonly clock: BusinessClock };

export type ClientRulesReader = (store: ReadStore, timeZone: string) => ClientRules;

/**
 * Reads what each client chose. Rules are made again only after a setting or the zone changed, so that the clock keeps
 * what it worked out: asking costs one small query. One reader a thread.
 */
export function createClientRules(logger: Logger): ClientRulesReader {
  const known = new WeakMap<ReadStore, { readonly key: string; readonly rules: ClientRules }>();
  return (store, timeZone) => {
    const rows = listSettings(store, Object.values(settingIds));
    const key = JSON.stringify([timeZone, rows]);
    const last = known.get(store);
    if (last?.key === key) return last.rules;
    const values = valuesOf(rows, (id) => logger.warn('setting-broken', { store: store.path, id }));
    const rules = { ...values, timeZone, clock: createClientClock({ hours: values.hours, timeZone }) };
    known.set(store, { key, rules });
    return rules;
  };
}

/** A setting that cannot be read, such as one of a newer program, counts as not chosen. */
function valuesOf(rows: readonly SettingRow[], broken: (id: string) => void): SlaValues {
  const stored = new Map(rows.map(({ id, value }) => [id, value]));
  const read = <T>(id: string, schema: z.ZodType<T>, fallback: T): T => {
    const value = stored.get(id);
    if (value === undefined) return fallback;
    const parsed = schema.safeParse(jsonOf(value));
    if (parsed.success) return parsed.data;
    broken(id);
    return fallback;
  };
  return {
    hours: read(settingIds.hours, businessHoursSchema, defaultHours),
    promises: read(settingIds.promises, promisesSchema, defaultPromises),
    automatic: read(settingIds.automatic, automaticSchema, []),
    watchWords: read(settingIds.watchWords, watchWordsSchema, []),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
