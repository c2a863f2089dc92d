/** Rows that were selected for something to be done to all of them, by id. */
export type Picks = ReadonlySet<string>;

export const noPicks: Picks = new Set();

export function togglePick(picks: Picks, id: string): Picks {
  const next = new Set(picks);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Going on from one row to its neighbour: both are selected; going back unselects what is left behind. */
export function extendPicks(picks: Picks, fromId: string, toId: string): Picks {
  const next = new Set(picks);
  if (fromId !== toId && picks.has(fromId) && picks.has(toId)) next.delete(fromId);
  else next.add(fromId).add(toId);
  return next;
}

/** Everything from one row to another, both included, besides what is selected already. */
export function pickRange(picks: Picks, ids: readonly string[], fromId: string, toId: string): Picks {
  const [one, other] = [ids.indexOf(fromId), ids.indexOf(toId)];
  if (one < 0 || other < 0) return new Set([...picks, toId]);
  return new Set([...picks, ...ids.slice(Math.min(one, other), Math.max(one, other) + 1)]);
}
