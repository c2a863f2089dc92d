import type { HardRule, Label } from '@shared/triage/labels';
import { probabilityOf } from '@shared/triage/model';
import { qualityOf } from '@shared/triage/quality';
import type { TriageInput } from '@shared/triage/triage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedTriage } from '../../../../electron/features/triage/client-triage';
import { isComplaintTopic, type PracticeText, practiceTexts } from '../../../fixtures/triage/practice';

const triage = shippedTriage();
const say = (text: string, more: Partial<TriageInput> = {}) =>
  triage.verdict({ text, subject: null, language: null, kind: 'comment', ...more });
const hardRuleOf = (text: string): HardRule | null => say(text).verdict.hardRule;

describe('hard rules', () => {
  it.each<[HardRule | null, string]>([
    ['safety', 'My daughter had an allergic reaction after your cream.'],
    ['safety', 'I cut my hand on the handle, it would not stop bleeding.'],
    ['safety', 'Two of us got food poisoning at your place last night.'],
    ['safety', 'The charger caught fire on my desk.'],
    ['legal', 'You will hear from my lawyer.'],
    ['legal', 'Under the GDPR I ask you to delete my personal data.'],
    ['press', 'I am a journalist and would like to ask for a comment by five.'],
    ['refund', 'I want my money back.'],
    ['refund', 'You charged me twice for one ticket.'],
    ['safety', 'Po Waszej zupie całą noc wymiotowałam.'],
    ['safety', 'W sałatce był kawałek szkła.'],
    ['safety', 'Syn ma alergię, a na etykiecie nie ma słowa o orzechach.'],
    ['legal', 'Sprawę przekazuję adwokatowi i do UOKiK.'],
    ['press', 'Jestem dziennikarką, prosimy o komentarz do tekstu.'],
    ['refund', 'Proszę o zwrot pieniędzy za oba bilety.'],
    ['safety', 'Mein Sohn hat nach dem Essen allergisch reagiert.'],
    ['legal', 'Ich schalte meinen Anwalt ein.'],
    ['refund', 'Ich möchte mein Geld zurück.'],
    ['safety', 'Після вашого салату у дитини отруєння.'],
    ['press', 'Я журналіст, прокоментуйте, будь ласка.'],
    ['refund', 'Je voudrais être remboursé, vous m’avez débité deux fois.'],
    ['safety', 'J’ai trouvé un morceau de verre dans la soupe.'],
    ['legal', 'Voy a poner una denuncia, ya hablé con mi abogado.'],
    ['refund', 'Quiero el reembolso, me cobraron dos veces.'],
    [null, 'I am allergic to mornings, but your coffee helps.'],
    [null, 'Thanks to Sue at the tennis court for the press-up tips, safe travels!'],
    [null, 'The refund arrived, thank you for being so quick.'],
    [null, 'Ta czekolada to prawdziwa bomba kaloryczna, na wszelki wypadek biorę dwie. Ale czad!'],
    [null, 'Zwrot dotarł, dziękuję za szybką reakcję.'],
    [null, 'La salade d’avocat était délicieuse, merci.'],
  ])('%s: %s', (rule, text) => expect(hardRuleOf(text)).toBe(rule));

  it('take the gravest where several fire', () => {
    expect(hardRuleOf('I want a refund and my lawyer agrees: I am bleeding.')).toBe('safety');
  });

  it('fire through what cannot be seen, capitals and missing diacritics', () => {
    expect(hardRuleOf('ŻĄDAM ZWROTU PIENIĘDZY i to już')).toBe('refund');
    expect(hardRuleOf('proszę o zwrot pieniedzy, to nie jest w porządku')).toBe('refund');
    expect(hardRuleOf('I want a re\u200bfu\u00adnd and I want it now')).toBe('refund');
  });

  it('do not call a newspaper the press', () => {
    const article = { kind: 'item' as const, language: 'en' };
    expect(say('Our readers ask: a journalist went to the bakery.', article).verdict.hardRule).toBeNull();
    expect(say('A recall after an allergic reaction at the bakery.', article).verdict.hardRule).toBe(
      'safety',
    );
  });
});

