import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Tells the engine where a binding for an older Node-API lies, in packages that were made with such a runtime. */
export function sqliteEnvironment(): Readonly<Record<string, string>> {
  const binding = join(process.resourcesPath, 'better_sqlite3.node');
  return app.isPackaged && existsSync(binding) ? { BACKBEAT_SQLITE_BINDING: binding } : {};
}
