import { ORPCError } from '@orpc/server';
import { redact } from '../lib/logger';

/** Where results go: text for people, or one JSON value for programs. */
export type Output = {
  /** `json` is printed as it is; `lines` where a person reads. */
  readonly result: (json: unknown, lines: readonly string[]) => void;
  readonly fail: (thrown: unknown) => void;
};

export const createOutput = (asJson: boolean): Output => ({
  result: (json, lines) => {
    process.stdout.write(
      asJson ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
    );
  },
  fail: (thrown) => {
    process.exitCode = 1;
    const { code, text, data } = explain(thrown);
    if (asJson) process.stdout.write(`${JSON.stringify({ error: { code, data, text } }, null, 2)}\n`);
    process.stderr.write(`backbeat: ${text}\n`);
  },
});

/** A mistake in how the command was called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const storeSentences: Readonly<Record<string, string>> = {
  busy: 'Another program holds this store. Nothing was changed. Close that program and try again.',
  'read-only': 'This store may only be read. Nothing was changed. Allow writing to its folder and try again.',
  corrupt: 'This store is damaged. It was left as it is. Copies lie in the folder "backups" beside it.',
  newer: 'A newer Backbeat wrote this store. It was left as it is. Update Backbeat.',
  'disk-full': 'The disk is full. What was stored is kept. Free some space and try again.',
  missing: 'There is no store at this place.',
  migration: 'The store could not be brought up to date. It was left as it was.',
};

function explain(thrown: unknown): { code: string; text: string; data: unknown } {
  if (thrown instanceof ORPCError)
    return { code: thrown.code, text: sentenceOf(thrown), data: thrown.data ?? null };
  if (thrown instanceof Error && 'problem' in thrown && typeof thrown.problem === 'string') {
    const path = 'path' in thrown ? String(thrown.path) : '';
    return {
      code: 'STORE',
      text: `${storeSentences[thrown.problem] ?? thrown.problem} (${path})`,
      data: { problem: thrown.problem, path },
    };
  }
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: thrown instanceof UsageError ? 'USAGE' : 'INTERNAL', text: redact(text), data: null };
}

function sentenceOf(error: ORPCError<string, unknown>): string {
  const data = typeof error.data === 'object' && error.data !== null ? error.data : {};
  const fact = (name: string): string =>
    name in data ? String((data as Record<string, unknown>)[name]) : '';
  switch (error.code) {
    case 'STORE':
      return `${storeSentences[fact('problem')] ?? fact('problem')} (${fact('path')})`;
    case 'CONNECTOR':
      return `The address could not be read: ${fact('reason')}${fact('detail') === '' ? '' : ` (${fact('detail')})`}. Nothing was changed.`;
    case 'ALREADY_THERE':
      return `${fact('name')} is already there. Nothing was changed.`;
    case 'NOT_FOUND':
      return `There is no such ${fact('what')}.`;
    case 'SECRETS_LOCKED':
      return fact('need') === 'passphrase'
        ? 'Secrets are kept under a passphrase. Set BACKBEAT_PASSPHRASE.'
        : 'Secrets are kept in the keychain, which only the app can open on this computer.';
    case 'READ_ONLY':
      return 'The member who works on this computer may only read. Nothing was changed.';
    case 'NOT_ALLOWED':
      return `Only a member with the role "${fact('need')}" may do this. Nothing was changed.`;
    case 'WRONG_PIN':
      return 'Wrong PIN.';
    case 'LAST_OWNER':
      return 'Somebody has to be the owner. Nothing was changed.';
    case 'NOT_SENDABLE':
      return fact('length') === 'null' || fact('length') === ''
        ? `It cannot go out: ${fact('why')}. The text is kept as a draft.`
        : `It cannot go out: ${fact('length')} characters as the platform counts, ${fact('limit')} at most. The text is kept as a draft.`;
    case 'CONFIRM':
      return `Nothing was sent: ${fact('warnings')}${fact('by') === 'null' ? '' : ` (${fact('by')})`}. With --yes it goes out all the same. The text is kept as a draft.`;
    case 'STALE':
      return `Somebody was quicker: it is ${fact('state')} now.`;
    case 'PRACTICE_ONLY':
      return 'The practice client takes no real accounts. Choose another client.';
    default:
      return error.code === 'BAD_REQUEST' ? `Not understood: ${issuesOf(error.data)}` : redact(error.message);
  }
}

function issuesOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return 'the input';
  return data.issues
    .map((issue: { message?: string; path?: unknown[] }) =>
      `${(issue.path ?? []).join('.')} ${issue.message ?? ''}`.trim(),
    )
    .join('; ');
}

/** Columns lined up, two blanks apart. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
