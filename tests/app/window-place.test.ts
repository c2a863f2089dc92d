import { describe, expect, it } from 'vitest';
import { defaultPlace, onScreen, parsePlace } from '../../electron/app/window-place';

describe('the remembered place of the window', () => {
  it('reads what was written', () => {
    const place = {
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      isMaximized: true,
      zoomLevel: 1,
      theme: 'dark',
    };
    expect(parsePlace(JSON.stringify(place))).toEqual(place);
  });

  it.each(['', '{', 'null', '[]', '{"bounds":{"x":"left"},"zoomLevel":"big","theme":7}'])(
    'falls back where it is damaged: %s',
    (text) => {
      expect(parsePlace(text)).toEqual(defaultPlace);
    },
  );

  it('holds sizes and zoom within what can be used', () => {
    const text = '{"bounds":{"x":0,"y":0,"width":10,"height":10},"zoomLevel":99}';
    expect(parsePlace(text)).toMatchObject({ bounds: { width: 720, height: 480 }, zoomLevel: 5 });
  });
});

describe('a window after screens have changed', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const second = { x: 1920, y: 0, width: 1920, height: 1080 };
  const bounds = { x: 2000, y: 100, width: 1280, height: 800 };

  it('stays where it was while its title bar is on a screen', () => {
    expect(onScreen(bounds, [screen, second])).toBe(bounds);
  });

  it('comes back when that screen is gone', () => {
    expect(onScreen(bounds, [screen])).toBeNull();
  });

  it('comes back when its title bar is above or below every screen', () => {
    expect(onScreen({ ...bounds, x: 0, y: -50 }, [screen])).toBeNull();
    expect(onScreen({ ...bounds, x: 0, y: 1060 }, [screen])).toBeNull();
  });
});
