import { featuresOf, impressionOf } from '@shared/triage/features';
import { readKnowledge } from '@shared/triage/knowledge';
import { learnFrom, MIN_HELD_OUT } from '@shared/triage/learning';
import { emptyModel, logOddsOf, type Model, probabilityOf } from '@shared/triage/model';
import { readLearned, readSeed, type SeedModel, writeLearned, writeSeed } from '@shared/triage/model-text';
import { qualityOf } from '@shared/triage/quality';
import { tokenize } from '@shared/triage/tokens';
import { correctionTraining, type Sample, seedTraining, train } from '@shared/triage/training';
import { createTriage } from '@shared/triage/triage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const WORDS =
  'the lamp is broken again nobody answered thank you lovely friendly bad not good when where refund'.split(
    ' ',
  );
const knowledge = readKnowledge('en', {
  lexicon: 'broken -3\nbad -3\nlovely 3\nfriendly 2\ngood 3',
  cues: '[negation]\nnot\nnobody\n[unanswered]\nnobody answered\n[praise]\nthank you\n[question]\nwhen\nwhere',
});
const sampleOf = (text: string, isComplaint: boolean): Sample => ({
  features: featuresOf(impressionOf(tokenize(text), knowledge)),
  isComplaint,
  weight: 1,
});
const scoreOf = (model: Model, text: string): number =>
  probabilityOf(logOddsOf(model, featuresOf(impressionOf(tokenize(text), knowledge))));

const anyWords = fc.array(
  fc.constantFrom(...WORDS, '?', '!', 'BROKEN', '“good”', '😡', 'https://x.example', '@us', '42'),
  { maxLength: 30 },
);
const anyText = fc.oneof(
  anyWords.map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);
const anySamples = fc.array(fc.tuple(anyText, fc.boolean()), { maxLength: 20 });
const modelOf = (samples: readonly (readonly [string, boolean])[]): Model =>
  train(
    emptyModel,
    samples.map(([text, isComplaint]) => sampleOf(text, isComplaint)),
    seedTraining,
  );

