import { cellsOf, columnsIn, type PlanAccount, type PlanPost, readCells } from '@shared/plan/cells';
import { type FileFault, MAX_PLAN_LINES, type PlanFault } from '@shared/plan/schema';
import { stringify } from 'csv-stringify/sync';
import { type Delimiter, decodedText, TableError, type TextEncoding, tableIn } from '../../lib/table-file';

/** What a spreadsheet would run as a formula, also behind marks that were put before it to keep it from that. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** With a mark before it, which a spreadsheet hides and `unmarked` takes off again. */
const marked = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const unmarked = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** A plan as CSV (RFC 4180), in UTF-8 with its mark so that spreadsheets know it. */
export const writePlan = (
  posts: readonly (PlanPost & { readonly state: string })[],
  accounts: readonly PlanAccount[],
): string =>
  stringify(
    cellsOf(posts, accounts).map((row) => row.map(marked)),
    { bom: true, quoted: true, record_delimiter: '\r\n' },
  );

/** A line of a plan as it is written, before it is known what the calendar has of it. */
export type WrittenLine = { readonly line: number } & (
  | { readonly kind: 'post'; readonly post: PlanPost; readonly twice: boolean }
  | { readonly kind: 'wrong'; readonly why: PlanFault; readonly shown: string }
);

export type WrittenPlan =
  | {
      readonly kind: 'plan';
      readonly encoding: TextEncoding;
      readonly delimiter: Delimiter;
      readonly lines: readonly WrittenLine[];
    }
  | { readonly kind: 'no-plan'; readonly why: FileFault; readonly detail: string };

type Around = { readonly accounts: readonly PlanAccount[]; readonly timeZone: string };

/** Reads a plan as spreadsheets write it. What is wrong with a line is said of that line. */
export function readPlan(bytes: Uint8Array, around: Around): WrittenPlan {
  const { text, encoding } = decodedText(bytes);
  if (text.replace('\ufeff', '').trim() === '') return noPlan('empty');
  try {
    const table = tableIn(text, ([head]) => columnsIn(head?.cells ?? [], around));
    if (table === null) return noPlan('no-columns', text.replace('\ufeff', '').split(/\r?\n/, 1)[0]);
    const [, ...rows] = table.rows;
    if (rows.length > MAX_PLAN_LINES) return noPlan('too-many', String(rows.length));
    const lines = rows.map(({ cells, line }) => ({
      line,
      ...readCells(cells.map(unmarked), table.accepted, around),
    }));
    return { kind: 'plan', encoding, delimiter: table.delimiter, lines };
  } catch (thrown) {
    if (!(thrown instanceof TableError)) throw thrown;
    return noPlan('broken', thrown.message);
  }
}

const noPlan = (why: FileFault, detail = ''): WrittenPlan => ({
  ...{ kind: 'no-plan', why, detail: detail.slice(0, 200) },
});
