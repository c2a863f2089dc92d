import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './electron/db/tables',
  out: './electron/db/migrations',
  casing: 'snake_case',
});
