import { HOUR } from '@shared/platforms/platform';
import type { RemoteSample } from '../../connectors/connector';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

const LAST_OF_ACCOUNT = `
  SELECT value, source FROM sample WHERE account_id = ? AND message_id IS NULL AND metric = ? ORDER BY at DESC LIMIT 1`;
const LAST_OF_MESSAGE = `SELECT value, source FROM sample WHERE message_id = ? AND metric = ? ORDER BY at DESC LIMIT 1`;

/** Stores numbers that differ from the last ones. One value an hour: the same hour again changes nothing. */
export function insertSamples(
  store: WriteStore,
  batch: { readonly accountId: string; readonly samples: readonly RemoteSample[]; readonly at: number },
): number {
  const { accountId, samples, at } = batch;
  let stored = 0;
  for (const { messageRemoteId, metric, value, source } of samples) {
    const messageId = messageRemoteId === null ? null : hashId(accountId, messageRemoteId);
    const last = store.get<{ value: number; source: string }>(
      'sample.last',
      messageId === null ? LAST_OF_ACCOUNT : LAST_OF_MESSAGE,
      [messageId ?? accountId, metric],
    );
    if (last?.value === value && last.source === source) continue;
    stored += store.run(
      'sample.insert',
      `INSERT INTO sample (id, account_id, message_id, metric, value, source, at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
      [
        hashId(accountId, messageId ?? '', metric, String(Math.floor(at / HOUR))),
        accountId,
        messageId,
        metric,
        value,
        source,
        at,
      ],
    );
  }
  return stored;
}
