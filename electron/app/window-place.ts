import type { Theme } from '@shared/app/bridge';

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where and how a window was when it was last seen. */
export type WindowPlace = {
  readonly bounds: Rectangle | null;
  readonly isMaximized: boolean;
  /** Chromium's logarithmic measure; 0 is 100 %. */
  readonly zoomLevel: number;
  readonly theme: Theme;
};

export const MIN_SIZE = { width: 720, height: 480 };
export const DEFAULT_SIZE = { width: 1280, height: 800 };
const MAX_ZOOM_LEVEL = 5;
/** So much of the title bar must be on a screen that the window can be taken hold of. */
const GRIP = { width: 120, height: 40 };

export const defaultPlace: WindowPlace = { bounds: null, isMaximized: false, zoomLevel: 0, theme: 'system' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function readBounds(value: unknown): Rectangle | null {
  if (!isRecord(value)) return null;
  const { x, y, width, height } = value;
  const numbers = [x, y, width, height];
  if (!numbers.every((number): number is number => Number.isInteger(number))) return null;
  const [left = 0, top = 0, wide = 0, high = 0] = numbers;
  return { x: left, y: top, width: Math.max(wide, MIN_SIZE.width), height: Math.max(high, MIN_SIZE.height) };
}

export const isTheme = (value: unknown): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark';

/** Reads what was written down; whatever is damaged falls back to the default. */
export function parsePlace(text: string): WindowPlace {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return defaultPlace;
    const zoom =
      typeof value.zoomLevel === 'number' && Number.isFinite(value.zoomLevel) ? value.zoomLevel : 0;
    return {
      bounds: readBounds(value.bounds),
      isMaximized: value.isMaximized === true,
      theme: isTheme(value.theme) ? value.theme : 'system',
      zoomLevel: Math.max(-MAX_ZOOM_LEVEL, Math.min(MAX_ZOOM_LEVEL, zoom)),
    };
  } catch {
    return defaultPlace;
  }
}

const overlap = (startA: number, sizeA: number, startB: number, sizeB: number): number =>
  Math.min(startA + sizeA, startB + sizeB) - Math.max(startA, startB);

/** The bounds, unless their title bar lies on none of the screens any more. */
export function onScreen(bounds: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const canBeHeld = screens.some(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= GRIP.width &&
      bounds.y >= screen.y &&
      bounds.y + GRIP.height <= screen.y + screen.height,
  );
  return canBeHeld ? bounds : null;
}
