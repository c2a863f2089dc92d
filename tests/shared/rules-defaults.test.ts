import { defaultRules, standardDesks } from '@shared/team/defaults';
import { applyRules } from '@shared/team/rules';
import { type RuleSubject, ruleSchema } from '@shared/team/rules-schema';
import { describe, expect, it } from 'vitest';

const desks = { service: 'service', pr: 'pr', sales: 'sales', marketing: 'marketing' };
const rulesIn = (language: 'en' | 'pl') =>
  defaultRules(language, desks).map(({ key, rule }) => ruleSchema.parse({ id: key, ...rule }));

const of = (text: string, more: Partial<RuleSubject> = {}): RuleSubject => ({
  accountId: 'account',
  platform: 'mastodon',
  kind: 'mention',
  label: 'nothing',
  hardRule: null,
  language: 'en',
  text,
  rating: null,
  followerCount: null,
  earlierMessages: 0,
  earlierComplaints: 0,
  inHours: true,
  ...more,
});

describe('the rules out of the box', () => {
  it.each<[string, RuleSubject, string | null]>([
    ['press', of('Comment for our newspaper?', { hardRule: 'press', label: 'question' }), 'pr'],
    [
      'a complaint of the press',
      of('No answer for a week.', { hardRule: 'press', label: 'complaint' }),
      'pr',
    ],
    ['danger', of('I found glass in it', { hardRule: 'safety', label: 'complaint' }), 'service'],
    ['the law', of('My lawyer will write', { hardRule: 'legal' }), 'service'],
    ['a refund', of('I want my money back', { hardRule: 'refund' }), 'service'],
    [
      'a complaint that mentions an offer',
      of('I got an offer and no bread', { label: 'complaint' }),
      'service',
    ],
    ['wholesale', of('Do you sell wholesale?', { label: 'question' }), 'sales'],
    ['a quote', of('Could you send us a quote?'), 'sales'],
    ['an order for a company', of('30 cakes for our company', { label: 'question' }), 'sales'],
    ['hurt', of('Czy macie ceny hurtowe?', { language: 'pl', label: 'question' }), 'sales'],
    ['oferta', of('Poproszę o ofertę na święta', { language: 'pl' }), 'sales'],
    ['współpraca', of('Propozycja współpracy', { language: 'pl', label: null }), 'sales'],
    ['a question', of('Are you open on Sunday?', { label: 'question' }), 'service'],
    ['praise', of('Best bread in town', { label: 'praise' }), 'marketing'],
    ['somebody who is hurt', of('I am hurt'), null],
    ['an article about offers', of('An offer for all', { kind: 'item' }), null],
    ['anything else', of('Good morning'), null],
  ])('send %s to its desk', (_, subject, desk) => {
    for (const language of ['en', 'pl'] as const)
      expect(applyRules(rulesIn(language), subject).actions.deskId).toBe(desk);
  });

  it('put danger and the law on top, and nothing else', () => {
    const urgent = (hardRule: string | null): boolean =>
      applyRules(rulesIn('en'), of('', { hardRule })).actions.urgent;
    expect(['safety', 'legal', 'press', 'refund', null].map(urgent)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('have names in the language of the client, and a desk each that exists', () => {
    const [english, polish] = [rulesIn('en'), rulesIn('pl')];
    expect(polish.map(({ name, ...rule }) => rule)).toEqual(english.map(({ name, ...rule }) => rule));
    expect(new Set([...english, ...polish].map(({ name }) => name)).size).toBe(14);
    expect(new Set(english.map(({ actions }) => actions.deskId))).toEqual(new Set(standardDesks));
  });
});
