import Database from 'better-sqlite3';

/** The binding is built for Node-API 10; an older runtime (Electron 33) needs the one that bootstrap built for it. */
const NODE_API_NEEDED = 10;

/** Opens a database file with the binding that fits this runtime. */
export function openDatabase(path: string, options: Database.Options): Database.Database {
  const nativeBinding = process.env.BACKBEAT_SQLITE_BINDING;
  const old = Number(process.versions.napi) < NODE_API_NEEDED;
  return old && nativeBinding !== undefined
    ? new Database(path, { ...options, nativeBinding })
    : new Database(path, options);
}
