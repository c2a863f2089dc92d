import { HOUR } from '@shared/platforms/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { ensureTeamDefaults } from '../../../../electron/features/team/defaults-store';
import { findOrMakeTag } from '../../../../electron/features/team/tag-store';
import { CLIENT, openTestStore } from '../../../helpers/client-store';
import { contactOf, messageOf, NOW } from '../../../helpers/remote';
import { conversationOf, OTHER, startTeam, type TestTeam } from './harness';

let team: TestTeam;
beforeEach(() => {
  team = startTeam();
});
const clientId = CLIENT;
const desks = () => team.api.desks({ clientId });

describe('desks and rules out of the box', () => {
  it('are there once, the same on every workstation', async () => {
    expect((await desks()).map(({ kind, name, openCount }) => [kind, name, openCount])).toEqual([
      ['service', '', 0],
      ['pr', '', 0],
      ['sales', '', 0],
      ['marketing', '', 0],
    ]);
    const elsewhere = openTestStore().store;
    expect(ensureTeamDefaults(elsewhere, { clientId, language: 'pl', now: NOW + 1 })).toBe(true);
    expect(ensureTeamDefaults(elsewhere, { clientId, language: 'en', now: NOW + 2 })).toBe(false);
    const ids = (store: TestTeam['store']) =>
      store.all('test.ids', 'SELECT id FROM desk UNION ALL SELECT id FROM rule ORDER BY id');
    expect(ids(elsewhere)).toEqual(ids(team.store));
    expect(ids(elsewhere)).toHaveLength(11);
    expect(elsewhere.get('test.name', 'SELECT name FROM rule ORDER BY position LIMIT 1')).toEqual({
      name: 'Prasa do PR',
    });
  });

  it('do not come back after they were removed', async () => {
    for (const { id } of await desks()) await team.api.removeDesk({ clientId, id });
    for (const { id } of await team.api.rules({ clientId })) await team.api.removeRule({ clientId, id });
    expect(ensureTeamDefaults(team.store, { clientId, language: 'en', now: NOW })).toBe(false);
    expect([await desks(), await team.api.rules({ clientId })]).toEqual([[], []]);
  });
});