describe('learning', () => {
  it('tells complaints by what it was shown', () => {
    const model = modelOf([
      ['the lamp is broken', true],
      ['nobody answered', true],
      ['lovely lamp thank you', false],
      ['when is the lamp there', false],
    ]);
    expect(scoreOf(model, 'broken again')).toBeGreaterThan(0.5);
    expect(scoreOf(model, 'lovely thank you')).toBeLessThan(0.5);
  });

  it('gives the same model for the same samples', () =>
    fc.assert(
      fc.property(anySamples, (samples) => {
        expect([...modelOf(samples).weights]).toEqual([...modelOf(samples).weights]);
      }),
    ));

  it('stays finite, whatever it is shown', () =>
    fc.assert(
      fc.property(anySamples, anyText, (samples, text) => {
        const score = scoreOf(modelOf(samples), text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    ));

  it('is drawn back to where it began', () => {
    const seed: Model = { bias: 0, weights: new Map([['lamp', 2]]) };
    const learned = train(seed, [sampleOf('the lamp', true)], correctionTraining);
    expect(learned.weights.get('lamp')).toBeGreaterThanOrEqual(2);
    expect(train(seed, [], correctionTraining)).toEqual(seed);
  });
});

describe('explaining a score', () => {
  const triageWith = (model: Model) =>
    createTriage({
      commonWords: () => ({ languages: [], byWord: new Map(), byLetter: new Map() }),
      expert: () => ({ knowledge, model }),
      ruleWords: () => [],
    });

  it('adds up to the log-odds of the score', () =>
    fc.assert(
      fc.property(anySamples, anyText, (samples, text) => {
        const message = { text, subject: null, language: 'en', kind: 'mention' } as const;
        const { features, verdict } = triageWith(modelOf(samples)).explain(message);
        const sum = features.reduce((total, { weight }) => total + weight, 0);
        expect(probabilityOf(sum)).toBeCloseTo(verdict.score ?? -1, 9);
      }),
    ));

  it('speaks in words of the message, strongest first', () => {
    const model: Model = {
      bias: -0.25,
      weights: new Map([
        ['broken', 2],
        ['!unanswered', 1.5],
        ['=bad', 1],
        ['!!', 0.2],
      ]),
    };
    const text = 'Broken, and Nobody — Answered!';
    const { features } = triageWith(model).explain({ text, subject: null, language: 'en', kind: 'mention' });
    expect(features.map(({ kind, text: shown }) => `${kind} ${shown}`)).toEqual([
      'cue Nobody — Answered',
      'word Broken',
      'lexicon Broken',
      'bias ',
      'cue !',
    ]);
  });
});

describe('a model as text', () => {
  const seed: SeedModel = {
    id: 'abc',
    sentenceCount: 2,
    model: {
      bias: 0.5,
      weights: new Map([
        ['a b', 1],
        ['!?', -2],
        ['tiny', 0.1],
      ]),
    },
  };

  it('reads what it wrote, without what weighs next to nothing', () => {
    expect(readSeed(writeSeed(seed))).toEqual({
      ...seed,
      model: {
        bias: 0.5,
        weights: new Map([
          ['!?', -2],
          ['a b', 1],
        ]),
      },
    });
  });

  it('keeps what a team taught as differences', () => {
    const learned: Model = {
      bias: 0.75,
      weights: new Map([...seed.model.weights, ['a b', 1.5], ['new', 0.25]]),
    };
    const text = writeLearned(learned, seed);
    expect(text.split('\n')).toEqual(['abc', '0.25', 'a b\t0.5', 'new\t0.25']);
    expect(readLearned(text, seed)).toEqual(learned);
  });

  it.each(['', 'other\n0', 'abc', 'abc\nx', 'abc\n0\nword\tx'])('does not use %j', (text) =>
    expect(readLearned(text, seed)).toBeNull(),
  );
});

describe('how well complaints are told', () => {
  const judged = (list: string) =>
    list.split(' ').map((one) => ({ score: Number(one.slice(1)), isComplaint: one.startsWith('c') }));

  it('counts order, calls and the top of the list', () => {
    expect(qualityOf(judged('c0.9 c0.6 n0.7 n0.2 c0.4'))).toEqual({
      n: 5,
      complaintCount: 3,
      auc: 4 / 6,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
      topRecall: 1 / 3,
    });
  });

  it('counts equal scores as half', () => {
    expect(qualityOf(judged('c0.5 n0.5')).auc).toBe(0.5);
  });

  it('withholds what cannot be known', () => {
    expect(qualityOf([])).toEqual({
      n: 0,
      complaintCount: 0,
      auc: null,
      precision: null,
      recall: null,
      f1: null,
      topRecall: null,
    });
    expect(qualityOf(judged('c0.1')).auc).toBeNull();
  });
});

describe('what corrections teach', () => {
  const seed = modelOf([
    ['broken lamp', true],
    ['nobody answered', true],
    ['lovely lamp', false],
    ['thank you', false],
  ]);
  const repeat = (count: number, one: (nth: number) => Sample): Sample[] =>
    Array.from({ length: count }, (_, nth) => one(nth));

  it('is believed where there is too little to judge it by, and has no numbers', () => {
    const { taken, quality, heldOutCount, model } = learnFrom(seed, [sampleOf('where refund', true)]);
    expect({ taken, quality, heldOutCount }).toEqual({ taken: true, quality: null, heldOutCount: 0 });
    expect(scoreOf(model, 'where refund')).toBeGreaterThan(scoreOf(seed, 'where refund'));
  });

  it('is taken where it is no worse on the newest fifth', () => {
    const corrections = repeat(5 * MIN_HELD_OUT, (nth) =>
      nth % 2 === 0 ? sampleOf('where refund', true) : sampleOf('when good', false),
    );
    const { taken, quality, heldOutCount } = learnFrom(seed, corrections);
    expect({ taken, heldOutCount, auc: quality?.auc }).toEqual({
      taken: true,
      heldOutCount: MIN_HELD_OUT,
      auc: 1,
    });
  });

  it('is not taken where what was said first misleads about what was said last', () => {
    const misled = repeat(4 * MIN_HELD_OUT, (nth) =>
      sampleOf(nth % 2 === 0 ? 'broken lamp' : 'lovely lamp', nth % 2 === 1),
    );
    const newest = repeat(MIN_HELD_OUT, (nth) =>
      sampleOf(nth % 2 === 0 ? 'broken lamp' : 'lovely lamp', nth % 2 === 0),
    );
    expect(learnFrom(seed, [...misled, ...newest]).taken).toBe(false);
  });
});
