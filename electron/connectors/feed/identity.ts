import { digest, fingerprint } from './fingerprint';
import { type ItemMemory, type Remembered, readMemory, writeMemory } from './item-memory';
import type { ParsedItem } from './parsed-feed';

export type IdentifiedItem = { readonly remoteId: string; readonly item: ParsedItem };

/** Items of one document by name, and what to remember for the next one. */
export type Identified = { readonly items: readonly IdentifiedItem[]; readonly memory: string };

const LONGEST_ID = 500;

/**
 * Names every item so that it keeps its name when it is edited, and no two items share one. The id where there is one,
 * else the link, else title and date, else the content. Where a feed reuses an id, within a document or over time, one
 * item keeps the plain name and the others get their own digest appended, so that none is lost or shown as an edit of
 * another. The name stays with whom it is remembered for, else with the lowest in the document: feeds grow at the top.
 */
export function identify(items: readonly ParsedItem[], memory: string): Identified {
  const before = readMemory(memory);
  const after: ItemMemory = new Map();
  const names = new Map<ParsedItem, string>();
  for (const [key, group] of groupsOf(items)) {
    const holder = holderOf(group, before.get(fingerprint(key)));
    after.set(fingerprint(key), holder);
    for (const item of group)
      names.set(item, holds(item, holder) ? key : `${key}#${digest(contentOf(item)).slice(0, 12)}`);
  }
  const taken = new Map<string, IdentifiedItem>();
  for (const item of items) {
    const remoteId = names.get(item) ?? keyOf(item);
    if (!taken.has(remoteId)) taken.set(remoteId, { remoteId, item });
  }
  return { items: [...taken.values()], memory: writeMemory(after) };
}

function groupsOf(items: readonly ParsedItem[]): ReadonlyMap<string, ParsedItem[]> {
  const groups = new Map<string, ParsedItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function keyOf({ id, rawLink, title, published, text }: ParsedItem): string {
  const key = id ?? rawLink;
  if (key === null) return `item:${digest(title === null ? text : `${title}\n${published ?? ''}`)}`;
  return key.length > LONGEST_ID ? `long:${digest(key)}` : key;
}

/** What two entries of one document with one id differ in when they are two items. */
const contentOf = ({ title, published, rawLink, text }: ParsedItem): string =>
  published === null ? `${title}\n${rawLink}\n${text}` : `${title}\n${rawLink}\n${published}`;

const traceOf = (item: ParsedItem, kind: Remembered['kind']): Remembered => ({
  kind,
  link: item.rawLink === null ? null : fingerprint(item.rawLink),
  mark: fingerprint(kind === 'reused' ? contentOf(item) : (item.title ?? item.text)),
});

/** Who has the plain name. Once an id was seen to be reused, only the very same content keeps it. */
function holderOf(group: readonly ParsedItem[], known: Remembered | undefined): Remembered {
  if (known?.kind === 'reused') return known;
  const lowest = group.at(-1);
  const reused = group.length > 1 && new Set(group.map(contentOf)).size > 1;
  if (!reused && known !== undefined)
    return group.some((item) => holds(item, known)) ? latest(group, known) : known;
  const heir = known === undefined ? lowest : group.findLast((item) => holds(item, known));
  return heir === undefined
    ? { kind: 'reused', link: null, mark: '' }
    : traceOf(heir, reused ? 'reused' : 'own');
}

/** An edited item is remembered as it is now, so that a later edit is told from a reuse. */
const latest = ([item]: readonly ParsedItem[], known: Remembered): Remembered =>
  item === undefined ? known : traceOf(item, 'own');

/** An id means another item when link and title both changed; either alone is an edit. */
function holds(item: ParsedItem, holder: Remembered): boolean {
  const own = traceOf(item, holder.kind);
  if (own.mark === holder.mark) return true;
  return holder.kind === 'own' && (own.link === holder.link || own.link === null || holder.link === null);
}
