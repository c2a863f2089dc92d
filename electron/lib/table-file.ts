import { CsvError, parse } from 'csv-parse/sync';
import { decode } from 'iconv-lite';
import { z } from 'zod';

/** How the letters of a file are stored. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'windows-1250';

/**
 * A text file as spreadsheets write it: UTF-8, UTF-16 with its mark, or windows-1250 where the language suggests it. Whatever
 * is no UTF-8 is taken for the latter, which has a letter for nearly every byte.
 */
export function decodedText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decode(Buffer.from(bytes), 'win1250'), encoding: 'windows-1250' };
  }
}

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A row of a table. `line`: in the file, from 1, where it begins. */
export type TableRow = { readonly cells: readonly string[]; readonly line: number };

export type Table<T> = {
  readonly rows: readonly TableRow[];
  readonly delimiter: Delimiter;
  /** What `accept` made of it. */
  readonly accepted: T;
};

/** It is no CSV. The message says where it breaks. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/**
 * The rows of a CSV file with the delimiter by which `accept` knows it; those that stand more often in the first line are tried
 * first. `null`: with none of them. Throws `TableError`.
 */
export function tableIn<T>(text: string, accept: (rows: readonly TableRow[]) => T | null): Table<T> | null {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split(/\r?\n/, 1);
  const count = (delimiter: string): number => line.split(delimiter).length;
  for (const delimiter of [...delimiters].sort((a, b) => count(b) - count(a))) {
    const rows = rowsIn(text, delimiter);
    const accepted = accept(rows);
    if (accepted !== null) return { rows, delimiter, accepted };
  }
  return null;
}

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

function rowsIn(text: string, delimiter: Delimiter): TableRow[] {
  try {
    const read = records.parse(
      parse(text, {
        ...{ delimiter, bom: true, info: true, skip_empty_lines: true },
        ...{ relax_column_count: true, relax_quotes: true },
      }),
    );
    return read.map(({ record, info }, nth) => ({
      cells: record,
      line: record.some((cell) => cell.includes('\n')) ? (read[nth - 1]?.info.lines ?? 0) + 1 : info.lines,
    }));
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    throw new TableError(thrown.message);
  }
}
