import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../electron/connectors/feed/identity';
import type { ParsedItem } from '../../../electron/connectors/feed/parsed-feed';

const item = (fields: Partial<ParsedItem>): ParsedItem => ({
  ...{ id: null, rawLink: null, link: null, title: null, text: '', published: null, updated: null },
  ...{ author: null, language: null, attachments: [] },
  ...fields,
});

const idsOf = (items: readonly ParsedItem[], memory = '') =>
  identify(items, memory).items.map(({ remoteId }) => remoteId);

/** Reads the documents one after the other; the names of the last. */
function idsAfter(...documents: ParsedItem[][]): string[] {
  let memory = '';
  let ids: string[] = [];
  for (const items of documents) {
    const identified = identify(items, memory);
    memory = identified.memory;
    ids = identified.items.map(({ remoteId }) => remoteId);
  }
  return ids;
}

describe('the name of an item', () => {
  it('is its id, else its link', () => {
    expect(idsOf([item({ id: 'a', rawLink: '/1' }), item({ rawLink: '/2' })])).toEqual(['a', '/2']);
  });

  it('is of its title and date where it has neither, and survives an edited text', () => {
    const dated = { title: 'T', published: 'Mon' };
    const [first] = idsOf([item({ ...dated, text: 'one' })]);
    expect(idsOf([item({ ...dated, text: 'two' })])).toEqual([first]);
    expect(idsOf([item({ ...dated, published: 'Tue' })])).not.toEqual([first]);
    expect(idsOf([item({ text: 'one' }), item({ text: 'two' })])).toHaveLength(2);
  });

  it('stays when title or link or text is edited', () => {
    const written = item({ id: '1', rawLink: '/a', title: 'A', text: 'x' });
    for (const edit of [{ title: 'B' }, { rawLink: '/b' }, { text: 'y' }]) {
      expect(idsAfter([written], [{ ...written, ...edit }])).toEqual(['1']);
    }
  });

  it('stays over one edit after the other', () => {
    const first = item({ id: '1', rawLink: '/a', title: 'A' });
    const second = { ...first, title: 'B' };
    expect(idsAfter([first], [second], [{ ...second, rawLink: '/b' }])).toEqual(['1']);
  });

  it('is another one when its id comes back with another link and title', () => {
    const old = item({ id: '1', rawLink: '/a', title: 'A' });
    const reused = item({ id: '1', rawLink: '/b', title: 'B' });
    const [name] = idsAfter([old], [reused]);
    expect(name).toMatch(/^1#[0-9a-f]{12}$/);
    expect(idsAfter([old], [reused], [reused])).toEqual([name]);
    expect(idsAfter([old], [reused, old])).toEqual([name, '1']);
  });

  it('stays with the first bearer where others share the id in one document', () => {
    const days = [3, 2, 1].map((day) =>
      item({ id: 'x', rawLink: '/', title: 'Special', published: `0${day}` }),
    );
    const [three, two, one] = idsOf(days);
    expect(one).toBe('x');
    expect(new Set([one, two, three]).size).toBe(3);
    const four = item({ id: 'x', rawLink: '/', title: 'Special', published: '04' });
    expect(idsAfter(days, [four, ...days]).slice(1)).toEqual([three, two, one]);
    expect(idsAfter(days, [four, ...days.slice(0, 2)]).slice(1)).toEqual([three, two]);
    expect(idsAfter(days.slice(2), days)).toEqual([three, two, one]);
  });

  it('is given once where a document repeats an item', () => {
    const one = item({ id: '1', rawLink: '/a', title: 'A', published: 'Mon' });
    expect(idsOf([one, { ...one }])).toEqual(['1']);
  });

  it('is short', () => {
    expect(idsOf([item({ id: 'x'.repeat(10_000) })])[0]?.length).toBeLessThan(60);
  });

  const items = fc.array(
    fc.record({
      id: fc.constantFrom(null, 'a', 'b'),
      rawLink: fc.constantFrom(null, '/1', '/2'),
      title: fc.constantFrom(null, 'T', 'U'),
      text: fc.constantFrom('', 'x'),
      published: fc.constantFrom(null, 'Mon', 'Tue'),
    }),
    { maxLength: 8 },
  );
  const documents = items.map((list) => list.map(item));

  it('is unique in a document, and the same document gives the same names again', () => {
    fc.assert(
      fc.property(documents, documents, (before, list) => {
        const { memory } = identify(before, '');
        const first = identify(list, memory);
        const names = first.items.map(({ remoteId }) => remoteId);
        expect(new Set(names).size).toBe(names.length);
        expect(idsOf(list, first.memory)).toEqual(names);
      }),
    );
  });

  it('never costs an item: whatever differs in content has a name of its own', () => {
    const contentOf = ({ id, rawLink, title, published, text }: ParsedItem) =>
      JSON.stringify([
        id ?? rawLink,
        title,
        rawLink,
        published ?? text,
        id === null && rawLink === null && title === null ? text : '',
      ]);
    fc.assert(
      fc.property(documents, (list) => {
        expect(identify(list, '').items).toHaveLength(new Set(list.map(contentOf)).size);
      }),
    );
  });
});
