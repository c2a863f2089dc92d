// The pictures of the documentation: `npm run screenshots` takes them anew from the practice data.
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bootstrapElectron } from './bootstrap.mjs';

const { runtime, env } = await bootstrapElectron();
const { ensureBuilt } = await import('./lib/build.mjs');
const { withDisplay } = await import('./lib/display.mjs');
const { at, root } = await import('./lib/paths.mjs');
const { say } = await import('./lib/say.mjs');
const { _electron } = await import('@playwright/test');

const SIZE = { width: 1280, height: 800 };
const FIRST_READ_MS = 120_000;
const folder = at('docs/images');
// Always the same, because the first run shows it.
const dataDir = join(tmpdir(), 'backbeat-pictures');

const launch = async (display) => {
  const own = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...own, '--disable-gpu', '--log-level=3', '--lang=en-US', root, '--data', dataDir],
    cwd: root,
    colorScheme: null,
    env: { ...env, ...display, TZ: 'Europe/Warsaw' },
  });
  const window = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, SIZE);
  return { app, window };
};

const take = async (window, name) => {
  // Neither a pointer over a row nor a fade that has just begun belongs into a picture.
  await window.mouse.move(SIZE.width - 1, SIZE.height - 1);
  await pause(1_500);
  await window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  say(`docs/images/${name}.png`);
};

/** Ten years of two accounts are there when both are healthy and none has anything left to read for the first time. */
const waitUntilRead = async (window) => {
  await window.getByRole('option').first().waitFor({ timeout: FIRST_READ_MS });
  await window.getByRole('link', { name: 'Accounts' }).click();
  await window.getByText('Healthy', { exact: true }).nth(1).waitFor({ timeout: FIRST_READ_MS });
};

const choose = async (window, option) => {
  await window.getByRole('link', { name: 'Settings' }).click();
  await window.getByText(option, { exact: true }).click();
};

/** The complaint about a piece of string: under a post of ours, with the reason and the person beside it. */
const openInbox = async (window) => {
  await window.getByRole('link', { name: /^Inbox/ }).click();
  await window
    .getByRole('option', { name: /Margaret Sowerby/ })
    .first()
    .click();
  await window.locator('[data-message]').first().waitFor();
};

const takeAll = async (window) => {
  await window.getByText('English', { exact: true }).click();
  await take(window, 'first-run');
  await window.getByRole('button', { name: 'Try with practice data' }).click();
  await waitUntilRead(window);
  await choose(window, 'Light');
  await openInbox(window);
  await take(window, 'inbox-light');
  await window.getByRole('link', { name: /^Today/ }).click();
  await take(window, 'today');
  await window.getByRole('link', { name: 'Accounts' }).click();
  await take(window, 'accounts');
  await choose(window, 'Dark');
  await openInbox(window);
  await take(window, 'inbox-dark');
};

await ensureBuilt();
mkdirSync(folder, { recursive: true });
rmSync(dataDir, { recursive: true, force: true });
await withDisplay(async (display) => {
  const { app, window } = await launch(display);
  try {
    await takeAll(window);
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
