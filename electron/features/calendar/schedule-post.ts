import { isEditable } from '@shared/calendar/post-state';
import { type Problem, problem, type Sendable, sendablePost } from '@shared/outbox/sendable';
import { tidyText } from '@shared/outbox/text';
import type { WriteStore } from '../../db/store';
import type { Written } from '../team/audit-store';
import { consentByOneself, letLeave } from './approval-commands';
import { done, MISSING, type Outbox, type Planned, refused, staleIn, type Wish } from './planned';
import { type FoundPost, findPost, type StoredVersion, updatePost } from './post-store';
import { statesOf } from './post-view';

/** `consents`: this member's own word is that of the team. */
export type Scheduling = Wish & { readonly consents: boolean };

/**
 * Every version leaves at the planned time, or waits for whoever is asked first. What does not fit its platform is said
 * before anything is promised.
 */
export function schedulePost(store: WriteStore, outbox: Outbox, wish: Scheduling): Written<Planned> {
  const { id, by } = wish;
  const post = findPost(store, id);
  if (post === undefined) return MISSING;
  if (!isEditable(statesOf(post))) return staleIn(post);
  const versions = post.versions
    .filter(({ state }) => state === 'draft')
    .map((version) => ({ version, sendable: sendablePost(version.platform, version.text) }));
  const wrong = hindranceOf(post, versions, by.now);
  if (wrong !== undefined) return refused({ kind: 'problem', problem: wrong });
  // As it leaves, so that a version which says the same as the post goes on saying so.
  updatePost(store, { ...post, text: tidyText(post.text), now: post.updatedAt });
  const { plannedAt } = post;
  const isAsked = outbox.stagesOf(store).length > 0;
  const [event, at] = isAsked ? (['submit', null] as const) : (['schedule', plannedAt] as const);
  for (const { version, sendable } of versions) {
    if (sendable.kind !== 'sendable') continue;
    const contentHash = outbox.hashOf({ ...version, text: sendable.text });
    const fields = { text: sendable.text, contentHash, sendAt: at, dueAt: at, returnNote: null };
    outbox.move(store, { publication: version, event, fields, now: by.now });
  }
  return isAsked ? ask(store, outbox, wish) : done(id, 'post-scheduled', { plannedAt });
}

/** A post that was handed in: where all have consented before, or this member's word is all it takes, it leaves. */
function ask(store: WriteStore, outbox: Outbox, { id, by, consents }: Scheduling): Written<Planned> {
  const post = findPost(store, id);
  if (post === undefined) return MISSING;
  if (consents) consentByOneself(store, outbox, { post, by });
  letLeave(store, outbox, { post, by });
  return done(id, 'post-submitted', { plannedAt: post.plannedAt });
}

type Checked = { readonly version: StoredVersion; readonly sendable: Sendable };

/** What keeps a post from being scheduled. */
function hindranceOf(
  { plannedAt }: FoundPost,
  versions: readonly Checked[],
  now: number,
): Problem | undefined {
  if (versions.length === 0) return problem('no-account');
  if (plannedAt === null) return problem('no-time');
  if (plannedAt <= now) return problem('past');
  if (versions.some(({ version }) => version.accountDeletedAt !== null)) return problem('account-removed');
  return versions.map(({ sendable }) => sendable).find((text) => text.kind === 'problem')?.problem;
}
