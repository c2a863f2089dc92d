import { titleBarHeight } from '@shared/app/bridge';
import { type BrowserWindow, nativeTheme } from 'electron';

/** `--canvas` and `--text` of the design tokens: the system draws its buttons before any style sheet is read. */
const colours = {
  light: { canvas: '#f6f4f1', text: '#211d18' },
  dark: { canvas: '#141210', text: '#ebe9e5' },
};

const current = () => colours[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

export const backgroundColour = (): string => current().canvas;

export const titleBarOverlay = () => ({
  color: current().canvas,
  symbolColor: current().text,
  height: titleBarHeight,
});

/** Keeps the parts of the window that the system draws in the colours of the theme. */
export function followTheme(window: BrowserWindow): void {
  const apply = () => {
    window.setBackgroundColor(backgroundColour());
    // On macOS the buttons colour themselves.
    if (process.platform !== 'darwin') window.setTitleBarOverlay(titleBarOverlay());
  };
  nativeTheme.on('updated', apply);
  window.once('closed', () => nativeTheme.off('updated', apply));
}
