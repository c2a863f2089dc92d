import type { Post } from '@shared/calendar/schema';
import { beforeAll, expect, it } from 'vitest';
import { approvalSheet } from '../../renderer/features/calendar/approval-sheet';
import { i18n, startI18n } from '../../renderer/lib/i18n';
import { draftVersion } from '../helpers/post-version';

beforeAll(() => startI18n('en'));

it('a sheet for the client shows every version as text, whatever is written in it, and loads nothing', () => {
  const version = { ...draftVersion, state: 'in-review' } as const;
  const post: Post = {
    ...{ clientId: 'k', id: 'p', text: 'Rye', timeZone: 'Europe/Warsaw', memberName: '', state: 'in-review' },
    ...{
      plannedAt: Date.UTC(2026, 11, 1, 8),
      createdAt: 0,
      updatedAt: 0,
      contentHash: 'h',
      awaited: null,
      seriesId: null,
    },
    versions: [
      { ...version, accountName: 'A & "B"', text: '<img src=x onerror=alert(1)> Żurek' },
      { ...version, id: 'w', accountName: 'Two', text: 'Own words' },
    ],
  };
  const t = i18n.getFixedT('en', 'posting');
  const page = new DOMParser().parseFromString(
    approvalSheet([post], { clientName: '</title><script>', language: 'en', t }),
    'text/html',
  );
  const texts = [...page.querySelectorAll('p.text')].map((text) => text.textContent);
  expect(texts).toEqual(['<img src=x onerror=alert(1)> Żurek', 'Own words']);
  expect(page.querySelector('h2')?.textContent).toContain('1 Dec, 09:00 (Europe/Warsaw)');
  expect(page.querySelectorAll('script, img, link, iframe, [src], [href]')).toHaveLength(0);
  expect(page.querySelector('h3')?.textContent).toBe('Mastodon · A & "B"');
});
