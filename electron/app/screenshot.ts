import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';

const SETTLED_AFTER_MS = 8_000;

/** Paints the window into a PNG file once it has had time to fill, and says where: for machines without a display. */
export function takeScreenshot(window: BrowserWindow, file: string): void {
  const take = async () => {
    if (window.isDestroyed()) return;
    const image = await window.webContents.capturePage();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, image.toPNG());
    process.stdout.write(`The window as it looks now: ${file}\n`);
  };
  window.webContents.once('did-finish-load', () => setTimeout(() => void take(), SETTLED_AFTER_MS));
}
