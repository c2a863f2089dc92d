import { MINUTE } from '@shared/platforms/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLIENT } from '../../../helpers/client-store';
import { NOW } from '../../../helpers/remote';
import { OTHER, startTeam, type TestTeam } from './harness';

let team: TestTeam;
beforeEach(() => {
  team = startTeam();
});

const copies = (store: TestTeam['store']) =>
  store.all('test.copies', 'SELECT name, role, deleted_at AS deletedAt FROM member ORDER BY name');

describe('the members of a workstation', () => {
  it('begin with an owner named after the system account', async () => {
    const { members, currentId } = await team.api.members();
    expect(members).toEqual([{ id: currentId, name: 'Ada', role: 'owner', hasPin: false }]);
    expect(await team.api.members()).toEqual({ members, currentId });
    expect(team.members.actor()).toEqual({ memberId: currentId, name: 'Ada', role: 'owner' });
  });

  it('are added as members without a PIN, and keep what is left out', async () => {
    const jan = await team.api.saveMember({ id: null, name: ' Jan ' });
    expect(jan).toMatchObject({ name: 'Jan', role: 'member', hasPin: false });
    const promoted = await team.api.saveMember({ id: jan.id, name: 'Jan', role: 'manager', pin: '2468' });
    expect(promoted).toEqual({ id: jan.id, name: 'Jan', role: 'manager', hasPin: true });
    expect(await team.api.saveMember({ id: jan.id, name: 'Jan K.' })).toEqual({
      ...promoted,
      name: 'Jan K.',
    });
    expect(await team.api.saveMember({ id: jan.id, name: 'Jan K.', pin: null })).toMatchObject({
      hasPin: false,
    });
    expect(team.told.changes).toContain('team all');
  });

  it('always have an owner', async () => {
    const { currentId } = await team.api.members();
    const refused = { code: 'LAST_OWNER', defined: true };
    await expect(team.api.saveMember({ id: currentId, name: 'Ada', role: 'manager' })).rejects.toMatchObject(
      refused,
    );
    await expect(team.api.removeMember({ id: currentId })).rejects.toMatchObject(refused);
    const ola = await team.api.saveMember({ id: null, name: 'Ola', role: 'owner' });
    expect(await team.api.removeMember({ id: currentId })).toEqual({ removed: true });
    expect(await team.api.members()).toEqual({ members: [ola], currentId: ola.id });
    await expect(team.api.removeMember({ id: ola.id })).rejects.toMatchObject(refused);
  });

  it('who are not there are not found', async () => {
    const missing = { code: 'NOT_FOUND', data: { what: 'member' } };
    const jan = await team.api.saveMember({ id: null, name: 'Jan' });
    await team.api.removeMember({ id: jan.id });
    await expect(team.api.saveMember({ id: 'nobody', name: 'x' })).rejects.toMatchObject(missing);
    await expect(team.api.removeMember({ id: jan.id })).rejects.toMatchObject(missing);
    await expect(team.api.switchMember({ id: jan.id, pin: null })).rejects.toMatchObject(missing);
    // Taking a removal back.
    expect(await team.api.saveMember({ id: jan.id, name: 'Jan' })).toEqual(jan);
  });

  it.each(['manager', 'member', 'read-only'] as const)('are not changed by a %s', async (role) => {
    const { currentId } = await team.api.members();
    await team.workAs(role);
    const refused =
      role === 'read-only'
        ? { code: 'READ_ONLY', defined: true }
        : { code: 'NOT_ALLOWED', defined: true, data: { need: 'owner' } };
    await expect(team.api.saveMember({ id: null, name: 'x' })).rejects.toMatchObject(refused);
    await expect(team.api.removeMember({ id: currentId })).rejects.toMatchObject(refused);
  });

  it('are known to a store that they change, by what they are called now', async () => {
    expect(copies(team.store)).toEqual([]);
    const view = { id: null, name: 'All', filter: {} };
    await team.api.saveView({ clientId: CLIENT, view });
    const ada = { name: 'Ada', role: 'owner', deletedAt: null };
    expect([copies(team.store), copies(team.other.store)]).toEqual([[ada], []]);
    const jan = await team.api.saveMember({ id: null, name: 'Jan' });
    const known = [ada, { name: 'Jan', role: 'member', deletedAt: null }];
    expect([copies(team.store), copies(team.other.store)]).toEqual([known, known]);
    await team.api.switchMember({ id: jan.id, pin: null });
    await team.api.saveView({ clientId: CLIENT, view: { ...view, name: 'Of Jan' } });
    await team.workAs('owner', 'Ada');
    await team.api.removeMember({ id: jan.id });
    expect(copies(team.other.store)).toEqual([ada, { name: 'Jan', role: 'member', deletedAt: NOW }]);
    const { entries } = await team.api.audit({ clientId: CLIENT, conversationId: null });
    expect(entries.map(({ what, memberName }) => `${what} by ${memberName}`)).toContain('view-saved by Jan');
  });

  it('who were removed before they came to a client are none of its history', async () => {
    const jan = await team.api.saveMember({ id: null, name: 'Jan' });
    team.other.store.run('test.forget', 'DELETE FROM member');
    await team.api.removeMember({ id: jan.id });
    expect(copies(team.other.store)).toEqual([{ name: 'Ada', role: 'owner', deletedAt: null }]);
    await expect(
      team.api.saveView({ clientId: OTHER, view: { id: null, name: 'x', filter: {} } }),
    ).resolves.toBeTruthy();
  });
});

