import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyAs, markdownText } from '../../renderer/lib/copy-as';
import { formatFor } from '../../renderer/lib/format';
import { i18n } from '../../renderer/lib/i18n';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';
import { aMessage } from '../helpers/message';

beforeAll(() => i18n.init({ lng: 'en', resources: { en, pl }, interpolation: { escapeValue: false } }));

const at = new Date(2026, 10, 16, 11, 20).getTime();
const message = aMessage({ at, text: 'Burnt *again*.\n1. The crust\n- the crumb' });
const time = 'Monday, 16 November 2026 at 11:20';

describe('a copied message', () => {
  it('is its author, time, words and address as text', () => {
    expect(copyAs(message, 'text', formatFor('en'))).toBe(
      [
        `Anna Kowalska (@anna@town.example) · ${time}`,
        'Burnt *again*.\n1. The crust\n- the crumb',
        'https://town.example/@anna/1',
      ].join('\n'),
    );
  });

  it('means the same in Markdown', () => {
    expect(copyAs(message, 'markdown', formatFor('en'))).toBe(
      [
        `**Anna Kowalska** (@anna@town.example) · [${time}](<https://town.example/@anna/1>)`,
        '',
        'Burnt \\*again\\*.  ',
        '1\\. The crust  ',
        '\\- the crumb',
      ].join('\n'),
    );
  });

  it('is a quotation with its link', () => {
    const quoted = copyAs(aMessage({ at, text: 'One.\n\nTwo.' }), 'quote', formatFor('en'));
    expect(quoted).toBe(
      [
        '> One.',
        '>',
        '> Two.',
        '>',
        `> — Anna Kowalska (@anna@town.example), Mastodon, [${time}](<https://town.example/@anna/1>)`,
      ].join('\n'),
    );
  });

  it('has no link where there is none, or one that would break out of its place', () => {
    const copied = copyAs(
      aMessage({ at, text: 'x', url: 'https://a.example/> <b' }),
      'quote',
      formatFor('en'),
    );
    expect(copied.endsWith(`Mastodon, ${time}`)).toBe(true);
    expect(copyAs(aMessage({ at, text: 'x', url: null }), 'text', formatFor('en'))).toMatch(/\nx$/);
  });

  it('escapes by backslashes alone: read as Markdown reads them it is the text as it was', () => {
    const readBack = (text: string) => text.replace(/\\([\\`*_[\]<>#|~&+\-=.)])/g, '$1');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readBack(markdownText(text))).toBe(text);
      }),
      { examples: [['a\\*b'], ['- [x](y)'], ['# 1. x'], ['  12) x\n+ y']] },
    );
  });
});
