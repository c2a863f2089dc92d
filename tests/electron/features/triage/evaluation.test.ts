import { describe, expect, it } from 'vitest';
import { evaluate, languageOfTexts } from '../../../../electron/features/triage/evaluation';
import { LabelledFileError, readLabelled } from '../../../../electron/features/triage/labelled-file';
import { reviews } from '../../../fixtures/triage/reviews';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readLabelled(bytes(text));

describe('a file of labelled texts', () => {
  it('is read by its head, whatever else it holds', () => {
    expect(read('\ufeffid,Label,when,Text\n1,complaint,x,"Cold, and ""late"""\n2,0,x,Hello\n\n')).toEqual({
      encoding: 'UTF-8',
      delimiter: ',',
      texts: [
        { text: 'Cold, and "late"', label: 'complaint' },
        { text: 'Hello', label: 'nothing' },
      ],
      skipped: [],
    });
  });

  it('is read by its labels where it has no head', () => {
    expect(read('Zimne; i spóźnione\tnegative\nDziękuję\tpositive\n').texts).toEqual([
      { text: 'Zimne; i spóźnione', label: 'complaint' },
      { text: 'Dziękuję', label: 'praise' },
    ]);
    expect(read('question;Kiedy otwieracie?\n').texts).toEqual([
      { text: 'Kiedy otwieracie?', label: 'question' },
    ]);
  });

  it('is read as spreadsheets of Central Europe write it, and says so', () => {
    const windows1250 = Uint8Array.from([
      ...bytes('text;label\r\n'),
      0xbf,
      0xf3,
      0xb3,
      0x77,
      ...bytes(';1\r\n'),
    ]);
    expect(readLabelled(windows1250)).toMatchObject({
      encoding: 'windows-1250',
      delimiter: ';',
      texts: [{ text: 'żółw', label: 'complaint' }],
    });
  });

  it('tells the lines that it leaves out', () => {
    const { texts, skipped } = read('text,label\nGood,1\n,1\nBad,maybe\nShort\n"Two\nlines",0\n');
    expect(texts.map(({ text }) => text)).toEqual(['Good', 'Two\nlines']);
    expect(skipped).toEqual([
      { line: 3, reason: 'no text' },
      { line: 4, reason: '"maybe" is no label' },
      { line: 5, reason: '"" is no label' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['only a head', 'text,label\n'],
    ['no labels', 'one,two\nthree,four\n'],
    ['labels without texts', 'label\n1\n0\n'],
    ['an open quotation mark', 'text,label\n"never closed,1\n'],
  ])('is refused with a reason where it holds %s', (_, text) => {
    expect(() => read(text)).toThrow(LabelledFileError);
  });

  it('is refused where it is no text', () => {
    expect(() => readLabelled(Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256))).toThrow(
      LabelledFileError,
    );
  });
});

describe('measuring triage', () => {
  const clock = (): (() => number) => {
    let ms = 0;
    return () => (ms += 500);
  };
  const texts = reviews.slice(0, 500).map(({ text, isComplaint }) => ({
    text,
    label: isComplaint ? ('complaint' as const) : ('praise' as const),
  }));

  it('judges the model that ships, and models that learn from the file', () => {
    expect(languageOfTexts(texts)).toBe('en');
    const measured = evaluate(texts, 'en', clock());
    expect(measured?.msPerMessage).toBe(1);
    expect(measured?.shipped.n).toBe(500);
    // It was learned from: it must know it better than those that were not shown it.
    expect(measured?.shipped.auc).toBeGreaterThan(measured?.folded?.auc ?? 1);
    expect(measured?.folded?.auc).toBeGreaterThan(0.85);
    expect(evaluate(texts, 'en', clock())).toEqual(measured);
  });

  it('does not learn from a handful, nor without a model', () => {
    expect(evaluate(texts.slice(0, 50), 'en', clock())?.folded).toBeNull();
    expect(evaluate(texts, 'de', clock())).toBeNull();
    expect(languageOfTexts([{ text: 'Guten Tag, wo ist mein Paket?', label: 'question' }])).toBeNull();
  });
});
