import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';

export type ContactRow = {
  id: string;
  platform: PlatformId;
  name: string;
  handle: string;
  profileUrl: string | null;
  followerCount: number | null;
  observedAt: number;
};
export type OtherContact = Pick<ContactRow, 'id' | 'platform' | 'name' | 'handle'>;

export const findContact = (store: ReadStore, id: string): ContactRow | undefined =>
  store.get(
    'contact.find',
    `SELECT id, platform, name, handle, profile_url AS profileUrl, follower_count AS followerCount, updated_at AS observedAt
     FROM contact WHERE id = ?`,
    [id],
  );

const ALSO = `
  SELECT w.id, w.platform, w.name, w.handle FROM contact_person AS mine
  JOIN contact_person AS p ON p.person_id = mine.person_id AND p.deleted_at IS NULL AND p.id <> mine.id
  JOIN contact AS w ON w.id = p.id
  WHERE mine.id = ? AND mine.deleted_at IS NULL ORDER BY w.name, w.id`;

/** The other contacts that are the same person. */
export const listSamePerson = (store: ReadStore, contactId: string): OtherContact[] =>
  store.all('contact.also', ALSO, [contactId]);

const MAYBE = `
  SELECT w.id, w.platform, w.name, w.handle FROM contact AS w
  WHERE w.name = (SELECT name FROM contact WHERE id = @id) AND w.name <> '' AND w.id <> @id
    AND w.id NOT IN (SELECT value FROM json_each(@known))
  ORDER BY w.updated_at DESC LIMIT 5`;

/** Contacts of the same name. That proves nothing: a person decides. */
export const listMaybe = (store: ReadStore, contactId: string, known: readonly string[]): OtherContact[] =>
  store.all('contact.maybe', MAYBE, { id: contactId, known: JSON.stringify(known) });

export type PersonCounts = {
  firstAt: number | null;
  conversationCount: number;
  messageCount: number;
  unansweredCount: number;
  complaintCount: number;
};

const COUNTS = `
  SELECT min(first_at) AS firstAt, count(*) AS conversationCount, coalesce(sum(message_count), 0) AS messageCount,
    count(waiting_since_at) AS unansweredCount,
    (SELECT count(*) FROM message WHERE contact_id IN (SELECT value FROM json_each(@ids)) AND label = 'complaint') AS complaintCount
  FROM conversation WHERE contact_id IN (SELECT value FROM json_each(@ids))`;

/** What is stored of somebody, over all their contacts. */
export const countPerson = (store: ReadStore, contactIds: readonly string[]): PersonCounts =>
  store.get<PersonCounts>('contact.counts', COUNTS, { ids: JSON.stringify(contactIds) }) ?? {
    firstAt: null,
    conversationCount: 0,
    messageCount: 0,
    unansweredCount: 0,
    complaintCount: 0,
  };

const PERSON = 'SELECT person_id AS personId FROM contact_person WHERE id = ? AND deleted_at IS NULL';
const WRITE = `
  INSERT INTO contact_person (id, person_id, member_id, updated_at, deleted_at) VALUES (@id, @personId, @memberId, @now, NULL)
  ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, member_id = excluded.member_id,
    updated_at = excluded.updated_at, deleted_at = NULL`;

type By = { readonly memberId: string; readonly now: number };

/** Says that two contacts are one person; whoever was joined to either of them is that person too. */
export function mergeContacts(
  store: WriteStore,
  { contactId, otherId, memberId, now }: By & { readonly contactId: string; readonly otherId: string },
): void {
  const personOf = (id: string): string | undefined =>
    store.get<{ personId: string }>('contact.person', PERSON, [id])?.personId;
  const personId = personOf(contactId) ?? personOf(otherId) ?? uuidv7(now);
  const joined = [contactId, otherId].flatMap((id) => [
    id,
    ...listSamePerson(store, id).map((one) => one.id),
  ]);
  for (const id of new Set(joined)) store.run('contact.join', WRITE, { id, personId, memberId, now });
}

/** Takes a contact out of its person. Answers whether it was joined to anybody. */
export const unmergeContact = (
  store: WriteStore,
  { contactId, memberId, now }: By & { readonly contactId: string },
): boolean =>
  store.run(
    'contact.unjoin',
    'UPDATE contact_person SET deleted_at = @now, updated_at = @now, member_id = @memberId WHERE id = @contactId AND deleted_at IS NULL',
    { contactId, memberId, now },
  ) > 0;
