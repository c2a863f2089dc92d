import { defineConfig } from 'drizzle-kit';

/** The store of one client. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './electron/db/tables/client',
  out: './electron/db/migrations/client',
  casing: 'snake_case',
});
