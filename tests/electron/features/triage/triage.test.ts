import { describe, expect, it } from 'vitest';
import { CLIENT, idOf } from '../../../helpers/client-store';
import { contactOf, messageOf, NOW } from '../../../helpers/remote';
import { startTriage, type TestTriage } from './harness';

const clientId = CLIENT;
const from = (who: string, text: string, more = {}) =>
  messageOf(who, { author: contactOf(who), text, language: 'en', ...more });

const labelsOf = ({ store }: TestTriage): unknown =>
  Object.fromEntries(
    store
      .all<{ id: string; label: string; labelBy: string; hardRule: string | null }>(
        'test.labels',
        `SELECT remote_id AS id, label, label_by AS labelBy, hard_rule AS hardRule FROM message ORDER BY remote_id`,
      )
      .map(({ id, label, labelBy, hardRule }) => [
        id,
        [label, labelBy, ...(hardRule === null ? [] : [hardRule])].join(' '),
      ]),
  );

const conversationOf = ({ store }: TestTriage, remoteId: string) =>
  store.get(
    'test.conversation',
    `SELECT label, label_by AS labelBy, hard_rule AS hardRule FROM conversation
     WHERE id = (SELECT conversation_id FROM message WHERE remote_id = ?)`,
    [remoteId],
  );

const MESSAGES = [
  from('ann', 'Still no reply. Third time I am writing, the lamp is broken and nobody answered.'),
  from('bob', 'What time do you close on Saturdays?'),
  from('cid', 'Thank you, the staff were lovely and so helpful!'),
  from('dan', 'There was a piece of green glass in my soup.'),
  from('eva', 'Grow your page: real followers, click here https://x.example'),
  from('fee', 'Die Lampe ist schon wieder kaputt und niemand antwortet.', { language: 'de' }),
];

function withMessages(...args: Parameters<typeof startTriage>): TestTriage {
  const triage = startTriage(...args);
  triage.take({ messages: MESSAGES });
  return triage;
}

describe('messages that come in', () => {
  it('are told apart', () => {
    expect(labelsOf(withMessages())).toEqual({
      ann: 'complaint model',
      bob: 'question model',
      cid: 'praise model',
      dan: 'complaint rule safety',
      eva: 'nothing model',
      fee: ' none',
    });
  });
});

