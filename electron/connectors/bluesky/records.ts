import { z } from 'zod';
import { ConnectorError } from '../errors';
import type { Agent } from './agent';
import { strongRefSchema } from './bluesky-schema';

/** Where a record lies: `at://repo/collection/rkey`. */
export type RecordPlace = { readonly repo: string; readonly collection: string; readonly rkey: string };

export function placeOf(uri: string): RecordPlace {
  const [repo = '', collection = '', rkey = ''] = uri.replace('at://', '').split('/');
  return { repo, collection, rkey };
}

/** A record as it is now, or null where the repository has none. A PDS asks the AppView for what others hold. */
export async function findRecord<S extends z.ZodType>(
  agent: Agent,
  { repo, collection, rkey }: RecordPlace,
  schema: S,
) {
  const query = [
    ['repo', repo],
    ['collection', collection],
    ['rkey', rkey],
  ] as const;
  try {
    const record = strongRefSchema.extend({ value: schema });
    return await agent.get({ nsid: 'com.atproto.repo.getRecord', query, schema: record });
  } catch (thrown) {
    if (thrown instanceof ConnectorError && thrown.detail.endsWith('RecordNotFound')) return null;
    throw thrown;
  }
}

/** The newest records of a collection of our own, newest first. */
export async function listOwn<S extends z.ZodType>(agent: Agent, collection: string, schema: S) {
  const { records } = await agent.get({
    nsid: 'com.atproto.repo.listRecords',
    query: [
      ['repo', agent.did],
      ['collection', collection],
      ['limit', '100'],
    ],
    schema: z.object({ records: z.array(z.object({ uri: z.string(), value: schema })) }),
  });
  return records;
}

/** Deletes a record of our own, or makes sure that there is none. */
export const removeRecord = (agent: Agent, uri: string): Promise<void> =>
  agent.change({ nsid: 'com.atproto.repo.deleteRecord', input: { ...placeOf(uri), repo: agent.did } });
