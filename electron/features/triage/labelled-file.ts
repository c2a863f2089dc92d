import type { Label } from '@shared/triage/labels';
import { CsvError, parse } from 'csv-parse/sync';
import { decode } from 'iconv-lite';
import { z } from 'zod';

export type LabelledText = { readonly text: string; readonly label: Label };

export type LabelledFile = {
  readonly encoding: 'UTF-8' | 'windows-1250';
  readonly delimiter: string;
  readonly texts: readonly LabelledText[];
  /** Lines that hold no text with a label, and why. */
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
};

/** The file as a whole says nothing. The message is for people. */
export class LabelledFileError extends Error {
  override readonly name = 'LabelledFileError';
}

/** Other ways in which files say a label. `nothing`: whatever is no complaint. */
const LABELS: Readonly<Record<string, Label>> = {
  complaint: 'complaint',
  question: 'question',
  praise: 'praise',
  nothing: 'nothing',
  '1': 'complaint',
  '0': 'nothing',
  negative: 'complaint',
  positive: 'praise',
};
const labelOf = (cell: string | undefined): Label | undefined => LABELS[(cell ?? '').trim().toLowerCase()];

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));
type Row = z.infer<typeof records>[number];

/**
 * Reads a table with the columns `text` and `label`, in any order and beside others; without a head the column that holds
 * labels is found by them. Spreadsheets write `;` for `,` and windows-1250 for UTF-8 where the language suggests it: both are
 * recognised. Throws `LabelledFileError`.
 */
export function readLabelled(bytes: Uint8Array): LabelledFile {
  const { text, encoding } = decoded(bytes);
  const { rows, columns, delimiter } = tableOf(text);
  const texts: LabelledText[] = [];
  const skipped: { line: number; reason: string }[] = [];
  for (const { record, info } of columns.named ? rows.slice(1) : rows) {
    const label = labelOf(record[columns.label]);
    const cell = record[columns.text]?.trim() ?? '';
    if (label !== undefined && cell !== '') texts.push({ text: cell, label });
    else skipped.push({ line: info.lines, reason: reasonOf(cell, record[columns.label]) });
  }
  if (texts.length === 0) throw new LabelledFileError('The file holds no text with a label.');
  return { encoding, delimiter, texts, skipped };
}

const reasonOf = (text: string, label: string | undefined): string =>
  text === '' ? 'no text' : `"${(label ?? '').slice(0, 40)}" is no label`;

function decoded(bytes: Uint8Array): { text: string; encoding: LabelledFile['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decode(Buffer.from(bytes), 'win1250'), encoding: 'windows-1250' };
  }
}

type Table = { readonly rows: readonly Row[]; readonly columns: Columns; readonly delimiter: string };

/** With the delimiter that parts a first line as it should be; those that stand there more often are tried first. */
function tableOf(text: string): Table {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split('\n', 1);
  const count = (delimiter: string): number => line.split(delimiter).length;
  for (const delimiter of [',', ';', '\t'].sort((a, b) => count(b) - count(a))) {
    const rows = parsed(text, delimiter);
    const columns = columnsOf(rows);
    if (columns !== null) return { rows, columns, delimiter };
  }
  throw new LabelledFileError(
    'The first line names no columns "text" and "label", and holds no label either.',
  );
}

function parsed(text: string, delimiter: string): Row[] {
  try {
    return records.parse(
      parse(text, {
        delimiter,
        bom: true,
        info: true,
        skip_empty_lines: true,
        relax_column_count: true,
        relax_quotes: true,
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    throw new LabelledFileError(`The file is no CSV: ${thrown.message}`);
  }
}

type Columns = { readonly text: number; readonly label: number; readonly named: boolean };

function columnsOf(rows: readonly Row[]): Columns | null {
  const names = rows[0]?.record.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [text, label] = [names.indexOf('text'), names.indexOf('label')];
  if (text >= 0 && label >= 0) return { text, label, named: true };
  const found = names.findIndex((_, column) => labelOf(names[column]) !== undefined);
  const other = names.findIndex((name, column) => column !== found && name !== '');
  return found < 0 || other < 0 ? null : { text: other, label: found, named: false };
}
