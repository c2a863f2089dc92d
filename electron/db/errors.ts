import type { StoreProblem } from '@shared/app/errors';

/** A store file that cannot be used. The file is as it was. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;
  readonly path: string;

  constructor(problem: StoreProblem, path: string, cause?: unknown) {
    super(`${problem}: ${path}`, { cause });
    this.problem = problem;
    this.path = path;
  }
}

// SQLite's primary result codes; extended ones begin with them (sqlite.org/rescode.html).
const PROBLEMS: readonly (readonly [prefix: string, problem: StoreProblem])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR', 'disk-full'],
  ['SQLITE_CANTOPEN', 'missing'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'disk-full'],
];

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : '';

/** A thrown SQLite or file error as a `StoreError`; anything else is a defect of ours and passes unchanged. */
export function toStoreError(thrown: unknown, path: string): unknown {
  if (thrown instanceof StoreError) return thrown;
  const code = codeOf(thrown);
  const found = PROBLEMS.find(([prefix]) => code.startsWith(prefix));
  return found === undefined ? thrown : new StoreError(found[1], path, thrown);
}