describe('labels', () => {
  it.each<[Label, string]>([
    ['complaint', 'Four weeks, three emails, no answer. What is going on?'],
    ['complaint', 'Znowu nie działa winda i nikt nie odbiera telefonu.'],
    ['question', 'How much is a ticket for two children?'],
    ['question', 'Could you please move my appointment to Friday'],
    ['question', 'Chciałabym zarezerwować stolik na sobotę.'],
    ['question', 'My son has a nut allergy, is the soup fine for him?'],
    ['praise', 'What a wonderful evening, thank you all so much!'],
    ['praise', 'Cudowny wieczór, dziękuję całemu zespołowi!'],
    ['nothing', 'Invest in crypto and earn money from home, WhatsApp me'],
    ['nothing', 'Darmowy audyt SEO dla Was, kliknij w ten link: https://x.example'],
    ['nothing', 'My order number is 31337.'],
  ])('%s: %s', (label, text) => expect(say(text).verdict.label).toBe(label));

  it('come from rules alone where there is no model, or from nobody', () => {
    expect(say('Ich habe mich verletzt und bin ausgerutscht.').verdict).toEqual({
      label: 'complaint',
      labelBy: 'rule',
      score: null,
      hardRule: 'safety',
    });
    expect(say('Mein Anwalt meldet sich bei Ihnen.').verdict).toEqual({
      label: null,
      labelBy: 'none',
      score: null,
      hardRule: 'legal',
    });
    expect(say('Das Brot war leider ganz kalt.')).toEqual({
      verdict: { label: null, labelBy: 'none', score: null, hardRule: null },
      language: 'de',
    });
    expect(say('')).toEqual({
      verdict: { label: null, labelBy: 'none', score: null, hardRule: null },
      language: null,
    });
  });

  it('read a content warning as a part of the text', () => {
    expect(say('Never again.', { subject: 'food poisoning', language: 'en' }).verdict.hardRule).toBe(
      'safety',
    );
  });

  it('are given to any text, with a score that its reasons add up to', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc
            .array(
              fc.constantFrom(
                'nie',
                'refund',
                'broken',
                'why',
                '?',
                '😡',
                'dziękuję',
                'NO',
                '“x”',
                '.',
                '42',
              ),
              { maxLength: 60 },
            )
            .map((words) => words.join(' ')),
        ),
        fc.constantFrom('en', 'pl', 'de', null, 'xx-nonsense'),
        (text, language) => {
          const input = { text, subject: null, language, kind: 'mention' } as const;
          const { features, verdict, language: told } = triage.explain(input);
          expect(triage.verdict(input)).toEqual({ verdict, language: told });
          if (verdict.score === null) expect(features).toEqual([]);
          else
            expect(probabilityOf(features.reduce((sum, { weight }) => sum + weight, 0))).toBeCloseTo(
              verdict.score,
              9,
            );
        },
      ),
    ));
});

describe('what customers of the practice bakery write', () => {
  const of = (texts: readonly PracticeText[], wanted: (topic: string) => boolean): PracticeText[] =>
    texts.filter(({ topic }) => wanted(topic));
  const share = (language: string, texts: readonly PracticeText[], rule: HardRule): number =>
    texts.filter(({ text }) => say(text, { language }).verdict.hardRule === rule).length / texts.length;

  it.each(['en', 'pl'] as const)(
    'is found by the hard rules where it is grave, and never in praise: %s',
    (language) => {
      const texts = practiceTexts[language];
      expect(
        share(
          language,
          of(texts, (topic) => topic === 'cForeign'),
          'safety',
        ),
      ).toBeGreaterThan(0.8);
      expect(
        share(
          language,
          of(texts, (topic) => topic === 'cAllergy'),
          'safety',
        ),
      ).toBeGreaterThan(0.8);
      expect(
        share(
          language,
          of(texts, (topic) => topic === 'press'),
          'press',
        ),
      ).toBeGreaterThan(0.8);
      const harmless = of(texts, (topic) =>
        /^(praise|mention|competitor|spam|qHours|qOrder|qParking)/u.test(topic),
      );
      expect(harmless.filter(({ text }) => say(text, { language }).verdict.hardRule !== null)).toEqual([]);
    },
  );

  it.each(['en', 'pl'] as const)('is read in its language without any tag: %s', (language) => {
    const texts = practiceTexts[language];
    const told = texts.map(({ text }) => say(text).language);
    expect(told.filter((one) => one !== language && one !== null)).toEqual([]);
    expect(told.filter((one) => one === null).length / told.length).toBeLessThan(0.05);
  });

  // A floor below what was measured (docs/decisions/008-triage.md), so that a change for the worse is seen.
  it.each(['en', 'pl'] as const)('is told apart although nothing of it was learned from: %s', (language) => {
    const { auc } = qualityOf(
      practiceTexts[language].map(({ text, topic }) => ({
        score: say(text, { language }).verdict.score ?? 0,
        isComplaint: isComplaintTopic(topic),
      })),
    );
    expect(auc).toBeGreaterThan(0.83);
  });
});
