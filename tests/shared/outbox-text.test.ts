import { isBlank, tidyText } from '@shared/outbox/text';
import { fillVariables, firstNameOf } from '@shared/outbox/variables';
import { answerText, lengthOf, replyPrefix } from '@shared/platforms/counters';
import { answersTo, can, canDo, platformIds } from '@shared/platforms/registry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const family = '👨‍👩‍👧‍👦';

describe('a Mastodon answer', () => {
  it.each([
    ['letters', 'Dzień dobry', 11],
    ['decomposed letters as one each', 'Z\u0307o\u0301lc\u0301', 4],
    ['a family as one', family, 1],
    ['a line end as one', 'a\nb', 3],
    ['a link as 23, whatever its length', `see https://example.org/${'a'.repeat(300)} please`, 34],
    ['a short link as 23 too', 'https://a.pl', 23],
    ['no scheme as it stands', 'example.org', 11],
    ['no dot as it stands', 'http://localhost/x', 18],
    ['the full stop after a link apart', 'https://example.org/a.', 24],
    ['a bracket around a link apart', '(https://example.org/a)', 25],
    ['a mention without its server', '@anna@town.example hi', 8],
    ['a local mention as it stands', '@anna hi', 8],
    ['no mention within an address', 'mail anna@town.example', 22],
  ])('counts %s', (_, text, length) => {
    expect(lengthOf('mastodon', text)).toEqual({ length, limit: 500, over: false });
  });

  it('ends at 500', () => {
    expect(lengthOf('mastodon', 'ż'.repeat(500)).over).toBe(false);
    expect(lengthOf('mastodon', 'ż'.repeat(501))).toEqual({ length: 501, limit: 500, over: true });
  });

  it('names whom it answers, once', () => {
    const handle = '@anna@town.example';
    const texts = ['Hello', '@Anna@town.example Hello', '@anna@town.example.org Hello', '@anna Hello'];
    expect(texts.map((text) => answerText('mastodon', { handle, text }))).toEqual([
      '@anna@town.example Hello',
      '@Anna@town.example Hello',
      '@anna@town.example @anna@town.example.org Hello',
      '@anna@town.example @anna Hello',
    ]);
    expect(replyPrefix('mastodon', '')).toBe('');
  });
});

describe('a Bluesky answer', () => {
  it('counts characters as people see them, and a link in full', () => {
    expect(lengthOf('bluesky', family.repeat(100)).length).toBe(100);
    expect(lengthOf('bluesky', 'https://example.org/a').length).toBe(21);
  });

  it('ends at 300 characters, or at 3,000 bytes where these are fewer', () => {
    expect(lengthOf('bluesky', 'a'.repeat(301))).toEqual({ length: 301, limit: 300, over: true });
    const heavy = family.repeat(130);
    expect(lengthOf('bluesky', heavy)).toEqual({ length: 3_250, limit: 3_000, over: true });
  });

  it('is longer where nobody else reads it, and names nobody', () => {
    expect(lengthOf('bluesky', 'a'.repeat(1_000), 'private').over).toBe(false);
    expect(answerText('bluesky', { handle: '@anna.test', text: 'Hello' })).toBe('Hello');
  });
});

it('counts at least one for anything that can be seen, and never more than there are units', () =>
  fc.assert(
    fc.property(fc.constantFrom(...platformIds), fc.string({ unit: 'grapheme' }), (id, text) => {
      const { length } = lengthOf(id, text);
      if (!isBlank(text)) expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(Math.max(text.length, 23 * text.split('http').length));
    }),
  ));

describe('what platforms can do', () => {
  it('is data', () => {
    expect(platformIds.map((id) => [id, can(id, 'reply'), can(id, 'like'), can(id, 'hide')])).toEqual([
      ['feed', false, false, false],
      ['mastodon', true, true, false],
      ['bluesky', true, true, true],
    ]);
    expect([answersTo('mastodon', 'mention'), answersTo('mastodon', 'direct')]).toEqual([
      ['public', 'private'],
      ['private'],
    ]);
    expect([
      answersTo('bluesky', 'comment'),
      answersTo('feed', 'item'),
      answersTo('bluesky', 'post'),
    ]).toEqual([['public'], [], []]);
    expect(lengthOf('feed', 'Hello')).toEqual({ length: 5, limit: 0, over: true });
  });

  it('is deleting of our own, and everything else of theirs', () => {
    const ours = { kind: 'comment', direction: 'out' } as const;
    const theirs = { kind: 'comment', direction: 'in' } as const;
    expect([
      canDo('mastodon', 'delete', ours),
      canDo('mastodon', 'delete', theirs),
      canDo('mastodon', 'like', ours),
      canDo('mastodon', 'like', theirs),
      canDo('bluesky', 'like', { kind: 'direct', direction: 'in' }),
      canDo('mastodon', 'hide', theirs),
    ]).toEqual([true, false, false, true, false, false]);
  });
});

describe('the text that leaves', () => {
  it.each(['', ' \n\t', '\u200b\u200d', '\u00a0\u2003', '\u0000\u0007', '\ufeff'])(
    'is nothing: %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it('keeps words and loses what servers refuse', () => {
    const text = ' \r\n  Hello\u0000,\r\nworld\u0007\ud800 \u200f\u05e9\n \n';
    expect(tidyText(text)).toBe('  Hello,\nworld\ufffd \u200f\u05e9');
  });

  it('is tidy once it was tidied', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(isBlank(tidyText(text))).toBe(isBlank(text));
      }),
    ));
});

describe('variables', () => {
  const filling = { 'contact.name': 'Anna Nowak', 'account.name': 'Piekarnia', 'member.name': 'Ola' };

  it('are filled in, and those that cannot be are named', () => {
    const text =
      'Dzień dobry {{contact.first}} ({{ contact.name }})! {{order.id}} {{member.name}}, {{account.name}}';
    expect(fillVariables(text, filling)).toEqual({
      text: 'Dzień dobry Anna (Anna Nowak)! {{order.id}} Ola, Piekarnia',
      unfilled: ['order.id'],
    });
    expect(fillVariables('{{contact.first}} {{contact.first}}', { ...filling, 'contact.name': ' ' })).toEqual(
      {
        text: '{{contact.first}} {{contact.first}}',
        unfilled: ['contact.first'],
      },
    );
  });

  it('take a name for what it is, whatever stands in it', () => {
    const hostile = { ...filling, 'contact.name': 'Bobby {{member.name}} $& $1' };
    expect(fillVariables('{{contact.name}}', hostile).text).toBe('Bobby {{member.name}} $& $1');
  });

  it.each([
    ['Anna Nowak', 'Anna'],
    ['Łucja', 'Łucja'],
    ['dr Jan Kowalski', 'Jan'],
    ['🌻 Zosia 🌻', 'Zosia'],
    ['Anne-Marie O’Neil', 'Anne-Marie'],
    ['(Piotr)', 'Piotr'],
    ['anna_k92', null],
    ['K. Nowak', null],
    ['🌻', null],
    ['', null],
    ['12 Monkeys', null],
  ])('call %j by %j', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });
});
