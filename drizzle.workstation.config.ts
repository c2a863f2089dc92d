import { defineConfig } from 'drizzle-kit';

/** The store of this computer. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './electron/db/tables/workstation',
  out: './electron/db/migrations/workstation',
  casing: 'snake_case',
});
