import { z } from 'zod';
import { type Figure, figure, percentile } from './figure';
import type { Page } from './window-page';
import { openInbox, startProgram, windowDataDir } from './window-program';

const KEYS = 120;
/** Faster than anybody reads, as fast as somebody flings a list: 3,000 px a second. */
const PX_A_SECOND = 3_000;
const SCROLL_MS = 4_000;

/** Presses j and answers, for each press, the ms until the frame in which the next row is the selected one. */
const PRESS = `(async () => {
  const selected = () => document.querySelector('[data-list] [aria-selected=true]');
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const samples = [];
  for (let nth = 0; nth < ${KEYS}; nth += 1) {
    const before = selected();
    const start = performance.now();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }));
    do await frame(); while (selected() === before || selected() === null);
    samples.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 30));
  }
  return samples;
})()`;

/** Scrolls a box by time, so that slow frames do not make it slower; counts frames in which the list has a gap. */
const scrollOf = (box: string, gaps: string): string => `new Promise((resolve) => {
  const box = ${box};
  const frames = [];
  let blank = 0;
  box.scrollTop = 0;
  const begin = performance.now();
  const step = (at) => {
    frames.push(at);
    box.scrollTop = (at - begin) * ${PX_A_SECOND / 1_000};
    if (${gaps}) blank += 1;
    if (at - begin < ${SCROLL_MS}) requestAnimationFrame(step);
    else resolve({ frames, blank });
  };
  requestAnimationFrame(step);
})`;

const LIST = `document.querySelector('[data-list-scroller]')`;
/** Below the middle of the visible part there must be a row. */
const GAP = `(() => {
  const { left, top, height } = box.getBoundingClientRect();
  const at = document.elementFromPoint(left + 40, top + height / 2);
  return at === null || at.closest('[role=option],[role=presentation]') === null;
})()`;

/** A page of the same height with nothing on it: what scrolling costs at the least. */
const EMPTY = `(() => {
  const list = ${LIST};
  const box = document.createElement('div');
  box.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff;z-index:9999';
  const inner = document.createElement('div');
  inner.style.height = list.scrollHeight + 'px';
  box.append(inner);
  document.body.append(box);
  window.emptyBox = box;
})()`;

const scrolled = z.object({ frames: z.array(z.number()), blank: z.int() });

/** Key to painted row, and frames while the list flies past, against an empty page of its height. */
export async function inboxWindowFigures(rows: number): Promise<Figure[]> {
  const { window, page } = await startProgram(windowDataDir(rows));
  try {
    await openInbox(page);
    const keys = z.array(z.number()).parse(await page.evaluate(PRESS));
    await loadAhead(page);
    const list = scrolled.parse(await page.evaluate(scrollOf(LIST, GAP)));
    await page.evaluate(EMPTY);
    const empty = scrolled.parse(await page.evaluate(scrollOf('window.emptyBox', 'false')));
    return [
      figure('inbox.key-to-row.p95', 'ms', percentile(keys.slice(KEYS / 10), 0.95)),
      figure('inbox.scroll.p95', 'ms', p95Frame(list.frames), p95Frame(empty.frames)),
      figure('inbox.scroll.blank-frames', 'frames', list.blank),
    ];
  } finally {
    page.close();
    await window.stop();
  }
}

/** The pages that the flight passes are read before: reading them is measured elsewhere. */
const loadAhead = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const list = ${LIST};
    while (list.scrollHeight < ${(PX_A_SECOND * SCROLL_MS) / 1_000 + 2_000}) {
      const before = list.scrollHeight;
      list.scrollTop = list.scrollHeight;
      await new Promise((done) => setTimeout(done, 100));
      if (list.scrollHeight === before) await new Promise((done) => setTimeout(done, 400));
      if (list.scrollHeight === before) return;
    }
  })()`);

const p95Frame = (frames: readonly number[]): number =>
  percentile(
    frames.slice(1).map((at, nth) => at - (frames[nth] ?? at)),
    0.95,
  );
