import Database from 'better-sqlite3';

/** Tables that the store's path fills, in the order in which raw inserts must go: names first, the index needs them. */
const TABLES = ['contact', 'message', 'conversation'] as const;
type Table = (typeof TABLES)[number];

type Row = Record<string, string | number | null>;

/** Reads back what the store's path wrote, as rows that can be inserted as they are. */
export class StoredRows {
  readonly #db: Database.Database;
  readonly #last: Record<Table, number> = { contact: 0, message: 0, conversation: 0 };

  constructor(path: string) {
    this.#db = new Database(path, { readonly: true });
  }

  /** Rows written since the last call. A rewritten conversation has a new row id and comes again. */
  next(): Record<Table, Row[]> {
    const rows: Partial<Record<Table, Row[]>> = {};
    for (const table of TABLES) {
      const found = this.#db
        .prepare<[number], Row & { rowid: number }>(
          `SELECT rowid, * FROM ${table} WHERE rowid > ? ORDER BY rowid`,
        )
        .all(this.#last[table]);
      this.#last[table] = found.at(-1)?.rowid ?? this.#last[table];
      rows[table] = found.map(({ rowid: _rowid, ...row }) => row);
    }
    return rows as Record<Table, Row[]>;
  }

  close(): void {
    this.#db.close();
  }
}

/** Plain better-sqlite3: prepared inserts of finished rows, in one transaction. The triggers fill the search index. */
export function rawInserter(db: Database.Database): (rows: Record<Table, Row[]>) => void {
  const statements = new Map<Table, Database.Statement>();
  const insert = (table: Table, row: Row): void => {
    let statement = statements.get(table);
    if (statement === undefined) {
      const names = Object.keys(row);
      statement = db.prepare(
        `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      );
      statements.set(table, statement);
    }
    statement.run(...Object.values(row));
  };
  return db.transaction((rows: Record<Table, Row[]>) => {
    for (const table of TABLES) for (const row of rows[table]) insert(table, row);
  });
}
