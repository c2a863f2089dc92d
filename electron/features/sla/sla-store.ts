import type { ReadStore, WriteStore } from '../../db/store';
import type { Written } from '../team/audit-store';

export type SettingRow = { id: string; value: string };

/** The stored settings of these ids, as JSON; those that nobody changed have none. */
export const listSettings = (store: ReadStore, ids: readonly string[]): SettingRow[] =>
  store.all(
    'setting.list',
    'SELECT id, value FROM client_setting WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    [JSON.stringify(ids)],
  );

/** Settings on which the end of every running promise depends. */
const MOVES_CLOCKS: ReadonlySet<string> = new Set(['business-hours', 'promises']);

export type SettingToWrite = {
  readonly id: string;
  /** What is stored as JSON; already parsed by the contract. */
  readonly value: unknown;
  readonly now: number;
};

const WRITE = `
  INSERT INTO client_setting (id, value, updated_at) VALUES (@id, @value, @now)
  ON CONFLICT (id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

/** Chooses something for this client. Its result says whether it differs; the conversations are those whose clocks do. */
export function writeSetting(store: WriteStore, { id, value, now }: SettingToWrite): Written<boolean> {
  const before = listSettings(store, [id])[0]?.value;
  const after = JSON.stringify(value);
  if (before === after) return { result: false, audit: [], conversationIds: [] };
  store.run('setting.write', WRITE, { id, value: after, now });
  return {
    result: true,
    audit: [{ conversationId: null, what: 'setting', detail: { id, to: value } }],
    conversationIds: MOVES_CLOCKS.has(id) ? listRunning(store) : [],
  };
}

/** Conversations whose clock runs: they are refreshed when hours, promises or the time zone change. */
export const listRunning = (store: ReadStore): string[] =>
  store
    .all<{ id: string }>(
      'setting.running',
      `SELECT id FROM conversation WHERE status = 'open' AND waiting_since_at IS NOT NULL`,
    )
    .map(({ id }) => id);
