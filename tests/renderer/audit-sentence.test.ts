import type { AuditEntry } from '@shared/team/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AuditAround, auditActor, auditSentence } from '../../renderer/features/inbox/audit-sentence';
import { formatFor } from '../../renderer/lib/format';
import { i18n } from '../../renderer/lib/i18n';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';

beforeAll(() => i18n.init({ lng: 'en', resources: { en, pl }, interpolation: { escapeValue: false } }));

const now = new Date(2026, 10, 17, 14, 30).getTime();
const entry = (what: string, detail: AuditEntry['detail'] = {}): AuditEntry => ({
  id: 'e',
  at: now,
  memberName: 'Ola',
  ruleName: null,
  conversationId: 'conversation',
  what,
  detail,
});

const around = (language: 'en' | 'pl'): AuditAround => ({
  members: new Map([['jan', { name: 'Jan' }]]),
  desks: new Map([
    ['pr', { name: '', kind: 'pr' }],
    ['own', { name: 'Night', kind: 'own' }],
  ]),
  deskName: ({ name, kind }) => (name === '' ? i18n.getFixedT(language, 'common')(`desk.${kind}`) : name),
  format: formatFor(language),
  now,
});

const said = (language: 'en' | 'pl', what: string, detail?: AuditEntry['detail']) =>
  auditSentence(i18n.getFixedT(language, ['thread', 'common']), entry(what, detail), around(language));

describe('a line of what happened', () => {
  it.each([
    ['closed', {}, 'done', 'oznaczono jako zrobione'],
    ['snoozed', { untilAt: now + 3_600_000 }, 'snoozed until 15:30', 'odłożono do 15:30'],
    ['assigned', { from: null, memberId: 'jan' }, 'assigned to Jan', 'przypisano: Jan'],
    ['assigned', { from: 'jan', memberId: null }, 'no longer assigned to Jan', 'cofnięto przypisanie: Jan'],
    ['assigned', { memberId: 'gone' }, 'assigned to a former member', 'przypisano: dawny członek zespołu'],
    ['desk', { from: 'pr', deskId: 'own' }, 'desk: PR → Night', 'dział: PR → Night'],
    [
      'desk',
      { from: null, deskId: 'gone' },
      'desk: no desk → a former desk',
      'dział: bez działu → dawny dział',
    ],
    ['tagged', { name: 'spelt', on: true }, 'tagged “spelt”', 'dodano etykietę „spelt”'],
    ['tagged', { name: 'spelt', on: false }, 'tag “spelt” removed', 'zdjęto etykietę „spelt”'],
    ['label', { from: 'question', to: 'complaint' }, 'marked as: Complaint', 'oznaczono: Skarga'],
    ['urgent', { on: false }, 'no longer on top', 'cofnięto przesunięcie na górę'],
    [
      'handed-over',
      { handoverId: 'h', from: { deskId: 'pr', assigneeId: 'jan' }, to: { deskId: 'own', assigneeId: null } },
      'handed over: PR → Night',
      'przekazano: PR → Night',
    ],
    [
      'ruled',
      { deskId: 'pr', urgent: 1, tags: ['spelt'], ruleIds: ['r'] },
      'given to PR, put on top, tagged “spelt”',
      'przekazano: PR, przesunięto na górę, dodano etykietę „spelt”',
    ],
    ['reply-settled', { as: 'published' }, 'answer noted as sent', 'uznano odpowiedź za wysłaną'],
    ['sent', { publicationId: 'p' }, 'answer sent', 'wysłano odpowiedź'],
    ['handed-back', { from: {}, to: { deskId: 'pr' } }, 'given back to PR', 'zwrócono: PR'],
    ['invented-later', {}, 'changed: invented-later', 'zmiana: invented-later'],
  ] as const)('%s %o reads well in both languages', (what, detail, english, polish) => {
    expect(said('en', what, detail)).toBe(english);
    expect(said('pl', what, detail)).toBe(polish);
  });

  it('names who did it: a member, a rule, or the program', () => {
    const t = i18n.getFixedT<['thread', 'common']>('en', ['thread', 'common']);
    expect(auditActor(t, entry('closed'))).toBe('Ola');
    expect(auditActor(t, { ...entry('closed'), memberName: null, ruleName: 'Press goes to PR' })).toBe(
      'Rule “Press goes to PR”',
    );
    expect(auditActor(t, { ...entry('closed'), memberName: null })).toBe('Backbeat');
  });
});
