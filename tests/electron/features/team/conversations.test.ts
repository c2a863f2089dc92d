import { beforeEach, describe, expect, it } from 'vitest';
import { moveTeamRows } from '../../../../electron/features/team/move-store';
import { findOrMakeTag } from '../../../../electron/features/team/tag-store';
import { CLIENT } from '../../../helpers/client-store';
import { messageOf, NOW } from '../../../helpers/remote';
import { conversationOf, startTeam, type TestTeam } from './harness';

let team: TestTeam;
let conversationId: string;
let ada: string;
const clientId = CLIENT;
beforeEach(async () => {
  team = startTeam();
  team.take({ messages: [messageOf('a')] });
  conversationId = conversationOf(team.store, 'a');
  ada = (await team.api.members()).currentId;
});
const missing = (what: string) => ({ code: 'NOT_FOUND', defined: true, data: { what } });

describe('notes', () => {
  const add = (text: string, more: { mentions?: string[]; replacesId?: string } = {}) =>
    team.api.addNote({ clientId, conversationId, text, ...more });
  const notes = () => team.api.notes({ clientId, conversationId });

  it('are kept in every version and read in the newest', async () => {
    const [first] = await add(' Call her back ');
    expect(first).toEqual({
      id: first?.id,
      conversationId,
      memberId: ada,
      memberName: 'Ada',
      at: NOW,
      editedAt: null,
      text: 'Call her back',
      mentions: [],
    });
    await team.clock.advance(1_000);
    await add('Second');
    const edited = await add('Call her back today', { replacesId: first?.id ?? '' });
    expect(edited.map(({ text, editedAt }) => [text, editedAt])).toEqual([
      ['Call her back today', NOW + 1_000],
      ['Second', null],
    ]);
    // A clock that was set back does not bring the old text back.
    team.clock.set(NOW - 1_000_000);
    expect((await add('Called', { replacesId: first?.id ?? '' }))[0]).toMatchObject({
      id: first?.id,
      text: 'Called',
      at: NOW,
      editedAt: NOW + 1_001,
    });
    expect((await add('', { replacesId: first?.id ?? '' })).map(({ text }) => text)).toEqual(['Second']);
    expect(team.store.all('test.notes', 'SELECT text FROM note ORDER BY text')).toEqual(
      [null, 'Call her back', 'Call her back today', 'Called', 'Second'].map((text) => ({ text })),
    );
    await expect(add('again', { replacesId: first?.id ?? '' })).rejects.toMatchObject(missing('note'));
    expect(team.told.stale).toEqual(Array(5).fill(conversationId));
  });

  it('of nothing are not written', async () => {
    expect(await add('  ')).toEqual([]);
    expect(team.store.all('test.notes', 'SELECT * FROM note')).toEqual([]);
  });

  it('tell those who are mentioned, once, and nobody who is not there', async () => {
    const jan = await team.workAs('member', 'Jan');
    const ola = await team.workAs('manager', 'Ola');
    const gone = await team.workAs('member', 'Gone');
    await team.workAs('owner', 'Ada');
    await team.api.removeMember({ id: gone.id });
    const [note] = await add('@Jan look', { mentions: [jan.id, ada, gone.id, 'stranger'] });
    expect(new Set(note?.mentions)).toEqual(new Set([jan.id, ada]));
    await add('@Jan @Ola look', { mentions: [jan.id, ola.id], replacesId: note?.id ?? '' });
    const mentioned = (memberIds: string[]) => ({ kind: 'mentioned', clientId, conversationId, memberIds });
    expect(team.told.news).toEqual([mentioned([jan.id]), mentioned([ola.id])]);
  });

  it('are changed by who wrote them, or by a manager', async () => {
    const [note] = await add('Of Ada');
    const replacesId = note?.id ?? '';
    await team.workAs('member', 'Jan');
    await expect(add('Of Jan', { replacesId })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      data: { need: 'manager' },
    });
    await team.clock.advance(1);
    const [, own] = await add('Mine');
    expect(await add('Still mine', { replacesId: own?.id ?? '' })).toHaveLength(2);
    await team.workAs('manager', 'Ola');
    expect((await add('', { replacesId: own?.id ?? '' })).map(({ text }) => text)).toEqual(['Of Ada']);
    await team.workAs('read-only');
    await expect(add('x')).rejects.toMatchObject({ code: 'READ_ONLY', defined: true });
    expect(await notes()).toHaveLength(1);
  });

  it('need a conversation, and a note that is there', async () => {
    await expect(team.api.addNote({ clientId, conversationId: 'nothing', text: 'x' })).rejects.toMatchObject(
      missing('conversation'),
    );
    await expect(add('x', { replacesId: 'nothing' })).rejects.toMatchObject(missing('note'));
  });

  it('whose first version has not arrived yet are read all the same', async () => {
    team.store.run(
      'test.note',
      "INSERT INTO note (id, conversation_id, at, text, mentions, replaces_id) VALUES ('2', ?, 5, 'later', 'broken', '1')",
      [conversationId],
    );
    expect(await notes()).toMatchObject([{ id: '1', text: 'later', memberName: '', mentions: [] }]);
  });
});

