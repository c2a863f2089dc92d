import { join } from 'node:path';
import type { OpenTarget } from '@shared/app/bridge';
import type { Language } from '@shared/app/schema';
import { app, type BrowserWindow, session } from 'electron';
import { systemClock } from '../lib/clock';
import { handleBridge } from './bridge-handlers';
import { startEngine } from './engine';
import { guardContents } from './guards';
import { hostRequests } from './host-requests';
import { setMenu } from './menu';
import type { Options } from './options';
import { watchPower } from './power';
import { serveApp } from './protocol';
import { quitInOrder } from './quit';
import { takeScreenshot } from './screenshot';
import { channels } from './shell-channels';
import { checkSpelling, hasSpelling } from './spelling';
import { offerTextMenu } from './text-menu-popup';
import { openWindow } from './window';

const focus = (window: BrowserWindow | null) => {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

/**
 * Starts everything that needs a ready Electron. The engine first: it opens its stores while the window is made.
 * `programDir` is the folder of the built entries.
 */
export async function startShell(options: Options, programDir: string): Promise<void> {
  let window: BrowserWindow | null = null;
  let language: Language = 'en';
  const open = (target: OpenTarget) => {
    focus(window);
    window?.webContents.send(channels.open, target);
  };
  app.on('second-instance', () => focus(window));

  await app.whenReady();
  const answer = hostRequests(open);
  const engine = startEngine({
    program: { file: join(programDir, 'engine-process.js'), args: options.forEngine },
    clock: systemClock,
    onRequest: (request, send) => void answer(request).then(send),
  });
  guardContents();
  serveApp({ root: join(programDir, '../renderer'), dataDir: options.dataDir });
  handleBridge(engine, {
    onLanguage: (chosen) => {
      language = chosen;
    },
  });
  quitInOrder(engine);
  watchPower(engine);
  setMenu();
  if (hasSpelling) checkSpelling(session.defaultSession);
  window = openWindow({ dataDir: options.dataDir, preload: join(programDir, '../preload/preload.cjs') });
  offerTextMenu(window.webContents, () => language);
  if (options.screenshot !== undefined) takeScreenshot(window, options.screenshot);
}
