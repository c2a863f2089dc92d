import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { filledDataDir } from './filled';
import { CLIENT_ID, scratchDir } from './store';
import { openPage, type Page } from './window-page';
import { startWindow, type WindowProcess } from './window-process';

const root = resolve(import.meta.dirname, '../..');
/** The page is left alone for so long: a debugger that came earlier would slow the start down. */
const UNDISTURBED_MS = 2_000;
const FIRST_ROW_MS = 60_000;

/** Epoch ms of the mark that the inbox sets, whenever it comes. */
const FIRST_ROW = `new Promise((resolve, reject) => {
  const found = ([mark]) => mark && resolve(performance.timeOrigin + mark.startTime);
  new PerformanceObserver((list) => found(list.getEntriesByName('first-row'))).observe({ type: 'mark', buffered: true });
  setTimeout(() => reject(new Error('no row was painted; the page shows: ' + document.body.innerText)), ${FIRST_ROW_MS});
})`;

export const clientStorePath = (dataDir: string): string =>
  join(dataDir, 'clients', CLIENT_ID, 'store.sqlite');

/** Leaves everything that is polled to be asked for. */
export function stopPollingByItself(dataDir: string): void {
  const db = new Database(clientStorePath(dataDir));
  db.prepare('UPDATE stream SET next_poll_at = NULL').run();
  db.close();
}

/** A data folder with one client and so many messages, so that the window opens with its inbox, in English. */
export function windowDataDir(rows: number): string {
  const dataDir = filledDataDir(rows);
  const db = new Database(join(dataDir, 'workstation.sqlite'));
  db.prepare('INSERT OR REPLACE INTO preference (name, value) VALUES (?, ?)').run('language', '"en"');
  db.close();
  const store = new Database(clientStorePath(dataDir));
  // Its server does not exist.
  store.prepare('DELETE FROM stream').run();
  store.close();
  return dataDir;
}

export type Program = { readonly window: WindowProcess; readonly page: Page; readonly firstRowAt: number };

/** The built program with the first row of its inbox painted. */
export async function startProgram(dataDir: string): Promise<Program> {
  const window = startWindow(root, ['--data', dataDir]);
  try {
    await pause(UNDISTURBED_MS);
    const page = await openPage(window);
    return { window, page, firstRowAt: z.number().parse(await page.evaluate(FIRST_ROW)) };
  } catch (error) {
    await window.stop();
    throw error;
  }
}

/** Goes from the day, with which the window opens, to the inbox and its first rows. */
export const openInbox = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    location.hash = '#/inbox';
    while (document.querySelector('[data-list] [role=option]') === null)
      await new Promise((done) => setTimeout(done, 50));
  })()`);

const BARE_MAIN = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', __dirname + '/profile');
process.on('SIGTERM', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800 });
  window.once('ready-to-show', () => {
    process.stdout.write('ready-to-show at ' + Date.now() + '\\n');
    window.show();
  });
  window.loadFile('index.html');
});
`;

/** The least that Electron can show: one window with a line of text. */
export function bareProgram(): string {
  const folder = scratchDir();
  mkdirSync(join(folder, 'profile'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.js" }');
  writeFileSync(join(folder, 'main.js'), BARE_MAIN);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bare</title><p>One line of text.</p>');
  return folder;
}

/** The bare window, ready to show. */
export async function startBare(folder: string): Promise<{
  readonly window: WindowProcess;
  readonly readyAt: number;
}> {
  const window = startWindow(folder);
  try {
    return { window, readyAt: Number(await window.said(/ready-to-show at (\d+)/)) };
  } catch (error) {
    await window.stop();
    throw error;
  }
}