describe('a PIN', () => {
  const PIN = '1357';
  const enter = (id: string, pin: string | null) => team.api.switchMember({ id, pin });
  let id: string;
  beforeEach(async () => {
    id = (await team.api.saveMember({ id: null, name: 'Ola', role: 'manager', pin: PIN })).id;
  });

  it('is asked of whoever wants to work as its member', async () => {
    const wrong = { code: 'WRONG_PIN', defined: true, data: { retryAt: null } };
    await expect(enter(id, null)).rejects.toMatchObject(wrong);
    await expect(enter(id, '0000')).rejects.toMatchObject(wrong);
    expect(team.members.actor().name).toBe('Ada');
    expect(await enter(id, PIN)).toEqual({ id, name: 'Ola', role: 'manager', hasPin: true });
    expect(team.members.actor()).toEqual({ memberId: id, name: 'Ola', role: 'manager' });
  });

  it('costs a minute after five wrong ones, even for the right one, and only for that member', async () => {
    const jan = await team.api.saveMember({ id: null, name: 'Jan', pin: '8888' });
    const retryAt = NOW + MINUTE;
    for (const at of [null, null, null, null, retryAt])
      await expect(enter(id, '0000')).rejects.toMatchObject({ data: { retryAt: at } });
    await expect(enter(id, PIN)).rejects.toMatchObject({ code: 'WRONG_PIN', data: { retryAt } });
    expect(await enter(jan.id, '8888')).toEqual(jan);
    await team.clock.advance(MINUTE - 1);
    await expect(enter(id, PIN)).rejects.toMatchObject({ data: { retryAt } });
    await team.clock.advance(1);
    expect(await enter(id, PIN)).toMatchObject({ id });
  });

  it('is not tried faster by trying at once, nor by setting the clock', async () => {
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => enter(id, '0000')));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
    team.clock.set(NOW + 365 * 24 * 60 * MINUTE);
    await expect(enter(id, PIN)).rejects.toMatchObject({ code: 'WRONG_PIN' });
    team.clock.set(0);
    await expect(enter(id, PIN)).rejects.toMatchObject({ data: { retryAt: MINUTE } });
    await team.clock.advance(MINUTE);
    expect(await enter(id, PIN)).toMatchObject({ id });
  });

  it('counts wrong ones in a row only', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let nth = 0; nth < 4; nth += 1)
        await expect(enter(id, '0000')).rejects.toMatchObject({ data: { retryAt: null } });
      expect(await enter(id, PIN)).toMatchObject({ id });
    }
  });

  it('is stored only in a form that tells nothing, and never in a client', async () => {
    const rows = JSON.stringify(team.workstation.all('test.members', 'SELECT * FROM local_member'));
    expect(rows).toContain('scrypt$');
    expect(rows).not.toContain(PIN);
    await enter(id, PIN);
    await team.api.saveView({ clientId: CLIENT, view: { id: null, name: 'x', filter: {} } });
    const client = ['member', 'audit'].map((table) =>
      JSON.stringify(team.store.all('test.all', `SELECT * FROM ${table}`)),
    );
    expect(client.join()).not.toMatch(/scrypt|1357|pin/i);
  });
});
