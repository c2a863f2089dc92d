import type { ConversationRow } from '@shared/inbox/schema';
import { describe, expect, it } from 'vitest';
import { newRows } from '../../renderer/features/inbox/use-conversations';

const row = (id: string, lastAt: number): ConversationRow => ({
  clientId: 'k',
  id,
  accountId: 'a',
  platform: 'mastodon',
  kind: 'mention',
  contactName: id,
  contactHandle: `@${id}`,
  lastAt,
  waitingSinceAt: null,
  unreadCount: 0,
  messageCount: 1,
  subject: null,
  preview: '',
  lastDirection: 'in',
});

const ids = (rows: readonly ConversationRow[]) => rows.map(({ id }) => id);

describe('what is new in a fresh first page', () => {
  it('is what the list does not show, or shows with an older message', () => {
    const shown = [row('b', 20), row('a', 10)];
    expect(ids(newRows([row('c', 30), row('a', 25), row('b', 20)], shown))).toEqual(['c', 'a']);
  });

  it('is nothing when the list shows it all', () => {
    const shown = [row('b', 20), row('a', 10)];
    expect(newRows(shown, shown)).toEqual([]);
  });

  it('is not what lies below the loaded part of a long list', () => {
    const shown = Array.from({ length: 50 }, (_, index) => row(`r${index}`, 1_000 - index));
    expect(ids(newRows([...shown.slice(1), row('older', 900)], shown))).toEqual([]);
  });
});
