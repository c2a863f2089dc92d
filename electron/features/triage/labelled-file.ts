import type { Label } from '@shared/triage/labels';
import { decodedText, TableError, type TableRow, type TextEncoding, tableIn } from '../../lib/table-file';

export type LabelledText = { readonly text: string; readonly label: Label };

export type LabelledFile = {
  readonly encoding: TextEncoding;
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

/**
 * Reads a table with the columns `text` and `label`, in any order and beside others; without a head the column that holds
 * labels is found by them. Spreadsheets write `;` for `,` and windows-1250 for UTF-8 where the language suggests it: both are
 * recognised. Throws `LabelledFileError`.
 */
export function readLabelled(bytes: Uint8Array): LabelledFile {
  const { text, encoding } = decodedText(bytes);
  const { rows, accepted: columns, delimiter } = tableOf(text);
  const texts: LabelledText[] = [];
  const skipped: { line: number; reason: string }[] = [];
  for (const { cells, line } of columns.named ? rows.slice(1) : rows) {
    const label = labelOf(cells[columns.label]);
    const cell = cells[columns.text]?.trim() ?? '';
    if (label !== undefined && cell !== '') texts.push({ text: cell, label });
    else skipped.push({ line, reason: reasonOf(cell, cells[columns.label]) });
  }
  if (texts.length === 0) throw new LabelledFileError('The file holds no text with a label.');
  return { encoding, delimiter, texts, skipped };
}

const reasonOf = (text: string, label: string | undefined): string =>
  text === '' ? 'no text' : `"${(label ?? '').slice(0, 40)}" is no label`;

/** With the delimiter that parts a first line as it should be. */
function tableOf(text: string) {
  try {
    const table = tableIn(text, columnsOf);
    if (table !== null) return table;
  } catch (thrown) {
    if (!(thrown instanceof TableError)) throw thrown;
    throw new LabelledFileError(`The file is no CSV: ${thrown.message}`);
  }
  throw new LabelledFileError(
    'The first line names no columns "text" and "label", and holds no label either.',
  );
}

type Columns = { readonly text: number; readonly label: number; readonly named: boolean };

function columnsOf(rows: readonly TableRow[]): Columns | null {
  const names = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [text, label] = [names.indexOf('text'), names.indexOf('label')];
  if (text >= 0 && label >= 0) return { text, label, named: true };
  const found = names.findIndex((_, column) => labelOf(names[column]) !== undefined);
  const other = names.findIndex((name, column) => column !== found && name !== '');
  return found < 0 || other < 0 ? null : { text: other, label: found, named: false };
}
