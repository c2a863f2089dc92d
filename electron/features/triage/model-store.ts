import type { HardRule } from '@shared/triage/labels';
import { hardRuleSchema } from '@shared/triage/schema';
import { z } from 'zod';
import type { ReadStore, WriteStore } from '../../db/store';

export type ModelRow = {
  language: string;
  /** As `shared/triage/model-text.ts` writes it. */
  weights: string;
  correctionCount: number;
  trainedAt: number;
  precision: number | null;
  recall: number | null;
  auc: number | null;
  heldOutCount: number;
};

export const listModels = (store: ReadStore): ModelRow[] =>
  store.all(
    'triage.models',
    `SELECT id AS language, weights, correction_count AS correctionCount, trained_at AS trainedAt, precision, recall, auc,
       held_out_count AS heldOutCount
     FROM triage_model ORDER BY id`,
  );

export function writeModel(store: WriteStore, row: ModelRow): void {
  store.run(
    'triage.model',
    `INSERT OR REPLACE INTO triage_model
       (id, weights, correction_count, trained_at, precision, recall, auc, held_out_count)
     VALUES (@language, @weights, @correctionCount, @trainedAt, @precision, @recall, @auc, @heldOutCount)`,
    row,
  );
}

export function deleteModel(store: WriteStore, language: string): void {
  store.run('triage.model-gone', 'DELETE FROM triage_model WHERE id = ?', [language]);
}

export type OwnWords = {
  readonly language: string;
  readonly rule: HardRule;
  readonly words: readonly string[];
};

const PREFIX = 'triage-words/';
const stored = z.array(z.string()).nullable();

/** The word lists that this client changed. Settings come from other workstations too: what cannot be read is left out. */
export function listOwnWords(store: ReadStore): OwnWords[] {
  const rows = store.all<{ id: string; value: string }>(
    'triage.words',
    'SELECT id, value FROM client_setting WHERE id >= ? AND id < ? ORDER BY id',
    [PREFIX, `${PREFIX}\uffff`],
  );
  return rows.flatMap(({ id, value }) => {
    const [language = '', name] = id.slice(PREFIX.length).split('/');
    const rule = hardRuleSchema.safeParse(name);
    const words = wordsOf(value);
    return rule.success && words !== null ? [{ language, rule: rule.data, words }] : [];
  });
}

function wordsOf(json: string): readonly string[] | null {
  try {
    return stored.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

export type WordsToWrite = {
  readonly language: string;
  readonly rule: HardRule;
  /** `null`: as shipped, also when a later version ships others. */
  readonly words: readonly string[] | null;
  readonly now: number;
};

export function writeOwnWords(store: WriteStore, { language, rule, words, now }: WordsToWrite): void {
  store.run(
    'triage.set-words',
    `INSERT INTO client_setting (id, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [`${PREFIX}${language}/${rule}`, JSON.stringify(words), now],
  );
}

/** Differs whenever models or word lists do. */
export const fingerprintOf = (store: ReadStore): string =>
  store.get<{ print: string }>(
    'triage.fingerprint',
    `SELECT (SELECT coalesce(group_concat(id || trained_at || correction_count), '') FROM triage_model) || '|' ||
       (SELECT count(*) || ' ' || coalesce(max(updated_at), 0) FROM client_setting WHERE id >= ? AND id < ?) AS print`,
    [PREFIX, `${PREFIX}\uffff`],
  )?.print ?? '';
