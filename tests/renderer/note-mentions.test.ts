import type { Member } from '@shared/team/schema';
import { describe, expect, it } from 'vitest';
import { membersFor, mentionParts, mentionsIn } from '../../renderer/features/inbox/note-mentions';

const member = (name: string): Member => ({ id: name, name, role: 'member', hasPin: false });
const jan = member('Jan');
const janina = member('Jan Bia\u0142y');
const ola = member('Ola');
const members = [jan, janina, ola];

describe('who is called in a note', () => {
  it('is whoever stands behind an @, by the longest name that fits', () => {
    expect(mentionsIn('@Jan Bia\u0142y and @ola, please', members)).toEqual([janina, ola]);
    expect(mentionsIn('@Jan, please', members)).toEqual([jan]);
  });

  it('is nobody whose name only begins so', () => {
    expect(mentionsIn('@Janek and Ola and x@olaf', members)).toEqual([]);
  });

  it('stands out in the text', () => {
    expect(mentionParts('Ask @Jan Bia\u0142y now', members)).toEqual([
      { text: 'Ask ', called: false },
      { text: '@Jan Bia\u0142y', called: true },
      { text: ' now', called: false },
    ]);
    expect(mentionParts('Nobody', members)).toEqual([{ text: 'Nobody', called: false }]);
  });

  it('is offered while a name is typed, not when it is whole', () => {
    expect(membersFor(members, 'bial')).toEqual([janina]);
    expect(membersFor(members, 'Ola')).toEqual([]);
    expect(membersFor(members, '')).toEqual(members);
  });
});
