import Database from 'better-sqlite3';

/** Tables that the store's path fills, in the order in which raw inserts must go: names first, the index needs them. */
const TABLES = ['contact', 'message', 'conversation'] as const;
type Table = (typeof TABLES)[number];

type Row = Record<string, string | number | null>;

/** Reads back what the store's path wrote, as rows that can be inserted as they are. */
export class StoredRows {
  readonly #db: Database.Database;
  readonly #last = { contact: 0, message: 0 };

  constructor(path: string) {
    this.#db = new Database(path, { readonly: true });
  }

  /** Rows written since the last call: new contacts and messages, and the conversations that these are in. */
  next(): Record<Table, Row[]> {
    const before = this.#last.message;
    const conversation = this.#db
      .prepare<[number], Row>(
        'SELECT * FROM conversation WHERE id IN (SELECT conversation_id FROM message WHERE rowid > ?)',
      )
      .all(before);
    return { contact: this.#added('contact'), message: this.#added('message'), conversation };
  }

  #added(table: 'contact' | 'message'): Row[] {
    const found = this.#db
      .prepare<[number], Row & { rowid: number }>(
        `SELECT rowid, * FROM ${table} WHERE rowid > ? ORDER BY rowid`,
      )
      .all(this.#last[table]);
    this.#last[table] = found.at(-1)?.rowid ?? this.#last[table];
    return found.map(({ rowid: _rowid, ...row }) => row);
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
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
         ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      );
      statements.set(table, statement);
    }
    statement.run(...Object.values(row));
  };
  return db.transaction((rows: Record<Table, Row[]>) => {
    for (const table of TABLES) for (const row of rows[table]) insert(table, row);
  });
}
