import { applyRules, asksNothing, compileRules, matches, noActions, ruleText } from '@shared/team/rules';
import {
  type Actions,
  actionsSchema,
  type Conditions,
  conditionsSchema,
  type Rule,
  type RuleSubject,
} from '@shared/team/rules-schema';
import { READ_LENGTH } from '@shared/team/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const conditions = (more: object): Conditions => conditionsSchema.parse(more);
const actions = (more: object): Actions => actionsSchema.parse(more);
const rule = (id: string, more: { asks?: object; does?: object; enabled?: boolean } = {}): Rule => ({
  id,
  name: id,
  conditions: conditions(more.asks ?? {}),
  actions: actions(more.does ?? {}),
  enabled: more.enabled ?? true,
});

const subject = (more: Partial<RuleSubject> = {}): RuleSubject => ({
  accountId: 'account',
  platform: 'mastodon',
  kind: 'mention',
  label: 'question',
  hardRule: null,
  language: 'en',
  text: 'Do you sell bread wholesale?',
  rating: null,
  followerCount: 120,
  earlierMessages: 0,
  earlierComplaints: 0,
  inHours: true,
  ...more,
});

const WORDS = ['bread', 'cake', 'żółw', 'lodz', 'order', 'for', 'our', 'company', '🔥', '日本', 'don’t'];
const anyWords = fc.array(
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', '*', ' bread')).map((parts) => parts.join('')),
  { maxLength: 3 },
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .array(fc.constantFrom(...WORDS, 'breads', '. ', '\u200b'), { maxLength: 12 })
    .map((all) => all.join(' ')),
);
const anySubject: fc.Arbitrary<RuleSubject> = fc.record({
  accountId: fc.constantFrom('a', 'b'),
  platform: fc.constantFrom('mastodon', 'feed'),
  kind: fc.constantFrom('mention', 'direct', 'item'),
  label: fc.constantFrom('complaint', 'question', null),
  hardRule: fc.constantFrom('press', 'safety', null),
  language: fc.constantFrom('en', 'pl', 'pl-PL', null),
  text: anyText,
  rating: fc.constantFrom(1, 5, null),
  followerCount: fc.constantFrom(0, 1_000, null),
  earlierMessages: fc.nat({ max: 2 }),
  earlierComplaints: fc.nat({ max: 1 }),
  inHours: fc.boolean(),
});
const some = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 });
const anyConditions: fc.Arbitrary<Conditions> = fc.record({
  accountIds: some('a', 'b'),
  platforms: some('mastodon', 'feed'),
  kinds: some('mention', 'direct'),
  labels: some('complaint', 'question'),
  hardRules: some('press', 'safety'),
  languages: some('en', 'pl'),
  words: anyWords,
  withoutWords: anyWords,
  ratingAtMost: fc.constantFrom(null, 2),
  followersAtLeast: fc.constantFrom(null, 500),
  author: fc.constantFrom('any', 'first-time', 'returning', 'complained-before'),
  hours: fc.constantFrom('any', 'open', 'closed'),
});
const fields = conditionsSchema.keyof().options;
const nothingAsked = conditions({});

