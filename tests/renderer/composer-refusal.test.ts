import { describe, expect, it } from 'vitest';
import { filledReply, unfilledRanges } from '../../renderer/features/inbox/composer-fill';
import { outgoing } from '../../renderer/features/inbox/composer-refusal';
import { composerAfter, emptyComposer } from '../../renderer/features/inbox/composer-state';

const filling = { 'contact.name': 'Anna Kowalska', 'account.name': 'Bakery', 'member.name': 'Ola' };
const anna = { platform: 'mastodon', handle: '@anna@town.example', filling } as const;
const typed = (text: string) => composerAfter(emptyComposer('public', ''), { type: 'typed', text });

describe('a reply as it would leave', () => {
  it('carries the name that the platform needs, and counts it as the platform does', () => {
    const { text, length, limit, refusal } = outgoing(typed('Sorry.'), anna);
    expect(text).toBe('@anna@town.example Sorry.');
    expect({ length, limit, refusal }).toEqual({ length: '@anna Sorry.'.length, limit: 500, refusal: null });
  });

  it('is filled in and tidy, as the engine makes it', () => {
    expect(outgoing(typed('\nDear {{contact.first}},\r\nsorry.  '), anna)).toMatchObject({
      text: '@anna@town.example Dear Anna,\nsorry.',
      refusal: null,
    });
  });

  it('says why it cannot: nothing to see, too long and by how much, a variable without a value', () => {
    expect(outgoing(typed(' \u200b\n'), anna).refusal).toEqual({ why: 'empty' });
    expect(outgoing(typed('x'.repeat(500)), anna).refusal).toEqual({ why: 'too-long', by: 6 });
    expect(outgoing(typed('Dear {{contact.first}}: {{order.number}}'), anna).refusal).toEqual({
      why: 'unfilled',
      names: ['order.number'],
    });
    expect(outgoing(composerAfter(typed('Hi'), { type: 'sending' }), anna).refusal).toEqual({
      why: 'sending',
    });
  });

  it('warns before there is no room left', () => {
    expect(outgoing(typed('x'.repeat(400)), anna).room).toBe('enough');
    expect(outgoing(typed('x'.repeat(480)), anna).room).toBe('near');
    expect(outgoing(typed('x'.repeat(500)), anna).room).toBe('over');
  });

  it('has another limit where it is private and the platform says so', () => {
    const state = composerAfter(typed('x'), { type: 'turned', to: 'private' });
    expect(outgoing(state, { platform: 'bluesky', handle: 'anna.example', filling })).toMatchObject({
      limit: 1_000,
      text: 'x',
    });
  });
});

describe('a saved reply for one person', () => {
  it('is filled in, with where that was; what is not known stays open', () => {
    const { text, filled } = filledReply(
      'Dear {{contact.first}}, {{ contact.name }}: {{order.number}}.',
      filling,
    );
    expect(text).toBe('Dear Anna, Anna Kowalska: {{order.number}}.');
    expect(filled.map(({ from, until }) => text.slice(from, until))).toEqual(['Anna', 'Anna Kowalska']);
    expect(unfilledRanges(text, filling).map(({ from, until }) => text.slice(from, until))).toEqual([
      '{{order.number}}',
    ]);
  });
});
