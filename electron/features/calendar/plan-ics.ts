import { generateIcsCalendar, type IcsEvent } from 'ts-ics';
import type { FoundPost } from './post-store';
import { stateOf } from './post-view';

/** So long an event stands in a calendar: a post has no length. */
const LENGTH = { minutes: 15 };

/** Posts with a time as iCalendar (RFC 5545): one event each, at its moment, under an id that stays the same. */
export function writeIcs(
  posts: readonly FoundPost[],
  { name, now }: { readonly name: string; readonly now: number },
): string {
  const stamp = { date: new Date(now), type: 'DATE-TIME' } as const;
  const events = posts.flatMap((post): IcsEvent[] => {
    if (post.plannedAt === null) return [];
    const [title = ''] = post.text.trim().split('\n', 1);
    const accounts = post.versions.map(({ accountName, state }) => `${accountName}: ${state}`);
    return [
      {
        uid: `${post.id}@backbeat`,
        // By letters: half of one is none.
        summary: [...title].slice(0, 100).join(''),
        description: [post.text, ...accounts].join('\n'),
        start: { date: new Date(post.plannedAt), type: 'DATE-TIME' },
        duration: LENGTH,
        stamp,
        lastModified: { date: new Date(post.updatedAt), type: 'DATE-TIME' },
        status: stateOf(post) === 'draft' ? 'TENTATIVE' : 'CONFIRMED',
      },
    ];
  });
  return folded(generateIcsCalendar({ version: '2.0', prodId: '-//Backbeat//Calendar//EN', name, events }));
}

/** Bytes of a line that other programs have to read (RFC 5545, 3.1), without the blank that a further one begins with. */
const LINE_BYTES = 74;

/** Folded by bytes, between whole letters: the library counts halves of them. */
const folded = (ics: string): string =>
  ics
    .replaceAll(/\r?\n /g, '')
    .split(/\r?\n/)
    .map((line) => {
      let [text, bytes] = ['', 0];
      for (const letter of line) {
        const size = Buffer.byteLength(letter);
        if (bytes + size > LINE_BYTES) [text, bytes] = [`${text}\r\n `, 0];
        [text, bytes] = [text + letter, bytes + size];
      }
      return text;
    })
    .join('\r\n');
