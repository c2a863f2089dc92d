import { isEditable } from '@shared/calendar/post-state';
import { faultOf, type PlanAccount, type PlanPost } from '@shared/plan/cells';
import type { PlanLine, PlanRead } from '@shared/plan/schema';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';
import type { ActedBy, Written } from '../team/audit-store';
import { readPlan, type WrittenLine } from './plan-file';
import { listPlanAccounts } from './plan-store';
import type { Outbox } from './planned';
import { type FoundPost, findPost, setRemoved } from './post-store';
import { statesOf } from './post-view';
import { savePost } from './save-post';

export type Taking = {
  readonly clientId: string;
  readonly file: Uint8Array;
  readonly timeZone: string;
  readonly apply: boolean;
  readonly by: ActedBy;
};

/**
 * Reads a plan and says what becomes of each line; with `apply` it does. All of it runs where writes run, since a large file
 * takes a second to be read and windows are answered elsewhere meanwhile.
 */
export function takePlan(store: WriteStore, outbox: Outbox, taking: Taking): Written<PlanRead> {
  const accounts = listPlanAccounts(store);
  const plan = readPlan(taking.file, { accounts, timeZone: taking.timeZone });
  if (plan.kind === 'no-plan') return { result: plan, audit: [], conversationIds: [] };
  const present = accounts.filter(({ deletedAt }) => deletedAt === null);
  const { result: lines, ...left } = takeLines(store, outbox, {
    taking,
    accounts: present,
    lines: plan.lines,
  });
  return { ...left, result: { ...plan, lines } };
}

type Lines = {
  readonly taking: Taking;
  readonly accounts: readonly PlanAccount[];
  readonly lines: readonly WrittenLine[];
};

/** A line without an id has one made of what it says, so that the same file again finds what it made before. */
function takeLines(
  store: WriteStore,
  outbox: Outbox,
  { taking: { clientId, by, apply }, accounts, lines }: Lines,
): Written<PlanLine[]> {
  const seen = new Set<string>();
  const read = lines.map((written): PlanLine => {
    if (written.kind === 'wrong') {
      const { line, why, shown } = written;
      return { ...{ line, why, shown }, ...{ kind: 'wrong', twice: false, id: null } };
    }
    const { line, post, twice } = written;
    const id = post.id ?? idOf(clientId, post);
    const known = findPost(store, id);
    const fate = seen.has(id)
      ? ({ kind: 'wrong', why: 'twice-in-file', shown: id } as const)
      : fateOf(post, known, { accounts, now: by.now });
    seen.add(id);
    if (apply && (fate.kind === 'made' || fate.kind === 'changed'))
      keep(store, outbox, { id, post, known, by });
    return { ...{ shown: post.text.slice(0, 80), ...fate }, ...{ line, twice, id } };
  });
  const taken = read.filter(({ kind }) => kind === 'made' || kind === 'changed').length;
  const audit =
    apply && taken > 0 ? [{ conversationId: null, what: 'plan-taken', detail: { count: taken } }] : [];
  return { result: read, audit, conversationIds: [] };
}

type Fate = Pick<PlanLine, 'kind' | 'why'> & { readonly shown?: string };

/** What becomes of a post of a plan, given what the calendar has under its id. */
function fateOf(post: PlanPost, known: FoundPost | undefined, around: Parameters<typeof faultOf>[1]): Fate {
  if (known !== undefined && isSame(known, post)) return { kind: 'same', why: null };
  if (known !== undefined && !isEditable(statesOf(known))) return { kind: 'wrong', why: 'locked' };
  const fault = faultOf(post, around);
  if (fault !== null) return { kind: 'wrong', ...fault };
  return { kind: known === undefined ? 'made' : 'changed', why: null };
}

type Kept = {
  readonly id: string;
  readonly post: PlanPost;
  readonly known: FoundPost | undefined;
  readonly by: ActedBy;
};

function keep(store: WriteStore, outbox: Outbox, { id, post, known, by }: Kept): void {
  const removed = known === undefined ? findPost(store, id, true) : undefined;
  if (removed !== undefined) setRemoved(store, id, null, by.now);
  const before = known ?? (removed === undefined ? undefined : findPost(store, id));
  savePost(store, outbox, { ...post, id, knownAt: before?.updatedAt ?? null, by });
}

/** Takes off what a plan has made; what is promised by now stays. */
export function takeBackPlan(
  store: WriteStore,
  { ids, by }: { readonly ids: readonly string[]; readonly by: ActedBy },
): Written<number> {
  let count = 0;
  for (const id of ids) {
    const post = findPost(store, id);
    if (post === undefined || statesOf(post).some((state) => state !== 'draft')) continue;
    setRemoved(store, id, by.now, by.now);
    count += 1;
  }
  const audit = count === 0 ? [] : [{ conversationId: null, what: 'plan-taken-back', detail: { count } }];
  return { result: count, audit, conversationIds: [] };
}

const keysOf = (post: PlanPost): string[] =>
  post.accounts.map(({ accountId, text }) => `${accountId} ${text ?? post.text}`).sort();

const idOf = (clientId: string, post: PlanPost): string =>
  hashId('plan', clientId, String(post.plannedAt), post.text, ...keysOf(post));

function isSame(known: FoundPost, post: PlanPost): boolean {
  const versions = known.versions.map(({ accountId, text }) => `${accountId} ${text}`).sort();
  return (
    known.plannedAt === post.plannedAt &&
    known.text === post.text &&
    known.timeZone === post.timeZone &&
    JSON.stringify(versions) === JSON.stringify(keysOf(post))
  );
}
