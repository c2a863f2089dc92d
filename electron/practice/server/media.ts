import { randomOf } from '../world/random';
import { type Exchange, notFound, type Reply, type Route } from './http';
import { type Colour, encodePng } from './png';

const mix = (a: Colour, b: Colour, share: number): Colour => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share),
];

const boards: readonly Colour[] = [
  [214, 196, 170],
  [188, 160, 128],
  [232, 226, 214],
  [120, 104, 92],
];
const crusts: readonly Colour[] = [
  [150, 88, 38],
  [184, 118, 52],
  [112, 66, 34],
  [201, 142, 72],
];
const FLOUR: Colour = [245, 236, 220];

/** A loaf from the side: an oval with a light from above and cuts across its crust. */
const loaf = (name: string): Buffer => {
  const random = randomOf('loaf', name);
  const [board, crust] = [random.pick(boards), random.pick(crusts)];
  const [rx, ry] = [random.between(150, 200), random.between(80, 115)];
  const [cuts, tilt] = [2 + random.int(4), random.between(-0.5, 0.5)];
  const pixel = (x: number, y: number): Colour => {
    const [dx, dy] = [(x - 240) / rx, (y - 170) / ry];
    const inside = dx * dx + dy * dy;
    if (inside > 1)
      return mix(board, [60, 48, 40], inside < 1.25 && dy > 0 ? (1.25 - inside) * 1.6 : y / 1600);
    const shaded = mix(
      mix(crust, FLOUR, Math.max(0, -dy) * 0.28),
      [50, 28, 14],
      Math.max(0, dy) * 0.5 + inside * 0.12,
    );
    const phase = Math.abs((((dx + dy * tilt) * cuts * 0.62 + 9) % 1) - 0.5);
    return phase < 0.07 && inside < 0.72 && dy < 0.35 ? mix(shaded, FLOUR, 0.62) : shaded;
  };
  return encodePng({ width: 480, height: 320, pixel });
};

/** Five by five fields, mirrored: enough to tell people apart. */
const avatar = (name: string): Buffer => {
  const random = randomOf('avatar', name);
  const tone: Colour = [90 + random.int(130), 70 + random.int(110), 60 + random.int(120)];
  const ground = mix(tone, [250, 246, 240], 0.8);
  const fields = Array.from({ length: 15 }, () => random.chance(0.5));
  const pixel = (x: number, y: number): Colour => {
    const [column, row] = [Math.floor((x - 8) / 16), Math.floor((y - 8) / 16)];
    if (x < 8 || y < 8 || column > 4 || row > 4) return ground;
    return fields[row * 3 + Math.min(column, 4 - column)] === true ? tone : ground;
  };
  return encodePng({ width: 96, height: 96, pixel });
};

const header = (name: string): Buffer => {
  const random = randomOf('header', name);
  const [from, to] = [random.pick(crusts), random.pick(boards)];
  return encodePng({ width: 300, height: 100, pixel: (x, y) => mix(from, to, (x + y) / 400) });
};

const painters = { loaf, avatar, header } as const;
const KEPT = 64;

/** The same name always gives the same picture; the last few are kept. */
const createPictures = () => {
  const kept = new Map<string, Buffer>();
  return (kind: keyof typeof painters, name: string): Buffer => {
    const key = `${kind}-${name}`;
    const known = kept.get(key) ?? painters[kind](name);
    kept.delete(key);
    kept.set(key, known);
    const oldest = kept.keys().next();
    if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
    return known;
  };
};

export const mediaRoutes = (): readonly Route[] => {
  const pictures = createPictures();
  const answer = ({ params }: Exchange): Reply => {
    const [, kind, name = ''] = /^(loaf|avatar|header)-(\d{1,20})\.png$/u.exec(params['file'] ?? '') ?? [];
    if (kind !== 'loaf' && kind !== 'avatar' && kind !== 'header') throw notFound();
    const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
    return { status: 200, type: 'image/png', content: pictures(kind, name), headers };
  };
  return [{ method: 'GET', path: '/media/:file', auth: 'nobody', answer }];
};