describe('a condition', () => {
  it.each<[object, Partial<RuleSubject>, boolean]>([
    [{}, {}, true],
    [{ accountIds: ['account', 'x'] }, {}, true],
    [{ accountIds: ['x'] }, {}, false],
    [{ kinds: ['direct'] }, {}, false],
    [{ labels: ['question', 'praise'] }, {}, true],
    [{ labels: ['question'] }, { label: null }, false],
    [{ hardRules: ['press'] }, { hardRule: 'press' }, true],
    [{ hardRules: ['press'] }, {}, false],
    [{ languages: ['pl'] }, { language: 'pl-PL' }, true],
    [{ languages: ['PL'] }, { language: 'pl' }, true],
    [{ languages: ['pl'] }, { language: null }, false],
    [{ ratingAtMost: 2 }, { rating: 2 }, true],
    [{ ratingAtMost: 2 }, { rating: 3 }, false],
    [{ ratingAtMost: 2 }, {}, false],
    [{ followersAtLeast: 100 }, {}, true],
    [{ followersAtLeast: 121 }, {}, false],
    [{ followersAtLeast: 0 }, { followerCount: null }, false],
    [{ author: 'first-time' }, {}, true],
    [{ author: 'returning' }, { earlierMessages: 1 }, true],
    [{ author: 'complained-before' }, { earlierMessages: 1 }, false],
    [{ author: 'complained-before' }, { earlierComplaints: 1 }, true],
    [{ hours: 'closed' }, {}, false],
    [{ hours: 'closed' }, { inHours: false }, true],
    [{ labels: ['question'], words: ['cake'] }, {}, false],
  ])('%j of %j: %s', (asked, facts, expected) =>
    expect(matches(conditions(asked), subject(facts))).toBe(expected),
  );

  it.each<[string[], string, boolean]>([
    [['wholesale'], 'WHOLESALE, please', true],
    [['sale'], 'wholesale', false],
    [['whole*'], 'wholesale', true],
    [['*'], 'anything', false],
    [['hurtow*'], 'Ceny hurtowe?', true],
    [['wspolprac*'], 'Propozycja współpracy', true],
    [['współprac*'], 'propozycja wspolpracy', true],
    [['łódź'], 'Jestem z LODZI', false],
    [['łodzi'], 'Jestem z LODZI', true],
    [['order for our company'], 'An order, for our company!', true],
    [['order for our company'], 'an order for your company', false],
    [['order for our compan*'], 'order for our companies', true],
    [['for our'], 'order for', false],
    [['cake', 'bread'], 'fresh bread', true],
    [['🔥'], 'this is 🔥🔥', true],
    [['日本'], '私は日本人です', true],
    [['offer'], 'of\u00adfer', true],
    [['offer'], 'o\u200bf\u200bf\u200be\u200br', true],
    [['boycott'], `b${'\u0301'.repeat(500)}oycott`, true],
    [['script'], '<script>alert(1)</script>', true],
    [['שלום'], 'שלום, מה שלומך?', true],
    [['c'], '', false],
  ])('words %j in %j: %s', (words, text, expected) => {
    expect(matches(conditions({ words }), subject({ text }))).toBe(expected);
    expect(matches(conditions({ withoutWords: words }), subject({ text }))).toBe(!expected);
  });

  it('reads a heading like a text, and only the beginning of a megabyte', () => {
    const wholesale = conditions({ words: ['wholesale'] });
    const text = ruleText({ subject: 'Wholesale', text: 'prices' });
    expect(matches(wholesale, subject({ text }))).toBe(true);
    const filler = 'ą b '.repeat(250_000);
    expect(matches(wholesale, subject({ text: `wholesale ${filler}` }))).toBe(true);
    expect(matches(wholesale, subject({ text: `${filler} wholesale` }))).toBe(false);
    expect(filler.length).toBeGreaterThan(READ_LENGTH);
  });

  it('never makes more match by being added', () =>
    fc.assert(
      fc.property(anyConditions, anySubject, fc.constantFrom(...fields), (asked, facts, field) => {
        const fewer = { ...asked, [field]: nothingAsked[field] };
        if (matches(asked, facts)) expect(matches(fewer, facts)).toBe(true);
      }),
    ));

  it('holds together with others exactly where each holds alone', () =>
    fc.assert(
      fc.property(anyConditions, anySubject, (asked, facts) => {
        const alone = fields.map((field) => ({ ...nothingAsked, [field]: asked[field] }));
        expect(matches(asked, facts)).toBe(alone.every((one) => matches(one, facts)));
      }),
    ));

  it('without anything asked is told apart from those that ask', () =>
    fc.assert(
      fc.property(anyConditions, anySubject, (asked, facts) => {
        if (asksNothing(asked)) expect(matches(asked, facts)).toBe(true);
        expect(asksNothing(asked)).toBe(JSON.stringify(asked) === JSON.stringify(nothingAsked));
      }),
    ));
});

