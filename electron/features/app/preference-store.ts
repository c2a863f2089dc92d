import type { ReadStore, WriteStore } from '../../db/store';

export const listPreferences = (store: ReadStore): { name: string; value: string }[] =>
  store.all('preference.list', 'SELECT name, value FROM preference');

export const upsertPreference = (store: WriteStore, name: string, value: string): number =>
  store.run('preference.put', 'INSERT OR REPLACE INTO preference (name, value) VALUES (?, ?)', [name, value]);
