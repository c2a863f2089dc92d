import { refused, type Sendable, sendablePost } from '@shared/outbox/sendable';
import { isBlank, tidyText } from '@shared/outbox/text';
import { fillVariables } from '@shared/outbox/variables';
import { answerText, lengthOf } from '@shared/platforms/counters';
import { answersTo } from '@shared/platforms/registry';
import type { PublicationRow } from './publication-store';

/** The text of an answer or a post as it leaves, filled in and tidy, or why it cannot. */
export function sendable(row: PublicationRow): Sendable {
  if (row.accountDeletedAt !== null) return refused('account-removed');
  if (row.kind === 'post') return sendablePost(row.platform, row.text);
  if (!mayAnswer(row)) return refused('cannot-reply');
  const filled = fillVariables(row.text, {
    'contact.name': row.contactName ?? '',
    'account.name': row.accountName,
    'member.name': row.memberName ?? '',
  });
  const text = tidyText(filled.text);
  if (isBlank(text)) return refused('empty');
  if (filled.unfilled.length > 0) return refused('unfilled');
  const handle = row.contactHandle ?? '';
  const { length, limit, over } = lengthOf(
    row.platform,
    answerText(row.platform, { handle, text }),
    row.visibility,
  );
  return over ? { kind: 'problem', problem: { why: 'too-long', length, limit } } : { kind: 'sendable', text };
}

/**
 * Whether the platform takes this answer to this message. An answer to a public one of our own would begin a thread of
 * its own there; in a conversation between two it is simply the next message.
 */
function mayAnswer({ platform, parentKind, parentDirection, visibility }: PublicationRow): boolean {
  if (parentKind === null || (parentDirection === 'out' && parentKind !== 'direct')) return false;
  return answersTo(platform, parentKind).includes(visibility);
}