describe('a desk', () => {
  it('is made, changed, removed and brought back', async () => {
    const made = await team.api.saveDesk({ clientId, id: null, name: ' Events ', kind: 'own', position: 4 });
    expect(made).toEqual({ id: made.id, name: 'Events', kind: 'own', position: 4, openCount: 0 });
    const changed = await team.api.saveDesk({
      clientId,
      id: made.id,
      name: 'Fairs',
      kind: 'own',
      position: 0,
    });
    expect(changed).toEqual({ ...made, name: 'Fairs', position: 0 });
    expect(await team.api.removeDesk({ clientId, id: made.id })).toEqual({ removed: true });
    expect(await team.api.removeDesk({ clientId, id: made.id })).toEqual({ removed: false });
    expect((await desks()).map(({ id }) => id)).not.toContain(made.id);
    expect(
      await team.api.saveDesk({ clientId, id: made.id, name: 'Fairs', kind: 'own', position: 0 }),
    ).toEqual(changed);
    expect(team.told.changes).toContain(`team ${clientId}`);
  });

  it('of the team has a name, and one that never was is not found', async () => {
    const desk = { clientId, id: null, name: ' ', kind: 'own' as const, position: 0 };
    await expect(team.api.saveDesk(desk)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(team.api.saveDesk({ ...desk, id: 'nothing', name: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'desk' },
    });
  });

  it('gives its conversations up when it is removed, and is forgotten by rules and saved replies', async () => {
    team.take({ messages: [messageOf('a'), messageOf('b')] });
    const [sales, pr] = [await deskId('sales'), await deskId('pr')];
    const [a, b] = ['a', 'b'].map((id) => conversationOf(team.store, id));
    await team.api.handOver({ clientId, conversationId: a ?? '', toDeskId: sales, note: '', expected: '' });
    await team.api.handOver({ clientId, conversationId: b ?? '', toDeskId: pr, note: '', expected: '' });
    const reply = {
      id: null,
      name: 'Offer',
      shortcut: 'offer',
      text: 'Gladly.',
      language: '',
      deskId: sales,
    };
    await team.api.saveSavedReply({ clientId, reply });
    team.told.stale.length = 0;
    await team.clock.advance(1);
    await team.api.removeDesk({ clientId, id: sales });
    expect(team.told.stale).toEqual([a]);
    expect(stateOf(team, a)).toMatchObject({ deskId: null });
    expect(stateOf(team, b)).toMatchObject({ deskId: pr });
    expect(await team.api.savedReplies({ clientId })).toMatchObject([{ name: 'Offer', deskId: null }]);
    const rules = await team.api.rules({ clientId });
    expect(rules.filter(({ actions }) => actions.deskId === null).map(({ name }) => name)).toEqual([
      'Wholesale and offers go to sales',
    ]);
    const { entries } = await team.api.audit({ clientId, conversationId: a ?? '' });
    expect(entries[0]).toMatchObject({ what: 'desk', detail: { from: sales, to: null }, memberName: 'Ada' });
  });

  it('counts what is open', async () => {
    team.take({ messages: [messageOf('a'), messageOf('b')] });
    const pr = await deskId('pr');
    team.store.run('test.desk', "UPDATE conversation SET desk_id = ?, status = 'open'", [pr]);
    team.store.run('test.closed', "UPDATE conversation SET status = 'closed' WHERE id = ?", [
      conversationOf(team.store, 'b'),
    ]);
    expect((await desks()).map(({ openCount }) => openCount)).toEqual([0, 1, 0, 0]);
  });

  it.each(['member', 'read-only'] as const)('is not changed by a %s', async (role) => {
    await team.workAs(role);
    const [desk] = await desks();
    const refused = { code: role === 'member' ? 'NOT_ALLOWED' : 'READ_ONLY', defined: true };
    const { id, name, kind, position } = desk ?? { id: '', name: '', kind: 'own', position: 0 };
    await expect(team.api.saveDesk({ clientId, id, name, kind, position })).rejects.toMatchObject(refused);
    await expect(team.api.removeDesk({ clientId, id })).rejects.toMatchObject(refused);
    expect(await desks()).toHaveLength(4);
  });
});

describe('workload', () => {
  it('tells of each member what is open, late and answered today, over all clients', async () => {
    await team.api.members();
    await team.clock.advance(1);
    const jan = await team.workAs('member', 'Jan');
    const { members } = await team.api.members();
    const ada = members.find(({ role }) => role === 'owner')?.id ?? '';
    const people = ['a', 'b', 'c', 'd'].map((name) => messageOf(name, { author: contactOf(name) }));
    team.take({ messages: people });
    team.other.take({ messages: people });
    for (const { store } of [team, team.other]) {
      const set = (id: string, columns: string) =>
        store.run('test.set', `UPDATE conversation SET status = 'open', ${columns} WHERE id = ?`, [
          conversationOf(store, id),
        ]);
      set('a', `assignee_id = '${jan.id}', label = 'complaint', due_at = ${NOW - 1}`);
      set('b', `assignee_id = '${jan.id}', label = 'question', due_at = ${NOW + 1}`);
      set('c', `assignee_id = NULL, label = 'complaint', due_at = NULL`);
      store.run('test.closed', "UPDATE conversation SET status = 'closed', due_at = 1 WHERE id = ?", [
        conversationOf(store, 'd'),
      ]);
    }
    published(team, 'today', NOW - HOUR, ada);
    published(team, 'yesterday', NOW - 13 * HOUR, ada);
    published(team, 'elsewhere', NOW, 'guest');
    published(team, 'a post, which answers nobody', NOW, ada, 'post');
    team.store.run(
      'test.guest',
      "INSERT INTO member (id, name, role, updated_at) VALUES ('guest', 'Guest', 'member', 1)",
    );
    const none = { open: 0, complaints: 0, overdue: 0, answeredToday: 0 };
    expect(await team.api.workload({ clientId: null })).toEqual([
      { memberId: ada, name: 'Ada', ...none, answeredToday: 1 },
      { memberId: jan.id, name: 'Jan', open: 4, complaints: 2, overdue: 2, answeredToday: 0 },
      { memberId: 'guest', name: 'Guest', ...none, answeredToday: 1 },
      { memberId: null, name: '', open: 2, complaints: 2, overdue: 0, answeredToday: 0 },
    ]);
    expect((await team.api.workload({ clientId: OTHER })).map(({ open }) => open)).toEqual([0, 2, 1]);
  });
});

describe('tags', () => {
  it('are one by any spelling, and the first spelling stays', async () => {
    const make = (name: string) => findOrMakeTag(team.store, { clientId, name, now: NOW });
    const id = make(' Late  delivery');
    expect([make('late delivery'), make('LATE DELIVERY ')]).toEqual([id, id]);
    expect(make('žółw')).not.toBe(make('zolw'));
    expect((await team.api.tags({ clientId })).map(({ name }) => name)).toEqual([
      'Late  delivery',
      'zolw',
      'žółw',
    ]);
    team.store.run('test.remove', 'UPDATE tag SET deleted_at = 1 WHERE id = ?', [id]);
    expect(make('late delivery')).toBe(id);
    expect((await team.api.tags({ clientId })).map(({ name }) => name)).toContain('late delivery');
  });
});

const deskId = async (kind: string): Promise<string> =>
  (await desks()).find((desk) => desk.kind === kind)?.id ?? '';

const stateOf = ({ store }: TestTeam, id: string | undefined): unknown =>
  store.get(
    'test.state',
    'SELECT desk_id AS deskId, assignee_id AS assigneeId FROM conversation_state WHERE id = ?',
    [id ?? ''],
  );

const published = ({ store }: TestTeam, id: string, at: number, memberId: string, kind = 'reply'): unknown =>
  store.run(
    'test.published',
    `INSERT INTO publication (id, kind, account_id, visibility, text, state, content_hash, member_id, published_at, created_at,
       updated_at) VALUES (?, ?, 'account', 'public', '', 'published', '', ?, ?, 1, 1)`,
    [id, kind, memberId, at],
  );
