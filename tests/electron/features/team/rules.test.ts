import { DAY, HOUR } from '@shared/platforms/platform';
import { actionsSchema, type Conditions, conditionsSchema } from '@shared/team/rules-schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT, CLIENT, idOf } from '../../../helpers/client-store';
import { answerOf, contactOf, messageOf, NOW, postOf } from '../../../helpers/remote';
import { conversationOf, startTeam, type TestTeam } from './harness';

let team: TestTeam;
const NIGHT = NOW - 2 * DAY;
beforeEach(() => {
  team = startTeam({ openAt: (at) => at !== NIGHT });
});
const clientId = CLIENT;
const rules = () => team.api.rules({ clientId });
const actions = actionsSchema.parse({});
const asking = (more: object): Conditions => conditionsSchema.parse(more);
const ruleOf = (name: string) => ({
  id: null,
  name,
  conditions: asking({ words: [name] }),
  actions,
  enabled: true,
});

describe('a rule', () => {
  it('is put at its place, moved, switched off and removed', async () => {
    for (const { id } of await rules()) await team.api.removeRule({ clientId, id });
    for (const name of ['a', 'b', 'c'])
      await team.api.saveRule({ clientId, rule: ruleOf(name), position: 9 });
    const names = async () => (await rules()).map(({ name, enabled }) => (enabled ? name : `(${name})`));
    expect(await names()).toEqual(['a', 'b', 'c']);
    const [a, , c] = await rules();
    if (a === undefined || c === undefined) throw new Error('no rules');
    expect(await team.api.saveRule({ clientId, rule: c, position: 0 })).toMatchObject([c, a, { name: 'b' }]);
    await team.api.saveRule({ clientId, rule: { ...a, enabled: false }, position: 2 });
    expect(await names()).toEqual(['c', 'b', '(a)']);
    expect((await team.api.removeRule({ clientId, id: c.id })).map(({ name }) => name)).toEqual(['b', 'a']);
    await team.api.saveRule({ clientId, rule: c, position: 1 });
    expect(await names()).toEqual(['b', 'c', '(a)']);
    await expect(
      team.api.saveRule({ clientId, rule: { ...c, id: 'nothing' }, position: 0 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'rule' } });
  });

  it('that this program cannot read is left alone: what it does not know might narrow it', async () => {
    const [rule] = await team.api.saveRule({ clientId, rule: ruleOf('from-the-future'), position: 0 });
    const set = (column: string, value: string) =>
      team.store.run('test.rule', `UPDATE rule SET ${column} = ? WHERE id = ?`, [value, rule?.id ?? '']);
    for (const [column, value] of [
      ['conditions', JSON.stringify({ ...rule?.conditions, moonPhase: 'full' })],
      ['conditions', '{"words":'],
      ['actions', JSON.stringify({ ...rule?.actions, call: '+48' })],
    ] as const) {
      set('conditions', JSON.stringify(rule?.conditions));
      set('actions', JSON.stringify(rule?.actions));
      expect((await rules())[0]).toEqual(rule);
      set(column, value);
      expect((await rules()).map(({ id }) => id)).not.toContain(rule?.id);
    }
  });

  it.each(['member', 'read-only'] as const)('is read but not changed by a %s', async (role) => {
    await team.workAs(role);
    const refused = {
      code: role === 'member' ? 'NOT_ALLOWED' : 'READ_ONLY',
      data: role === 'member' ? { need: 'manager' } : {},
    };
    const [first] = await rules();
    await expect(team.api.saveRule({ clientId, rule: ruleOf('x'), position: 0 })).rejects.toMatchObject(
      refused,
    );
    await expect(team.api.removeRule({ clientId, id: first?.id ?? '' })).rejects.toMatchObject(refused);
    expect(await rules()).toHaveLength(7);
  });
});

