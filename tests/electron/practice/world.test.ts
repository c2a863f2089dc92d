import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../../electron/practice/state/journal';
import { en } from '../../../electron/practice/texts/en/en';
import { pl } from '../../../electron/practice/texts/pl/pl';
import type { Texts } from '../../../electron/practice/texts/texts';
import { compareIds } from '../../../electron/practice/world/ids';
import { mishapAt } from '../../../electron/practice/world/posts';
import type { Status } from '../../../electron/practice/world/types';
import { createWorld, type World } from '../../../electron/practice/world/world';
import { DAY, HOUR, MINUTE } from '../../../shared/platforms/platform';
import { PRACTICE_NOW } from '../../helpers/practice';

const folder = mkdtempSync(join(tmpdir(), 'backbeat-world-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let worlds = 0;
const worldAt = (texts: Texts, now: number, seed = 7): World => {
  worlds += 1;
  const journal = openJournal({
    stateDir: join(folder, String(worlds)),
    language: texts.language,
    seed,
    now: PRACTICE_NOW,
  });
  const world = createWorld(texts, journal);
  world.record({ kind: 'opened', at: PRACTICE_NOW });
  world.advance(now);
  return world;
};

const statusesOf = (world: World): Status[] => [...world.shelves.statuses.values()];
const tellOf = (world: World): string[] =>
  statusesOf(world).map(({ id, author, text, parentId, visibility }) =>
    JSON.stringify([id, author.acct, text, parentId, visibility]),
  );

const isComplaintText = (texts: Texts, text: string): boolean =>
  texts.open.some((message) => /^c[A-Z]/u.test(message.topic) && text.includes(message.text.slice(0, 40)));

describe.each([en, pl])('the world of $language', (texts) => {
  const world = worldAt(texts, PRACTICE_NOW);
  const all = statusesOf(world);
  const incoming = all.filter((status) => status.author.own === null);
  const own = all.filter((status) => status.author.own !== null);

  it('is the same for the same seed and another for another', () => {
    expect(tellOf(worldAt(texts, PRACTICE_NOW))).toEqual(tellOf(world));
    expect(tellOf(worldAt(texts, PRACTICE_NOW, 8))).not.toEqual(tellOf(world));
  });

  it('only gains by time, however it gets there', () => {
    const later = PRACTICE_NOW + 3 * DAY;
    const atOnce = worldAt(texts, later);
    const stepwise = worldAt(texts, PRACTICE_NOW);
    for (let now = PRACTICE_NOW; now <= later; now += 5 * HOUR) stepwise.advance(now);
    stepwise.advance(later);
    expect(tellOf(stepwise)).toEqual(tellOf(atOnce));
    expect(tellOf(atOnce).slice(0, all.length)).toEqual(tellOf(world));
    expect(statusesOf(atOnce).length).toBeGreaterThan(all.length);
  });

  it('has ten years of the wished size, growing', () => {
    const posts = own.filter((status) => status.parentId === null).length;
    expect(incoming.length).toBeGreaterThan(4_000);
    expect(incoming.length).toBeLessThan(8_000);
    expect(posts).toBeGreaterThan(2_000);
    expect(own.length - posts).toBeGreaterThan(2_500);
    const inYear = (year: number) =>
      incoming.filter(
        (status) =>
          status.at > PRACTICE_NOW - (year + 1) * 365 * DAY && status.at <= PRACTICE_NOW - year * 365 * DAY,
      ).length;
    expect(inYear(0)).toBeGreaterThan(inYear(4));
    expect(inYear(4)).toBeGreaterThan(inYear(9));
  });

  it('leaves no slot of a template open', () => {
    const edits = all.flatMap((status) => status.edits.map((edit) => edit.text));
    const broken = [...all.map((status) => status.text), ...edits].filter((text) =>
      /[{}|]|undefined|\bNaN\b| {2}/u.test(text),
    );
    expect(broken).toEqual([]);
  });

  it('has at least 250 templates of which a screenful repeats none', () => {
    const templates = [
      ...Object.values(texts.incoming),
      ...Object.values(texts.replies),
      ...Object.values(texts.posts),
    ].flat();
    expect(new Set(templates).size).toBe(templates.length);
    expect(templates.length).toBeGreaterThan(250);
    const words = incoming.slice(-400).map((status) => status.text.replace(/^(@\S+ )+/u, ''));
    const repeated: string[] = [];
    for (let from = 0; from + 12 <= words.length; from += 1) {
      const screen = words.slice(from, from + 12).filter((text) => text.length > 45);
      if (new Set(screen).size < screen.length) repeated.push(screen.join(' | '));
    }
    expect(repeated).toEqual([]);
  });

  it('numbers everything once and in the order of time', () => {
    const ids = all.map((status) => status.id);
    expect(ids.toSorted(compareIds)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const notices of world.shelves.notices) {
      const noticeIds = notices.map((notice) => notice.id);
      expect(noticeIds.toSorted(compareIds)).toEqual(noticeIds);
      expect(new Set(noticeIds).size).toBe(noticeIds.length);
    }
  });

  it('answers only what was there before, and among those who talk to each other', () => {
    for (const status of all) {
      if (status.parentId === null) continue;
      const parent = world.shelves.statuses.get(status.parentId);
      expect(parent?.at).toBeLessThan(status.at);
      if (status.author.own !== null)
        expect(status.mentions.map((person) => person.id)).toContain(parent?.author.id);
      if (parent?.visibility === 'direct') expect(status.visibility).toBe('direct');
    }
  });

  it('keeps complaints of several kinds and ages open at the first start', () => {
    const answered = new Set(own.map((status) => status.parentId));
    const open = incoming.filter((status) => status.at > PRACTICE_NOW - 4 * DAY && !answered.has(status.id));
    const complaints = open.filter((status) => isComplaintText(texts, status.text));
    const ages = complaints.map((status) => PRACTICE_NOW - status.at);
    expect(complaints.length).toBeGreaterThanOrEqual(5);
    expect(ages.some((age) => age <= 45 * MINUTE)).toBe(true);
    expect(ages.some((age) => age > 2 * HOUR && age < 4 * HOUR)).toBe(true);
    expect(ages.some((age) => age > 20 * HOUR)).toBe(true);
    expect(new Set(open.map((status) => status.author.role)).has('bistro')).toBe(true);
    expect(new Set(open.map((status) => status.author.role)).has('reporter')).toBe(true);
  });

  it('shows something new within the first minute', () => {
    const later = worldAt(texts, PRACTICE_NOW);
    later.advance(PRACTICE_NOW + MINUTE);
    expect(statusesOf(later).filter((status) => status.author.own === null).length).toBeGreaterThan(
      incoming.length,
    );
  });

  it('had one mishap, with a burst, an answer to each, and a dip that healed', () => {
    const start = mishapAt(world.origin);
    const burst = incoming.filter((status) => status.at >= start && status.at < start + 9 * DAY);
    const before = incoming.filter((status) => status.at >= start - 9 * DAY && status.at < start);
    expect(burst.length).toBeGreaterThan(before.length + 50);
    expect(own.some((status) => status.text === texts.mishap.posts[0]?.text)).toBe(true);
  });
});

it('has parallel lists in both languages, because one table says which answer fits', () => {
  const lengths = (texts: Texts) => ({
    incoming: Object.fromEntries(
      Object.entries(texts.incoming).map(([topic, list]) => [topic, topic === 'praise' ? 0 : list.length]),
    ),
    replies: Object.fromEntries(Object.entries(texts.replies).map(([topic, list]) => [topic, list.length])),
    turns: Object.fromEntries(Object.entries(texts.turns).map(([turn, list]) => [turn, list.length])),
    closings: Object.fromEntries(
      Object.entries(texts.closings).map(([closing, list]) => [closing, list.length]),
    ),
    mishap: [
      texts.mishap.angry.length,
      texts.mishap.worried.length,
      texts.mishap.kind.length,
      texts.mishap.replies.length,
    ],
  });
  expect(lengths(pl)).toEqual(lengths(en));
});
