import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OutboxStore, openOutboxStore } from '../helpers/outbox-store';
import { type Ended, runSchedule, type What } from './schedule';

export type SoakOptions = {
  readonly count: number;
  readonly seed: number;
  /** The first schedule; with `count` 1 a single one is had again. */
  readonly from: number;
};

/** Schedules that share a store; then a new one, so that none grows without end. */
const STORE_SHARE = 250;

/** The store of the schedule that runs, opened once and kept; killed, the program leaves it to be opened from its file. */
function createShelf(folder: string) {
  let kept: { readonly path: string; readonly opened: OutboxStore } | null = null;
  const lose = (): void => {
    kept?.opened.store.close();
    kept = null;
  };
  return {
    at: (nth: number) => {
      const path = join(folder, `${Math.floor(nth / STORE_SHARE)}.sqlite`);
      const open = (): OutboxStore => {
        if (kept?.path !== path) lose();
        kept ??= { path, opened: openOutboxStore({ path }) };
        return kept.opened;
      };
      return { open, lose };
    },
  };
}

/** A request left when nobody had consented to that. */
function unaskedOf({ late, early, paused }: Pick<Ended, 'late' | 'early' | 'paused'>): string | null {
  if (late > 0) return 'late, and nobody consented';
  if (early > 0) return 'before its time';
  return paused > 0 ? 'while posts were paused' : null;
}

/** What a schedule must not have ended as; null: all is well. */
function complaintOf({ state, visible, ambiguities, blind, ...times }: Ended): string | null {
  if (visible > 1) return 'visible twice';
  const unasked = unaskedOf(times);
  if (unasked !== null) return unasked;
  if (state === 'scheduled' || state === 'claimed' || state === 'in-review') return 'never settled';
  if (state === 'published' && visible === 0) return 'lost: said to be published';
  if (['failed', 'held', 'draft'].includes(state) && visible === 1) return `out, and said to be ${state}`;
  if (state === 'unknown' && ambiguities === 0) return 'unknown without a reason';
  if (state === 'unknown' && !blind) return 'unknown, though it could be read back';
  if (['failed', 'held'].includes(state) && blind && ambiguities > 0)
    return `sure that it is ${state}, blindly`;
  return null;
}

/** Random schedules of an answer or a post each; answers how many went wrong. Prints one line of JSON. */
export async function soakOutbox(what: What, { count, seed, from }: SoakOptions): Promise<number> {
  const startedAt = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'backbeat-soak-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const shelf = createShelf(folder);
  const states: Record<string, number> = {};
  const sums = { kills: 0, requests: 0, ambiguities: 0, blind: 0, visible: 0, visibleTwice: 0 };
  const complaints: string[] = [];
  for (let nth = from; nth < from + count; nth += 1) {
    const ended = await runSchedule({ what, seed: seed * 1_000_003 + nth, nth, ...shelf.at(nth) });
    states[ended.state] = (states[ended.state] ?? 0) + 1;
    sums.kills += ended.kills;
    sums.requests += ended.requests;
    sums.ambiguities += ended.ambiguities;
    sums.blind += ended.blind ? 1 : 0;
    sums.visible += ended.visible;
    sums.visibleTwice += ended.visible > 1 ? 1 : 0;
    const complaint = complaintOf(ended);
    if (complaint !== null) complaints.push(`${nth}: ${complaint} (${JSON.stringify(ended)})`);
  }
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const wrong = complaints.length;
  process.stdout.write(
    `${JSON.stringify({ soak: what, count, seed, from, seconds, states, ...sums, wrong })}\n`,
  );
  for (const complaint of complaints.slice(0, 20)) process.stderr.write(`${complaint}\n`);
  return wrong;
}