describe('a test against what is stored', () => {
  const test = (more: object, limit?: number) =>
    team.api.testRule({ clientId, conditions: asking(more), actions, limit });
  const found = async (more: object): Promise<string[]> =>
    (await test(more)).examples.map(({ preview }) => preview);

  it('answers what it would have matched, newest first, and changes nothing', async () => {
    team.take({
      messages: [
        messageOf('old', {
          text: 'Ceny hurtowe?',
          at: NOW - 3 * DAY,
          author: contactOf('jan', { name: 'Jan' }),
        }),
        messageOf('new', { text: 'Hurtownia pyta', subject: 'Pytanie', at: NOW - HOUR }),
        messageOf('none', { text: 'Dzień dobry', at: NOW - 2 * HOUR }),
        answerOf('answer', 'new', { text: 'hurtowo', at: NOW }),
        postOf('post', { text: 'hurtowo', at: NOW }),
      ],
    });
    const before = team.store.all('test.audit', 'SELECT * FROM audit');
    expect(await test({ words: ['hurtow*', 'hurtown*'] })).toEqual({
      looked: 3,
      matched: 2,
      all: true,
      matchesEverything: false,
      examples: [
        {
          messageId: idOf('new'),
          conversationId: conversationOf(team.store, 'new'),
          at: NOW - HOUR,
          contactName: 'ADA',
          preview: 'Pytanie Hurtownia pyta',
        },
        {
          messageId: idOf('old'),
          conversationId: conversationOf(team.store, 'old'),
          at: NOW - 3 * DAY,
          contactName: 'Jan',
          preview: 'Ceny hurtowe?',
        },
      ],
    });
    expect(team.store.all('test.audit', 'SELECT * FROM audit')).toEqual(before);
    expect(await found({ words: ['pytanie'] })).toHaveLength(1);
  });

  it('knows of a message what was stored about it and its author', async () => {
    const jan = contactOf('jan', { followerCount: 5_000 });
    team.take({
      messages: [
        messageOf('1', { text: 'one', author: jan, at: NOW - 3 * DAY, language: 'pl' }),
        messageOf('2', { text: 'two', author: jan, at: NIGHT, language: 'en', kind: 'direct' }),
        messageOf('3', { text: 'three', author: jan, at: NOW - DAY }),
        messageOf('4', { text: 'four', at: NOW - HOUR }),
      ],
    });
    const label = (id: string, columns: string) =>
      team.store.run('test.label', `UPDATE message SET ${columns} WHERE id = ?`, [idOf(id)]);
    label('2', "label = 'complaint', hard_rule = 'refund'");
    label('3', "label = 'praise', hard_rule = NULL");
    expect(await found({ author: 'first-time' })).toEqual(['four', 'one']);
    expect(await found({ author: 'returning' })).toEqual(['three', 'two']);
    expect(await found({ author: 'complained-before' })).toEqual(['three']);
    expect(await found({ hours: 'closed' })).toEqual(['two']);
    expect(await found({ followersAtLeast: 5_000, hours: 'open' })).toEqual(['three', 'one']);
    expect(await found({ languages: ['pl'] })).toEqual(['one']);
    expect(await found({ labels: ['complaint', 'praise'] })).toEqual(['three', 'two']);
    expect(await found({ hardRules: ['refund'], kinds: ['direct'] })).toEqual(['two']);
    expect(
      await found({ accountIds: [ACCOUNT], platforms: ['mastodon'], withoutWords: ['three', 'on*'] }),
    ).toEqual(['four', 'two']);
    expect(await found({ accountIds: ['another'] })).toEqual([]);
    expect(await found({ ratingAtMost: 5 })).toEqual([]);
  });

  it('looks at so many messages, in turns with others, and warns of a rule that matches everything', async () => {
    const messages = Array.from({ length: 700 }, (_, nth) =>
      messageOf(`m${nth}`, { text: nth % 7 === 0 ? `bread ${nth}` : 'cake', at: NOW - nth * HOUR }),
    );
    team.take({ messages });
    const all = await test({ words: ['bread'] });
    expect(all).toMatchObject({ looked: 700, matched: 100, all: true, matchesEverything: false });
    expect(all.examples.map(({ preview }) => preview)).toEqual(
      Array.from({ length: 20 }, (_, nth) => `bread ${nth * 7}`),
    );
    expect(team.told.pauses).toBeGreaterThan(2);
    expect(await test({ words: ['bread'] }, 8)).toMatchObject({ looked: 8, matched: 2, all: false });
    expect(await test({ words: ['bread'] }, 700)).toMatchObject({ looked: 700, all: true });
    expect(await test({})).toMatchObject({ matched: 700, matchesEverything: true });
    expect(await test({ words: ['bread', 'cake'] })).toMatchObject({ matched: 700, matchesEverything: true });
  });

  it('of an empty store finds nothing, and warns of asking nothing', async () => {
    const nothing = { looked: 0, matched: 0, all: true, examples: [] };
    expect(await test({ words: ['bread'] })).toEqual({ ...nothing, matchesEverything: false });
    expect(await test({})).toEqual({ ...nothing, matchesEverything: true });
  });

  it('may be run by who only reads', async () => {
    await team.workAs('read-only');
    expect(await test({ words: ['bread'] })).toMatchObject({ looked: 0 });
  });
});
