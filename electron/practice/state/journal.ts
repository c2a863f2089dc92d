import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OriginRecord, originSchema, type PracticeRecord, recordSchema } from './records';

/** The practice network's own folder cannot be read: somebody changed a file, or it is another program's. */
export class PracticeStateError extends Error {
  override readonly name = 'PracticeStateError';
}

export type Journal = {
  readonly origin: OriginRecord;
  readonly records: readonly PracticeRecord[];
  /** On disk before it returns. */
  readonly append: (record: PracticeRecord) => void;
  readonly rememberPort: (port: number) => void;
};

const secret = (): string => randomBytes(24).toString('base64url');

/** Replaced as a whole, so that a kill leaves either the old file or the new one. */
const writeOrigin = (file: string, origin: OriginRecord): void => {
  writeFileSync(`${file}.new`, `${JSON.stringify(origin, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

const readOrigin = (file: string): OriginRecord => {
  try {
    return originSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new PracticeStateError('The practice network cannot read its own state', { cause });
  }
};

const parseLine = (line: string): PracticeRecord | null => {
  try {
    return recordSchema.parse(JSON.parse(line));
  } catch {
    // Only a kill in the middle of a write makes such a line; nobody was told that it had happened.
    return null;
  }
};

const readRecords = (file: string): PracticeRecord[] => {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  // A torn last line must not swallow the next one.
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  return text.split('\n').flatMap((line) => {
    const record = line === '' ? null : parseLine(line);
    return record === null ? [] : [record];
  });
};

export type JournalPlace = {
  readonly stateDir: string;
  readonly language: 'en' | 'pl';
  readonly seed: number;
  readonly now: number;
};

/** One folder per language and seed: two worlds never share a line. Throws `PracticeStateError`. */
export const openJournal = ({ stateDir, language, seed, now }: JournalPlace): Journal => {
  const folder = join(stateDir, `${language}-${seed}`);
  mkdirSync(folder, { recursive: true });
  const originFile = join(folder, 'origin.json');
  const recordsFile = join(folder, 'records.jsonl');
  if (!existsSync(originFile)) {
    writeOrigin(originFile, {
      startedAt: now,
      seed,
      language,
      port: 0,
      tokens: [secret(), secret()],
      adminToken: secret(),
    });
  }
  const origin = readOrigin(originFile);
  return {
    origin,
    records: readRecords(recordsFile),
    append: (record) => appendFileSync(recordsFile, `${JSON.stringify(record)}\n`, { mode: 0o600 }),
    rememberPort: (port) => {
      if (port !== origin.port) writeOrigin(originFile, { ...origin, port });
    },
  };
};
