import type { Tag } from '@shared/team/schema';
import { tagKey } from '@shared/team/tag-key';
import type { ReadStore, WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

export const listTags = (store: ReadStore): Tag[] =>
  store.all('tag.list', 'SELECT id, name FROM tag WHERE deleted_at IS NULL ORDER BY name, id');

const ENSURE = `
  INSERT INTO tag (id, name, updated_at) VALUES (@id, @name, @now)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, updated_at = excluded.updated_at, deleted_at = NULL
  WHERE deleted_at IS NOT NULL`;

/** The id of the tag of that name, which is made where there is none. The first spelling stays. */
export function findOrMakeTag(
  store: WriteStore,
  tag: { readonly clientId: string; readonly name: string; readonly now: number },
): string {
  const id = hashId(tag.clientId, tagKey(tag.name));
  store.run('tag.ensure', ENSURE, { id, name: tag.name.trim(), now: tag.now });
  return id;
}
