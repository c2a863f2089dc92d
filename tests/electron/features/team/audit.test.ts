import { actionsSchema, conditionsSchema } from '@shared/team/rules-schema';
import type { AuditEntry } from '@shared/team/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from '../../../../electron/features/team/audit-store';
import { CLIENT } from '../../../helpers/client-store';
import { messageOf, NOW } from '../../../helpers/remote';
import { conversationOf, startTeam, type TestTeam } from './harness';

let team: TestTeam;
const clientId = CLIENT;
beforeEach(() => {
  team = startTeam();
});

async function everything(limit: number, conversationId: string | null = null): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let after = null;
  do {
    const page: Awaited<ReturnType<TestTeam['api']['audit']>> = await team.api.audit({
      clientId,
      conversationId,
      after,
      limit,
    });
    entries.push(...page.entries);
    after = page.next;
    if (entries.length > 500) throw new Error('these pages never end');
  } while (after !== null);
  return entries;
}

describe('saved replies and views', () => {
  const reply = {
    id: null,
    name: 'Hours',
    shortcut: 'hours',
    text: 'From six.',
    language: 'en',
    deskId: null,
  };

  it('are made, changed, removed and brought back', async () => {
    const made = await team.api.saveSavedReply({ clientId, reply });
    expect(made).toEqual({ ...reply, id: made.id });
    const changed = { ...made, text: 'From {{contact.first}}' };
    expect(await team.api.saveSavedReply({ clientId, reply: changed })).toEqual(changed);
    expect(await team.api.removeSavedReply({ clientId, id: made.id })).toEqual({ removed: true });
    expect(await team.api.removeSavedReply({ clientId, id: made.id })).toEqual({ removed: false });
    expect(await team.api.savedReplies({ clientId })).toEqual([]);
    expect(await team.api.saveSavedReply({ clientId, reply: changed })).toEqual(changed);

    const view = { id: null, name: 'Late', filter: { view: 'complaints', kinds: ['direct'] } };
    const late = await team.api.saveView({ clientId, view });
    const second = await team.api.saveView({ clientId, view: { ...view, name: 'Second' } });
    const renamed = await team.api.saveView({ clientId, view: { ...late, name: 'Overdue' } });
    expect(await team.api.views({ clientId })).toEqual([renamed, second]);
    expect(await team.api.removeView({ clientId, id: late.id })).toEqual({ removed: true });
    expect(await team.api.removeView({ clientId, id: late.id })).toEqual({ removed: false });
    expect(await team.api.views({ clientId })).toEqual([second]);
  });

  it('that never were are not found, nor shown where they cannot be read', async () => {
    await expect(
      team.api.saveSavedReply({ clientId, reply: { ...reply, id: 'nothing' } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'saved-reply' } });
    await expect(
      team.api.saveView({ clientId, view: { id: 'nothing', name: 'x', filter: {} } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'view' } });
    await team.api.saveView({ clientId, view: { id: null, name: 'x', filter: {} } });
    team.store.run('test.break', "UPDATE saved_view SET filter = '[1'");
    expect(await team.api.views({ clientId })).toEqual([]);
  });

  it('are changed by those who may', async () => {
    await team.workAs('member');
    await expect(team.api.saveSavedReply({ clientId, reply })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      data: { need: 'manager' },
    });
    await expect(team.api.removeSavedReply({ clientId, id: 'x' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const view = await team.api.saveView({ clientId, view: { id: null, name: 'Mine', filter: {} } });
    await team.workAs('read-only');
    await expect(team.api.saveView({ clientId, view })).rejects.toMatchObject({ code: 'READ_ONLY' });
    await expect(team.api.removeView({ clientId, id: view.id })).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});

describe('the audit', () => {
  it('holds every change: who, when, what', async () => {
    team.take({ messages: [messageOf('a')] });
    const conversationId = conversationOf(team.store, 'a');
    const { currentId } = await team.api.members();
    const desk = await team.api.saveDesk({ clientId, id: null, name: 'Events', kind: 'own', position: 9 });
    const rule = {
      id: null,
      name: 'Fairs',
      conditions: conditionsSchema.parse({ words: ['fair*'] }),
      actions: actionsSchema.parse({ deskId: desk.id }),
      enabled: false,
    };
    const [first] = await team.api.saveRule({ clientId, rule, position: 0 });
    const given = { clientId, conversationId, toDeskId: desk.id, note: '', expected: '' };
    const { id } = await team.api.handOver(given);
    await team.api.returnHandover({ clientId, id, outcome: 'done' });
    await team.api.seenHandover({ clientId, id });
    const [note] = await team.api.addNote({ clientId, conversationId, text: 'secret of the team' });
    await team.api.addNote({ clientId, conversationId, text: 'better', replacesId: note?.id ?? '' });
    await team.api.addNote({ clientId, conversationId, text: '', replacesId: note?.id ?? '' });
    const reply = { id: null, name: 'A', shortcut: 'a', text: 'A', language: '', deskId: null };
    const saved = await team.api.saveSavedReply({ clientId, reply });
    await team.api.removeSavedReply({ clientId, id: saved.id });
    const view = await team.api.saveView({ clientId, view: { id: null, name: 'V', filter: {} } });
    await team.api.removeView({ clientId, id: view.id });
    await team.api.removeRule({ clientId, id: first?.id ?? '' });
    await team.api.removeDesk({ clientId, id: desk.id });
    const jan = await team.api.saveMember({ id: null, name: 'Jan' });
    await team.api.removeMember({ id: jan.id });

    const entries = await everything(200);
    expect(new Map(entries.map(({ what, memberName }) => [what, memberName]))).toEqual(
      new Map([
        ...Object.entries({
          'member-removed': 'Ada',
          'member-saved': 'Ada',
          'desk-removed': 'Ada',
          'rule-removed': 'Ada',
          'view-removed': 'Ada',
          'view-saved': 'Ada',
          'saved-reply-removed': 'Ada',
          'saved-reply-saved': 'Ada',
          'note-removed': 'Ada',
          'note-edited': 'Ada',
          noted: 'Ada',
          'handover-seen': 'Ada',
          'handed-back': 'Ada',
          'handed-over': 'Ada',
          'rule-saved': 'Ada',
          'desk-saved': 'Ada',
        }),
        // By the program itself.
        ['team-defaults', null],
      ]),
    );
    expect(entries.find(({ what }) => what === 'handed-back')).toMatchObject({
      at: NOW,
      conversationId,
      detail: {
        handoverId: id,
        from: { deskId: desk.id, assigneeId: null },
        to: { deskId: null, assigneeId: currentId },
      },
    });
    expect(entries.find(({ what }) => what === 'rule-removed')?.detail).toMatchObject({
      from: rule && { name: 'Fairs' },
    });
    expect(JSON.stringify(entries)).not.toContain('secret of the team');
    expect(new Set((await everything(200, conversationId)).map(({ what }) => what))).toEqual(
      new Set(['handed-over', 'handed-back', 'handover-seen', 'noted', 'note-edited', 'note-removed']),
    );
  });

  it('is read in pages, newest first, each entry once', async () => {
    for (let at = 0; at < 5; at += 1) {
      const drafts = [0, 1, 2].map((nth) => ({
        conversationId: nth === 1 ? 'c' : null,
        what: `${at}.${nth}`,
        detail: {},
      }));
      recordAudit(team.store, drafts, { memberId: null, ruleId: null, now: NOW + 1 + at });
    }
    const all = (await everything(200)).filter(({ what }) => /\d/.test(what));
    const expected = [4, 3, 2, 1, 0].flatMap((at) => [2, 1, 0].map((nth) => `${at}.${nth}`));
    expect(all.map(({ what }) => what)).toEqual(expected);
    for (const limit of [1, 2, 7]) expect(await everything(limit)).toEqual(await everything(200));
    expect((await everything(2, 'c')).map(({ what }) => what)).toEqual(['4.1', '3.1', '2.1', '1.1', '0.1']);
  });

  it('names the rule that did it, also one that is gone, and reads what is broken as nothing', async () => {
    const [rule] = await team.api.rules({ clientId });
    recordAudit(team.store, [{ conversationId: 'c', what: 'desk', detail: {} }], {
      memberId: null,
      ruleId: rule?.id ?? '',
      now: NOW,
    });
    await team.api.removeRule({ clientId, id: rule?.id ?? '' });
    team.store.run('test.break', "UPDATE audit SET detail = '[' WHERE conversation_id = 'c'");
    expect(await everything(9, 'c')).toMatchObject([{ memberName: null, ruleName: rule?.name, detail: {} }]);
  });

  it('is not written where nothing was changed', async () => {
    const before = await everything(200);
    await team.clock.advance(1);
    await team.workAs('read-only');
    await expect(
      team.api.saveView({ clientId, view: { id: null, name: 'x', filter: {} } }),
    ).rejects.toMatchObject({ code: 'READ_ONLY' });
    await team.workAs('owner', 'Ada');
    await team.api.removeDesk({ clientId, id: 'nothing' });
    await team.api.removeRule({ clientId, id: 'nothing' });
    const added = (await everything(200)).slice(0, -before.length);
    expect(new Set(added.map(({ what }) => what))).toEqual(new Set(['member-saved']));
  });
});
