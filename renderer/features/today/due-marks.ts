import { monogram } from '@shared/clients/colours';
import type { Client } from '@shared/clients/schema';
import type { TodayClient } from '@shared/today/schema';
import type { DueMark } from './axis-layout';

const first = (letters: string): string => [...letters][0] ?? '';

/** The shortest letters that tell the clients apart: one where it is enough, else the monogram. */
function lettersFor(clients: readonly Pick<Client, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  const monograms = clients.map(({ id, name }) => ({ id, letters: monogram(name) }));
  const firsts = new Set(monograms.map(({ letters }) => first(letters)));
  const enough = firsts.size === clients.length;
  return new Map(monograms.map(({ id, letters }) => [id, enough ? first(letters) : letters]));
}

/** Every end of a promise on the axis, under the letters of its client. */
export function dueMarks(
  days: readonly Pick<TodayClient, 'clientId' | 'waiting' | 'dueAts'>[],
  clients: readonly Pick<Client, 'id' | 'name'>[],
  now: number,
): DueMark[] {
  const lettersOf = lettersFor(clients);
  return days.flatMap(({ clientId, waiting, dueAts }) => {
    const letters = lettersOf.get(clientId) ?? '';
    const named = waiting.flatMap(({ id, dueAt, warnAt }) =>
      dueAt === null ? [] : [{ key: id, at: dueAt, letters, soon: warnAt !== null && warnAt <= now }],
    );
    const rest = dueAts.map((at, nth) => ({ key: `${clientId}-${nth}`, at, letters, soon: false }));
    return [...named, ...rest];
  });
}
