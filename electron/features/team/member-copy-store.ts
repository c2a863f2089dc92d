import type { Role } from '@shared/team/schema';
import type { ReadStore, WriteStore } from '../../db/store';
import type { ActedBy, AuditDraft, Written } from './audit-store';

/** What a client's own store knows of a member, so that shared history has names. */
export type MemberCopy = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Removed, epoch ms; the name stays for what they did. */
  readonly deletedAt: number | null;
};

const FIND = 'SELECT id, name, role, deleted_at AS deletedAt FROM member WHERE id = ?';

/** Somebody whom this client's store knows. */
export const findMember = (store: ReadStore, id: string): MemberCopy | undefined =>
  store.get('member.copy', FIND, [id]);

const UPSERT = `
  INSERT INTO member (id, name, role, updated_at, deleted_at) VALUES (@id, @name, @role, @now, @deletedAt)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, updated_at = excluded.updated_at,
    deleted_at = excluded.deleted_at`;

/** Brings the copies up to date; touches only those that differ. Who was removed before they came here stays unknown. */
export function writeMembers(
  store: WriteStore,
  { members, by }: { readonly members: readonly MemberCopy[]; readonly by: ActedBy },
): Written<null> {
  const audit: AuditDraft[] = [];
  for (const member of members) {
    const was = findMember(store, member.id) ?? null;
    if (was === null ? member.deletedAt !== null : isSame(was, member)) continue;
    store.run('member.write-copy', UPSERT, { ...member, now: by.now });
    const what = member.deletedAt === null ? 'member-saved' : 'member-removed';
    audit.push({ conversationId: null, what, detail: { memberId: member.id, from: was, to: member } });
  }
  return { result: null, audit, conversationIds: [] };
}

const isSame = (a: MemberCopy, b: MemberCopy): boolean =>
  a.name === b.name && a.role === b.role && (a.deletedAt === null) === (b.deletedAt === null);

/** Those of some members whom this client's store knows and who are still there. */
export const presentMemberIds = (store: ReadStore, ids: readonly string[]): string[] =>
  store
    .all<{ id: string }>(
      'member.present',
      'SELECT id FROM member WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(ids)],
    )
    .map(({ id }) => id);
