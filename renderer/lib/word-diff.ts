/** A stretch of a text beside the text that stood there before. */
export type DiffPart = { readonly kind: 'kept' | 'added' | 'removed'; readonly text: string };

const WORDS = /\s+|[^\s]+/gu;
/** Comparing costs the product of both lengths; replies have a few hundred words. */
const MOST_STEPS = 4_000_000;

/**
 * What became of a text, word by word: kept and removed parts together are the old text, kept and added ones the new.
 * The longest common sequence of words stays; texts too long to compare are replaced as a whole.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = before.match(WORDS) ?? [];
  const now = after.match(WORDS) ?? [];
  if (old.length * now.length > MOST_STEPS) return joined([part('removed', before), part('added', after)]);
  const common = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let [at, to] = [0, 0];
  while (at < old.length && to < now.length) {
    const [was, is] = [old[at] ?? '', now[to] ?? ''];
    if (was === is) {
      parts.push(part('kept', was));
      at += 1;
      to += 1;
    } else if (common(at + 1, to) >= common(at, to + 1)) {
      parts.push(part('removed', was));
      at += 1;
    } else {
      parts.push(part('added', is));
      to += 1;
    }
  }
  parts.push(part('removed', old.slice(at).join('')), part('added', now.slice(to).join('')));
  return joined(parts);
}

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });

/** Lengths of the longest common sequences of all pairs of endings, by where the endings begin. */
function commonLengths(old: readonly string[], now: readonly string[]) {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const length = (at: number, to: number): number => lengths[at * width + to] ?? 0;
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      lengths[at * width + to] =
        old[at] === now[to] ? length(at + 1, to + 1) + 1 : Math.max(length(at + 1, to), length(at, to + 1));
    }
  }
  return length;
}

/**
 * Neighbours of one kind as one part. Blanks that stayed between two changes are shown with both, so that a sentence that
 * was rewritten is not cut to pieces.
 */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let change = { removed: '', added: '', blank: '' };
  const end = () => {
    const { removed, added, blank } = change;
    const ended = [part('removed', removed), part('added', added), part('kept', blank)];
    result.push(...ended.filter(({ text }) => text !== ''));
    change = { removed: '', added: '', blank: '' };
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind !== 'kept') {
      change.removed += change.blank;
      change.added += change.blank;
      change.blank = '';
      change[kind] += text;
    } else if (text.trim() === '' && change.removed !== '' && change.added !== '') {
      change.blank += text;
    } else {
      end();
      result.push(part('kept', text));
    }
  }
  end();
  return mergedKept(result);
}

function mergedKept(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const { kind, text } of parts) {
    const last = result.at(-1);
    if (kind === 'kept' && last?.kind === 'kept') result[result.length - 1] = part('kept', last.text + text);
    else result.push(part(kind, text));
  }
  return result;
}
