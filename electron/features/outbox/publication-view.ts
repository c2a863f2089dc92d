import type { Attempt, Publication } from '@shared/outbox/schema';
import type { AttemptRow, PublicationRow } from './publication-store';
import { failureIn } from './stored-failure';

/** A publication as the screens show it. */
export const toPublication = (clientId: string, row: PublicationRow): Publication => ({
  clientId,
  id: row.id,
  kind: row.kind,
  postId: row.postId,
  accountId: row.accountId,
  accountName: row.accountName,
  platform: row.platform,
  conversationId: row.conversationId,
  contactName: row.contactName || row.contactHandle || '',
  parentId: row.parentId,
  visibility: row.visibility,
  text: row.text,
  state: row.state,
  memberId: row.memberId,
  memberName: row.memberName ?? '',
  sendAt: row.sendAt,
  attemptCount: row.attemptCount,
  approved: row.approvedHash === row.contentHash,
  approvedByName: row.approvedHash === row.contentHash ? row.approvedByName : null,
  returnNote: row.returnNote,
  failure: failureIn(row.failure),
  remoteUrl: row.remoteUrl,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  publishedAt: row.publishedAt,
});

/** `detail`: of a failure what the connector told, of a person's word that word. */
export const toAttempt = ({ detail, ...row }: AttemptRow): Attempt => ({
  ...row,
  detail: failureIn(detail)?.detail ?? wordIn(detail),
});

function wordIn(detail: string | null): string | null {
  if (detail === null) return null;
  try {
    const said: unknown = JSON.parse(detail);
    return typeof said === 'object' && said !== null && 'as' in said ? String(said.as) : null;
  } catch {
    return null;
  }
}
