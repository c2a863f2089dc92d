import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/test-results',
  // One at a time: each test owns a whole Electron and its engine.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
  use: { trace: 'retain-on-failure' },
});