describe('why', () => {
  it('is told in words of the message', async () => {
    const { api } = withMessages();
    const why = await api.explain({ clientId, messageId: idOf('dan') });
    expect(why).toMatchObject({
      label: 'complaint',
      labelBy: 'rule',
      hardRule: 'safety',
      ruleWords: ['piece of', 'glass in my'],
      language: 'en',
      correctedBy: null,
      correctedAt: null,
    });
    const sum = why.features.reduce((total, { weight }) => total + weight, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(why.score ?? -1, 9);
    expect(why.features.map(({ text }) => text).every((text) => text.length <= 60)).toBe(true);
  });

  it('is nothing for a message that is not there, ours, or in a language without a model', async () => {
    const { api, take } = withMessages();
    take({ messages: [from('ours', 'We are sorry.', { direction: 'out', contact: contactOf('ann') })] });
    for (const id of ['nosuch', idOf('ours')]) {
      await expect(api.explain({ clientId, messageId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(api.explain({ clientId: 'other', messageId: idOf('ann') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await api.explain({ clientId, messageId: idOf('fee') })).toMatchObject({
      label: null,
      labelBy: 'none',
      score: null,
      language: 'de',
      features: [],
    });
  });
});

describe('what a person says', () => {
  it('holds, is audited, and can be taken back exactly', async () => {
    const triage = withMessages();
    const before = labelsOf(triage);
    expect(await triage.api.correct({ clientId, messageId: idOf('dan'), label: 'praise' })).toEqual({
      before: null,
    });
    expect(labelsOf(triage)).toMatchObject({ dan: 'praise person' });
    expect(conversationOf(triage, 'dan')).toEqual({ label: 'praise', labelBy: 'person', hardRule: null });
    expect(await triage.api.explain({ clientId, messageId: idOf('dan') })).toMatchObject({
      label: 'praise',
      labelBy: 'person',
      hardRule: null,
      ruleWords: [],
      correctedBy: 'Ada',
      correctedAt: NOW,
    });
    triage.clock.set(NOW + 1);
    expect(await triage.api.correct({ clientId, messageId: idOf('dan'), label: 'complaint' })).toEqual({
      before: 'praise',
    });
    expect(labelsOf(triage)).toMatchObject({ dan: 'complaint person safety' });
    triage.clock.set(NOW + 2);
    expect(await triage.api.correct({ clientId, messageId: idOf('dan'), label: null })).toEqual({
      before: 'complaint',
    });
    expect(labelsOf(triage)).toEqual(before);
    expect(
      triage.store
        .all<{ detail: string }>('test.audit', `SELECT detail FROM audit WHERE what = 'label' ORDER BY at`)
        .map(({ detail }) => JSON.parse(detail)),
    ).toEqual([
      { messageId: idOf('dan'), from: 'complaint', to: 'praise' },
      { messageId: idOf('dan'), from: 'praise', to: 'complaint' },
      { messageId: idOf('dan'), from: 'complaint', to: 'complaint' },
    ]);
  });

  it('said twice is said once', async () => {
    const triage = withMessages();
    await triage.api.correct({ clientId, messageId: idOf('bob'), label: 'nothing' });
    await triage.api.correct({ clientId, messageId: idOf('bob'), label: 'nothing' });
    expect(triage.store.get('test.count', 'SELECT count(*) AS n FROM triage_correction')).toEqual({ n: 1 });
  });

  it('is for those who may write, of messages that are there', async () => {
    const reader = withMessages('read-only');
    const correction = { clientId, messageId: idOf('ann'), label: 'nothing' } as const;
    await expect(reader.api.correct(correction)).rejects.toMatchObject({ code: 'READ_ONLY' });
    await expect(withMessages().api.correct({ ...correction, messageId: 'nosuch' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('learning from corrections', () => {
  const plain = (nth: number) => from(`plain${nth}`, `The zeppelin ${nth} was polka dotted all over`);

  it('happens a moment later, once, and looks at what waits again', async () => {
    const triage = startTriage();
    triage.take({ messages: Array.from({ length: 8 }, (_, nth) => plain(nth)) });
    const scoreOf7 = (): number =>
      triage.store.get<{ score: number }>(
        'test.score',
        `SELECT score FROM message WHERE remote_id = 'plain7'`,
      )?.score ?? 0;
    const before = scoreOf7();
    for (let nth = 0; nth < 6; nth += 1) {
      triage.clock.set(NOW + nth);
      await triage.api.correct({ clientId, messageId: idOf(`plain${nth}`), label: 'complaint' });
    }
    expect(scoreOf7()).toBe(before);
    await triage.clock.advance(3_000);
    expect(scoreOf7()).toBeGreaterThan(before);
    expect(scoreOf7()).toBeGreaterThan(0.5);
    expect(labelsOf(triage)).toMatchObject({ plain7: 'complaint model' });
    expect((await triage.api.card({ clientId })).models[0]).toMatchObject({
      language: 'en',
      correctionCount: 6,
      heldOutCount: 1,
      precision: null,
      recall: null,
      auc: null,
      messageCount: 8,
    });
  });

  it('gives the same model whenever it is done, and none where everything is taken back', async () => {
    const triage = withMessages();
    const weightsOf = () => triage.store.all('test.weights', 'SELECT id, weights FROM triage_model');
    await triage.api.correct({ clientId, messageId: idOf('ann'), label: 'nothing' });
    await triage.clock.advance(3_000);
    const once = weightsOf();
    expect(once).toHaveLength(1);
    triage.store.run('test.forget', 'DELETE FROM triage_model');
    await triage.teacher.catchUp();
    expect(weightsOf()).toEqual(once);
    await triage.api.correct({ clientId, messageId: idOf('ann'), label: null });
    await triage.clock.advance(3_000);
    expect(weightsOf()).toEqual([]);
  });

  it('does not use weights that stand on another seed', async () => {
    const triage = withMessages();
    await triage.api.correct({ clientId, messageId: idOf('ann'), label: 'complaint' });
    await triage.clock.advance(3_000);
    triage.store.run('test.other', `UPDATE triage_model SET weights = 'other' || char(10) || '99'`);
    expect((await triage.api.explain({ clientId, messageId: idOf('bob') })).score).toBeLessThan(0.5);
    await triage.teacher.catchUp();
    expect(
      triage.store.all('test.weights', `SELECT id FROM triage_model WHERE weights LIKE 'other%'`),
    ).toEqual([]);
  });

  it('does not happen after the end', async () => {
    const triage = withMessages();
    await triage.api.correct({ clientId, messageId: idOf('ann'), label: 'nothing' });
    triage.teacher.stop();
    await triage.clock.advance(60_000);
    expect(triage.store.all('test.weights', 'SELECT id FROM triage_model')).toEqual([]);
  });
});

describe('a store that is older than triage', () => {
  it('is looked at from the newest message on, and what a person said holds', async () => {
    const triage = startTriage();
    const count = 450;
    triage.take({
      messages: Array.from({ length: count }, (_, nth) =>
        from(
          `m${nth}`,
          nth % 2 === 0 ? 'My parcel never arrived and nobody answers.' : 'Are you open today?',
          {
            at: NOW - nth * 1_000,
            language: null,
          },
        ),
      ),
    });
    await triage.api.correct({ clientId, messageId: idOf('m3'), label: 'praise' });
    triage.store.run(
      'test.old',
      'UPDATE message SET label = NULL, label_by = NULL, score = NULL, hard_rule = NULL',
    );
    const done = triage.teacher.catchUp();
    await triage.clock.advance(1_000);
    await done;
    expect(
      triage.store.all(
        'test.counts',
        'SELECT label, label_by AS labelBy, count(*) AS n FROM message GROUP BY 1, 2 ORDER BY 3',
      ),
    ).toEqual([
      { label: 'praise', labelBy: 'person', n: 1 },
      { label: 'question', labelBy: 'model', n: count / 2 - 1 },
      { label: 'complaint', labelBy: 'model', n: count / 2 },
    ]);
    expect(conversationOf(triage, 'm0')).toMatchObject({ label: 'complaint' });
  });
});

describe('the card', () => {
  it('lists languages with a model and those without', async () => {
    const { api } = withMessages();
    const { models, without } = await api.card({ clientId });
    expect(
      models.map(({ language, messageCount, correctionCount, trainedAt }) => [
        language,
        messageCount,
        correctionCount,
        trainedAt,
      ]),
    ).toEqual([
      ['en', 5, 0, null],
      ['pl', 0, 0, null],
    ]);
    expect(models.every(({ seedCount }) => seedCount > 400)).toBe(true);
    expect(without).toEqual([{ language: 'de', messageCount: 1 }]);
  });

  it('has numbers as soon as enough was held out', async () => {
    const triage = startTriage();
    const texts = [
      'The parcel never arrived and nobody answers, number',
      'Thank you, lovely service, number',
    ];
    triage.take({
      messages: Array.from({ length: 50 }, (_, nth) => from(`m${nth}`, `${texts[nth % 2]} ${nth}`)),
    });
    for (let nth = 0; nth < 50; nth += 1) {
      triage.clock.set(NOW + nth);
      await triage.api.correct({
        clientId,
        messageId: idOf(`m${nth}`),
        label: nth % 2 === 0 ? 'complaint' : 'praise',
      });
    }
    await triage.clock.advance(3_000);
    expect((await triage.api.card({ clientId })).models[0]).toMatchObject({
      correctionCount: 50,
      heldOutCount: 10,
      precision: 1,
      recall: 1,
      auc: 1,
    });
  });
});

describe('the words of a hard rule', () => {
  const rule = { clientId, language: 'en', rule: 'safety' as const };
  const wordsOf = async ({ api }: TestTriage): Promise<readonly string[]> =>
    (await api.words({ clientId })).find((one) => one.language === 'en' && one.rule === 'safety')?.words ??
    [];

  it('are edited, count at once for what waits, and become those that ship again', async () => {
    const triage = withMessages();
    const shipped = await wordsOf(triage);
    expect(shipped).toContain('food poison*');
    await triage.api.setWords({ ...rule, words: ['lamp is broken'] });
    expect(await wordsOf(triage)).toEqual(['lamp is broken']);
    expect(labelsOf(triage)).toMatchObject({ ann: 'complaint rule safety' });
    expect(labelsOf(triage)).not.toMatchObject({ dan: 'complaint rule safety' });
    triage.clock.set(NOW + 1);
    await triage.api.setWords({ ...rule, words: [...shipped] });
    expect(await wordsOf(triage)).toEqual(shipped);
    expect(triage.store.all('test.setting', 'SELECT id, value FROM client_setting')).toEqual([
      { id: 'triage-words/en/safety', value: 'null' },
    ]);
    expect(labelsOf(triage)).toMatchObject({ dan: 'complaint rule safety' });
  });

  it('may be given to a language that has none', async () => {
    const triage = withMessages();
    await triage.api.setWords({ ...rule, language: 'cs', words: ['střep*'] });
    triage.take({ messages: [from('gil', 'V polévce byl střep, to je hrozné.', { language: 'cs' })] });
    expect(labelsOf(triage)).toMatchObject({ gil: 'complaint rule safety' });
    expect((await triage.api.words({ clientId })).filter(({ language }) => language === 'cs')).toHaveLength(
      4,
    );
  });

  it('are not read where another program wrote nonsense', async () => {
    const triage = withMessages();
    const shipped = await wordsOf(triage);
    for (const [id, value] of [
      ['triage-words/en/safety', '{"x"'],
      ['triage-words/en/nonsense', '["a"]'],
      ['triage-words/', '[1]'],
    ] as const)
      triage.store.run(
        'test.nonsense',
        'INSERT INTO client_setting (id, value, updated_at) VALUES (?, ?, 0)',
        [id, value],
      );
    expect(await wordsOf(triage)).toEqual(shipped);
  });

  it('are for those who may write', async () => {
    await expect(withMessages('read-only').api.setWords({ ...rule, words: ['x'] })).rejects.toMatchObject({
      code: 'READ_ONLY',
    });
  });
});