describe('a hand-over', () => {
  const desk = async (kind: string): Promise<string> =>
    (await team.api.desks({ clientId })).find((one) => one.kind === kind)?.id ?? '';
  const place = (): unknown =>
    team.store.get(
      'test.place',
      'SELECT status, read_until_at AS readUntilAt, desk_id AS deskId, assignee_id AS assigneeId FROM conversation_state WHERE id = ?',
      [conversationId],
    );
  const give = async (kind: string, note = 'Can we offer 100?') =>
    team.api.handOver({ clientId, conversationId, toDeskId: await desk(kind), note, expected: 'A price' });

  it('goes over three desks and comes back to who asked', async () => {
    const [pr, sales] = [await desk('pr'), await desk('sales')];
    const first = await give('sales');
    expect(first).toEqual({
      id: first.id,
      conversationId,
      fromDeskId: null,
      toDeskId: sales,
      memberId: ada,
      memberName: 'Ada',
      note: 'Can we offer 100?',
      expected: 'A price',
      at: NOW,
      returnedAt: null,
      returnedByName: null,
      outcome: null,
      seenAt: null,
    });
    expect(place()).toEqual({ status: 'open', readUntilAt: 0, deskId: sales, assigneeId: null });

    const jan = await team.workAs('member', 'Jan');
    team.store.run('test.take', 'UPDATE conversation_state SET assignee_id = ?', [jan.id]);
    await team.clock.advance(1);
    const second = await give('pr', 'Ask the press');
    expect([second.fromDeskId, place()]).toMatchObject([sales, { deskId: pr, assigneeId: null }]);

    await team.workAs('manager', 'Ola');
    await team.clock.advance(60_000 - 1);
    const answer = await team.api.returnHandover({ clientId, id: second.id, outcome: ' They agree ' });
    expect(answer).toMatchObject({
      outcome: 'They agree',
      returnedAt: NOW + 60_000,
      returnedByName: 'Ola',
      seenAt: null,
    });
    expect(place()).toMatchObject({ deskId: sales, assigneeId: jan.id });
    // Somebody else who looks has not seen it for him.
    expect(await team.api.seenHandover({ clientId, id: second.id })).toEqual(answer);

    await team.workAs('member', 'Jan');
    expect(await team.api.seenHandover({ clientId, id: second.id })).toMatchObject({ seenAt: NOW + 60_000 });
    expect(await team.api.seenHandover({ clientId, id: first.id })).toMatchObject({ seenAt: null });
    await team.api.returnHandover({ clientId, id: first.id, outcome: '100 is fine' });
    expect(place()).toMatchObject({ deskId: null, assigneeId: ada });
    expect((await team.api.handovers({ clientId, conversationId })).map(({ outcome }) => outcome)).toEqual([
      '100 is fine',
      'They agree',
    ]);
    expect(team.told.news).toEqual([
      { kind: 'handed-back', clientId, conversationId, memberIds: [jan.id] },
      { kind: 'handed-back', clientId, conversationId, memberIds: [ada] },
    ]);
    expect(new Set(team.told.stale)).toEqual(new Set([conversationId]));
  });

  it('comes back once: the first outcome stays', async () => {
    const { id } = await give('sales');
    const returned = await team.api.returnHandover({ clientId, id, outcome: 'yes' });
    expect(await team.api.returnHandover({ clientId, id, outcome: 'no' })).toEqual(returned);
  });

  it('comes back to nobody and no desk where those are gone', async () => {
    await give('sales');
    await team.workAs('member', 'Jan');
    const { id } = await give('pr');
    const owner = await team.workAs('owner', 'Ada');
    const jan = (await team.api.members()).members.find(({ name }) => name === 'Jan');
    await team.api.removeMember({ id: jan?.id ?? '' });
    await team.api.removeDesk({ clientId, id: await desk('sales') });
    expect(owner.id).toBe(ada);
    expect(await team.api.returnHandover({ clientId, id, outcome: 'done' })).toMatchObject({
      memberName: 'Jan',
    });
    expect(place()).toMatchObject({ deskId: null, assigneeId: null });
  });

  it('needs a conversation, a desk and somebody who may write', async () => {
    const given = { clientId, conversationId, toDeskId: await desk('pr'), note: '', expected: '' };
    await expect(team.api.handOver({ ...given, toDeskId: 'nothing' })).rejects.toMatchObject(missing('desk'));
    await expect(team.api.handOver({ ...given, conversationId: 'nothing' })).rejects.toMatchObject(
      missing('conversation'),
    );
    const nothing = { clientId, id: 'nothing' };
    await expect(team.api.returnHandover({ ...nothing, outcome: 'x' })).rejects.toMatchObject(
      missing('handover'),
    );
    await expect(team.api.seenHandover(nothing)).rejects.toMatchObject(missing('handover'));
    await team.workAs('read-only');
    await expect(team.api.handOver(given)).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});

it('what the team did goes along when a conversation is joined to another', async () => {
  await team.api.addNote({ clientId, conversationId, text: 'Note' });
  const desks = await team.api.desks({ clientId });
  await team.clock.advance(1);
  await team.api.handOver({
    clientId,
    conversationId,
    toDeskId: desks[1]?.id ?? '',
    note: '',
    expected: '',
  });
  const tagId = findOrMakeTag(team.store, { clientId, name: 'late', now: NOW });
  team.store.run(
    'test.tag',
    "INSERT INTO conversation_tag (id, conversation_id, tag_id, updated_at) VALUES ('t', ?, ?, 1)",
    [conversationId, tagId],
  );
  for (let twice = 0; twice < 2; twice += 1)
    moveTeamRows(team.store, { from: conversationId, to: 'whole', now: NOW });
  const whole = { clientId, conversationId: 'whole' };
  expect(await team.api.notes(whole)).toMatchObject([{ text: 'Note' }]);
  expect(await team.api.handovers(whole)).toHaveLength(1);
  expect((await team.api.audit(whole)).entries.map(({ what }) => what)).toEqual(['handed-over', 'noted']);
  expect(
    team.store.all(
      'test.tags',
      "SELECT tag_id AS tagId FROM conversation_tag WHERE conversation_id = 'whole'",
    ),
  ).toEqual([{ tagId }]);
});
