import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/connectors/feed/charset';
import { parseFile } from './feed-fixture';

const titles = (file: string, contentType?: string) => {
  const { title, items } = parseFile(file, contentType ?? 'application/xml');
  return [title, ...items.map((item) => item.title)];
};

const POLISH = ['Piekarnia „Pod Żurawiem”', 'Gęśle, jaźń i świeży chleb', 'Pączki w czwartek'];

describe('the text of a feed', () => {
  it.each([
    ['polish-cp1250.xml', POLISH],
    ['polish-iso-8859-2.xml', ['Piekarnia "Pod Żurawiem"', ...POLISH.slice(1)]],
    ['polish-utf16le-bom.xml', POLISH],
    ['polish-utf16be-unmarked.xml', POLISH],
    ['polish-utf8-bom-wrong-label.xml', POLISH],
    ['polish-cp1250-labelled-utf8.xml', POLISH],
    ['western-cp1252-unlabelled.xml', ['Café “Zoë”', 'Crème brûlée – 5 €']],
    ['russian-koi8.xml', ['Хлеб', 'Свежий хлеб']],
  ])('%s', (file, expected) => {
    expect(titles(file)).toEqual(expected);
  });

  const decode = (text: string, encoding: string, contentType: string | null = null) =>
    decodeText(iconv.encode(text, encoding), contentType);

  it.each([
    [
      'the header comes before the declaration',
      '<?xml encoding="koi8-r"?>ż',
      'windows1250',
      'text/xml; charset="windows-1250"',
    ],
    ['valid UTF-8 comes before a wrong header', '<a>żółw</a>', 'utf8', 'text/xml; charset=ISO-8859-1'],
    ['latin1 means the Windows page', '<?xml encoding="latin1"?>“€”', 'windows1252', null],
    ['an unknown label is ignored', '<?xml encoding="klingon"?>żółw', 'utf8', 'text/xml; charset=x-none'],
    ['UTF-16 claimed of plain bytes is ignored', '<?xml encoding="utf-16"?>żółw', 'utf8', null],
    ['Japanese', '<?xml encoding="Shift_JIS"?>パン屋', 'shiftjis', null],
    ['Chinese', '<?xml encoding="gb2312"?>面包店', 'gb18030', null],
  ])('%s', (_, text, encoding, contentType) => {
    expect(decode(text, encoding, contentType)).toBe(text);
  });

  it('some damage in UTF-8 costs the damaged characters only', () => {
    const bytes = Buffer.concat([Buffer.from('<a>zażółć'), Buffer.from([0xc5]), Buffer.from(' gęślą</a>')]);
    expect(decodeText(bytes, null)).toBe('<a>zażółć\ufffd gęślą</a>');
  });
});
