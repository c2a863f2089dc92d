/** What is remembered of the item that holds an id. `reused`: other items have claimed the id too. */
export type Remembered = {
  readonly kind: 'own' | 'reused';
  /** Fingerprint of its link; `null`: it has none, or it no longer counts. */
  readonly link: string | null;
  /** Fingerprint of its title, or of its content for a reused id. */
  readonly mark: string;
};

/** By fingerprint of the id. */
export type ItemMemory = Map<string, Remembered>;

/** In the document's order, so newest first in most feeds: 24 kB of cursor at most. */
const MAX_REMEMBERED = 1_000;
const ENTRY = /^([0-9a-f]{8})([0-9a-f]{8}|-{8}|!{8})([0-9a-f]{8}|-{8})/;
const NONE = '--------';
const REUSED = '!!!!!!!!';

/** 24 characters an item: id, link (`-`: none, `!`: the id is reused), mark. */
export const writeMemory = (memory: ItemMemory): string =>
  [...memory]
    .slice(0, MAX_REMEMBERED)
    .map(([id, { kind, link, mark }]) => id + (kind === 'reused' ? REUSED : (link ?? NONE)) + (mark || NONE))
    .join('');

/** What cannot be read is forgotten. */
export function readMemory(text: string): ItemMemory {
  const memory: ItemMemory = new Map();
  for (let offset = 0; offset + 24 <= text.length; offset += 24) {
    const [, id, link, mark] = ENTRY.exec(text.slice(offset, offset + 24)) ?? [];
    if (id === undefined || link === undefined || mark === undefined) continue;
    const kind = link === REUSED ? 'reused' : 'own';
    memory.set(id, {
      kind,
      link: link === REUSED || link === NONE ? null : link,
      mark: mark === NONE ? '' : mark,
    });
  }
  return memory;
}
