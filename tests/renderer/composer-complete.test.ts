import type { SavedReply } from '@shared/team/schema';
import { describe, expect, it } from 'vitest';
import { mentionAt, repliesFor, shortcutAt } from '../../renderer/features/inbox/composer-complete';

const reply = (id: string, what: Partial<SavedReply> = {}): SavedReply => ({
  id,
  name: id,
  shortcut: id,
  text: id,
  language: '',
  deskId: null,
  ...what,
});

describe('the word in front of the caret', () => {
  it('is a shortcut behind a semicolon that begins a word', () => {
    expect(shortcutAt('Hello ;sor', 10)).toEqual({ word: 'sor', from: 6, until: 10 });
    expect(shortcutAt(';', 1)).toEqual({ word: '', from: 0, until: 1 });
    expect(shortcutAt('first;second', 12)).toBeNull();
    expect(shortcutAt(';sorry then', 11)).toBeNull();
  });

  it('is a name behind an @, with blanks in it', () => {
    expect(mentionAt('Ask @Jan Bia', 12)).toEqual({ word: 'Jan Bia', from: 4, until: 12 });
    expect(mentionAt('mail anna@town', 14)).toBeNull();
  });
});

describe('saved replies for what is typed', () => {
  const here = { language: 'pl', deskId: 'service' };

  it('are those whose shortcut or words begin so, whatever the diacritics', () => {
    const replies = [reply('przeprosiny'), reply('zwrot', { name: 'Żółty zwrot' }), reply('godziny')];
    expect(repliesFor(replies, 'zol', here).map(({ id }) => id)).toEqual(['zwrot']);
    expect(repliesFor(replies, 'PRZE', here).map(({ id }) => id)).toEqual(['przeprosiny']);
  });

  it('come in the order of language, then desk, the exact shortcut on top', () => {
    const replies = [
      reply('a-other', { language: 'en' }),
      reply('a-any'),
      reply('a-pl-desk', { language: 'pl', deskId: 'service' }),
      reply('a-pl', { language: 'pl' }),
      reply('a', { language: 'en', deskId: 'pr' }),
    ];
    expect(repliesFor(replies, 'a', here).map(({ id }) => id)).toEqual([
      'a',
      'a-pl-desk',
      'a-pl',
      'a-any',
      'a-other',
    ]);
  });
});
