import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BrowserWindow, nativeTheme } from 'electron';
import { defaultPlace, parsePlace, type WindowPlace } from './window-place';

const SETTLE_MS = 500;

export function recallPlace(file: string): WindowPlace {
  try {
    return parsePlace(readFileSync(file, 'utf8'));
  } catch {
    return defaultPlace;
  }
}

function write(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch {
    // A full or read-only disk costs the window its place, never the work.
  }
}

/** Writes down where the window is, shortly after each change and when it closes. */
export function rememberPlace(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    write(file, {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      zoomLevel: window.webContents.getZoomLevel(),
      theme: nativeTheme.themeSource,
    });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SETTLE_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.webContents.on('zoom-changed', soon);
  nativeTheme.on('updated', soon);
  window.on('close', save);
  window.once('closed', () => {
    clearTimeout(timer);
    nativeTheme.off('updated', soon);
  });
}
