import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceName, evidenceOf } from '../../renderer/lib/copy-evidence';
import { en } from '../../renderer/locales/en/all';
import { aMessage } from '../helpers/message';

const at = Date.UTC(2026, 10, 16, 11, 20);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('a snapshot for evidence', () => {
  it('holds who, where and when, every text, and the hash of each', async () => {
    const message = aMessage({
      at,
      receivedAt: at + 60_000,
      editedAt: at + 120_000,
      text: 'Zażółć 🍞\nline',
      revisions: [{ kind: 'edited', at: at + 120_000, subject: 'CW', text: 'before' }],
    });
    expect(await evidenceOf(message, at + 180_000, en.thread.evidence)).toBe(
      [
        'A message as it was stored',
        'Author: Anna Kowalska (@anna@town.example)',
        'Platform: Mastodon',
        'Address: https://town.example/@anna/1',
        'Written (UTC): 2026-11-16T11:20:00.000Z',
        'Stored here (UTC): 2026-11-16T11:21:00.000Z',
        'Seen edited (UTC): 2026-11-16T11:22:00.000Z',
        'Snapshot taken (UTC): 2026-11-16T11:23:00.000Z',
        '',
        '--- Text ---',
        `SHA-256 of the text in UTF-8: ${sha256('Zażółć 🍞\nline')}`,
        'Bytes: 20',
        '',
        'Zażółć 🍞\nline',
        '',
        '--- Text before 2026-11-16T11:22:00.000Z ---',
        `SHA-256 of the text in UTF-8: ${sha256('CW\n\nbefore')}`,
        'Bytes: 10',
        '',
        'CW\n\nbefore',
        '',
      ].join('\n'),
    );
  });

  it('has a name that every file system takes', () => {
    expect(evidenceName(aMessage({ at, authorHandle: '@anna@town.example' }))).toBe(
      'anna-town-example-2026-11-16T11-20-00-000Z.txt',
    );
    expect(evidenceName(aMessage({ at, authorHandle: '../../:*?' }))).toBe(
      'message-2026-11-16T11-20-00-000Z.txt',
    );
  });
});
