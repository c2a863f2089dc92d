import type { Explanation, Feature } from '@shared/triage/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { featureName } from '../../renderer/features/inbox/triage-feature-name';
import { evidenceWords, modelSays, weighed } from '../../renderer/features/inbox/triage-words';
import { i18n } from '../../renderer/lib/i18n';
import { en } from '../../renderer/locales/en/all';

beforeAll(() => i18n.init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } }));

const explanation = (what: Partial<Explanation>): Explanation => ({
  messageId: 'm',
  label: 'complaint',
  labelBy: 'model',
  hardRule: null,
  ruleWords: [],
  score: 0.9,
  language: 'en',
  features: [],
  correctedBy: null,
  correctedAt: null,
  ...what,
});

describe('what the model says beside a label', () => {
  it.each([
    [{ labelBy: 'model', score: 0.9 }, 'sure'],
    [{ labelBy: 'rule', hardRule: 'safety', score: 0.9 }, 'agrees'],
    [{ labelBy: 'rule', hardRule: 'safety', score: 0.2 }, 'differs'],
    [{ labelBy: 'person', score: 0.2 }, 'thought'],
    [{ label: 'praise', labelBy: 'model', score: 0.1 }, 'calm'],
    [{ label: null, labelBy: 'none', score: null }, null],
  ] as const)('of %o is %s', (what, says) => {
    expect(modelSays(explanation(what))).toBe(says);
  });
});

describe('a score taken apart', () => {
  const feature = fc.record<Feature>({
    text: fc.string(),
    kind: fc.constantFrom('word', 'pair', 'lexicon', 'cue', 'bias'),
    weight: fc.double({ min: -5, max: 5, noNaN: true }),
  });

  it('adds up: what is shown and the rest are the sum', () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 40 }), fc.nat({ max: 20 }), (features, most) => {
        const { shown, rest, restCount, sum } = weighed(features, most);
        expect(shown.length + restCount).toBeLessThanOrEqual(features.length);
        expect(shown.reduce((total, { weight }) => total + weight, rest)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('shows the strongest first, whichever way they pull', () => {
    const features: Feature[] = [
      { text: 'bread', kind: 'word', weight: 0.1 },
      { text: 'thank you', kind: 'pair', weight: -2 },
      { text: 'never again', kind: 'pair', weight: 1.5 },
      { text: 'burnt, cold', kind: 'lexicon', weight: 0.8 },
      { text: 'nobody answered', kind: 'cue', weight: 0.7 },
      { text: '!', kind: 'cue', weight: 0.6 },
    ];
    expect(weighed(features, 2).shown.map(({ text }) => text)).toEqual(['thank you', 'never again']);
    expect(evidenceWords(features, 3)).toEqual(['never again', 'nobody answered', 'bread']);
  });

  it('says a word once, however often it counts', () => {
    const features: Feature[] = [
      { text: 'Mould', kind: 'word', weight: 0.5 },
      { text: 'bread', kind: 'word', weight: -0.2 },
      { text: 'mould', kind: 'cue', weight: 1 },
      { text: '', kind: 'bias', weight: -1 },
    ];
    expect(weighed(features, 2)).toMatchObject({
      shown: [
        { text: 'Mould', weight: 1.5 },
        { kind: 'bias', weight: -1 },
      ],
      restCount: 1,
    });
    expect(evidenceWords(features, 3)).toEqual(['Mould']);
  });

  it('names what is no word of the message', () => {
    const name = (kind: Feature['kind'], text: string) =>
      featureName(i18n.getFixedT('en', 'thread'), { kind, text, weight: 1 });
    expect(name('pair', 'never again')).toBe('“never again”');
    expect(name('cue', 'nobody answered')).toBe('“nobody answered”');
    expect(name('cue', '?')).toBe('question mark');
    expect(name('lexicon', 'burnt, cold')).toBe('words that judge: burnt, cold');
    expect(name('lexicon', '')).toBe('no word that judges');
    expect(name('bias', '')).toBe('before any word is read');
  });
});