describe('several rules', () => {
  it('fill what earlier ones left open; tags and flags add up', () => {
    const rules = [
      rule('1', { does: { deskId: 'pr', tags: ['VIP'] } }),
      rule('2', { does: { deskId: 'sales', assigneeId: 'jan', tags: [' vip', 'hurt'], urgent: true } }),
      rule('off', { enabled: false, does: { firstMs: 60_000 } }),
      rule('no', { asks: { labels: ['praise'] }, does: { firstMs: 120_000 } }),
      rule('3', { does: { firstMs: 180_000, needsApproval: true, savedReplyId: 'hello' } }),
    ];
    const expected = {
      actions: {
        deskId: 'pr',
        assigneeId: 'jan',
        tags: ['VIP', 'hurt'],
        urgent: true,
        firstMs: 180_000,
        savedReplyId: 'hello',
        needsApproval: true,
      },
      matchedRuleIds: ['1', '2', '3'],
    };
    expect(applyRules(rules, subject())).toEqual(expected);
    expect(compileRules(rules)(subject())).toEqual(expected);
  });

  it('do nothing where there are none', () =>
    expect(applyRules([], subject())).toEqual({ actions: noActions, matchedRuleIds: [] }));

  const independent = fc.shuffledSubarray(
    [
      { deskId: 'pr' },
      { assigneeId: 'jan' },
      { tags: ['a', 'b'] },
      { tags: ['b', 'c'] },
      { urgent: true },
      { firstMs: 60_000 },
      { savedReplyId: 'hello' },
      { needsApproval: true },
    ],
    { minLength: 2 },
  );
  it('that do different things may stand in any order', () =>
    fc.assert(
      fc.property(
        independent,
        fc.array(anyConditions, { minLength: 8, maxLength: 8 }),
        anySubject,
        (all, asked, facts) => {
          const rules = all.map((does, nth) => rule(`${nth}`, { asks: asked[nth] ?? {}, does }));
          const sorted = ({ actions: done, matchedRuleIds }: ReturnType<typeof applyRules>) => ({
            actions: { ...done, tags: done.tags.toSorted() },
            matchedRuleIds: matchedRuleIds.toSorted(),
          });
          expect(sorted(applyRules(rules.toReversed(), facts))).toEqual(sorted(applyRules(rules, facts)));
        },
      ),
    ));

  it('match what each of them matches alone, whatever the others do', () =>
    fc.assert(
      fc.property(fc.array(anyConditions, { maxLength: 5 }), anySubject, (asked, facts) => {
        const rules = asked.map((asks, nth) => rule(`${nth}`, { asks, does: { deskId: `${nth}` } }));
        const { actions: done, matchedRuleIds } = applyRules(rules, facts);
        expect(matchedRuleIds).toEqual(
          rules.filter((one) => matches(one.conditions, facts)).map(({ id }) => id),
        );
        expect(done.deskId).toBe(matchedRuleIds[0] ?? null);
      }),
    ));

  it('look at nothing that costs something before the cheaper conditions hold', () => {
    const read: string[] = [];
    const facts: RuleSubject = {
      ...subject(),
      get text() {
        read.push('text');
        return 'bread';
      },
      get inHours() {
        read.push('inHours');
        return true;
      },
    };
    const asks = { words: ['bread'], hours: 'open' };
    const apply = compileRules([rule('1', { asks: { ...asks, labels: ['praise'] } }), rule('2')]);
    expect(apply(facts).matchedRuleIds).toEqual(['2']);
    expect(read).toEqual([]);
    expect(compileRules([rule('1', { asks }), rule('2', { asks })])(facts).matchedRuleIds).toEqual([
      '1',
      '2',
    ]);
    expect(read).toEqual(['inHours', 'text', 'inHours']);
  });
});
