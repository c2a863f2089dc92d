import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { page } from './pages';
import { versionArgument } from './shell-channels';
import { hasSpelling } from './spelling';
import { backgroundColour, followTheme, titleBarOverlay } from './title-bar';
import { recallPlace, rememberPlace } from './window-memory';
import { DEFAULT_SIZE, MIN_SIZE, onScreen } from './window-place';

/** Opens the program's window where it was last, and shows it when there is something to see. */
export function openWindow(options: { readonly dataDir: string; readonly preload: string }): BrowserWindow {
  const file = join(options.dataDir, 'window.json');
  const place = recallPlace(file);
  nativeTheme.themeSource = place.theme;
  const bounds = onScreen(
    place.bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Backbeat',
    backgroundColor: backgroundColour(),
    titleBarStyle: 'hidden',
    titleBarOverlay: titleBarOverlay(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      additionalArguments: [`${versionArgument}${app.getVersion()}`],
      spellcheck: hasSpelling,
    },
  });
  if (place.isMaximized) window.maximize();
  followTheme(window);
  rememberPlace(window, file);
  window.once('ready-to-show', () => {
    window.webContents.setZoomLevel(place.zoomLevel);
    window.show();
  });
  void window.loadURL(page.url);
  return window;
}
