import type { RuleSubject } from '@shared/team/rules-schema';
import type { RemoteMessage } from '../../connectors/connector';
import type { ReadStore } from '../../db/store';
import type { Judge } from './judge';
import type { Judged } from './judged-store';

type Of = {
  readonly store: ReadStore;
  readonly batch: { readonly accountId: string; readonly platform: string };
  readonly judge: Judge;
  readonly message: RemoteMessage;
  readonly said: Judged;
  readonly contactId: string;
};

const EARLIER = 'SELECT coalesce(sum(message_count), 0) AS count FROM conversation WHERE contact_id = ?';
const COMPLAINTS = `SELECT count(*) AS count FROM message WHERE contact_id = ? AND label = 'complaint' AND at < ?`;

/** A message as rules are asked about it. What has to be looked up is looked up only where a rule asks. */
export function subjectOf({ store, batch, judge, message, said, contactId }: Of): RuleSubject {
  const count = (name: string, sql: string, params: readonly (string | number)[]): number =>
    store.get<{ count: number }>(name, sql, [...params])?.count ?? 0;
  return {
    accountId: batch.accountId,
    platform: batch.platform,
    kind: message.kind,
    label: said.verdict?.label ?? null,
    hardRule: said.verdict?.hardRule ?? null,
    language: said.language,
    text: message.subject === null ? message.text : `${message.subject} ${message.text}`,
    rating: null,
    followerCount: message.author.followerCount,
    // The row of this message's own conversation may not be written yet: what it holds is counted at the next message.
    get earlierMessages() {
      return count('rules.earlier', EARLIER, [contactId]);
    },
    get earlierComplaints() {
      return count('rules.complaints', COMPLAINTS, [contactId, message.at]);
    },
    get inHours() {
      return judge.inHours(message.at);
    },
  };
}
