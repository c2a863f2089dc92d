import type { Language } from '@shared/app/schema';

export type Cell = string | number | null;

// Spreadsheets split by what the system's language uses: in Polish a comma parts the decimals.
const dialects = { en: { separator: ',', decimal: '.' }, pl: { separator: ';', decimal: ',' } };

/** What a spreadsheet would take for a formula: names come from people. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a spreadsheet of this language opens them (RFC 4180). */
export function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const { separator, decimal } = dialects[language];
  const cell = (value: Cell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value).replace('.', decimal);
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}
