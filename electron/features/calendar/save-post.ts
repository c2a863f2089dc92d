import type { PostContent } from '@shared/approval/approval';
import { isEditable } from '@shared/calendar/post-state';
import type { WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { Written } from '../team/audit-store';
import { done, MISSING, type Outbox, type Planned, refused, staleIn, type Wish } from './planned';
import {
  accountIsThere,
  type FoundPost,
  findPost,
  findTakenOff,
  insertPost,
  type StoredVersion,
  setTakenOff,
  updatePost,
} from './post-store';
import { statesOf } from './post-view';
import { keepRevision } from './revisions';

export type PostToSave = Wish & {
  /** When the post was changed last, as far as whoever writes knows; `null`: it is made. */
  readonly knownAt: number | null;
  readonly text: string;
  readonly plannedAt: number | null;
  readonly timeZone: string;
  /** `text` null: as the post. */
  readonly accounts: readonly { readonly accountId: string; readonly text: string | null }[];
};

const contentToSave = ({ text, accounts }: PostToSave): PostContent => ({
  text,
  versions: accounts.map((version) => ({ accountId: version.accountId, text: version.text ?? text })),
});

/** Makes a post, or changes one of which nothing is promised and that nobody else has changed meanwhile. */
export function savePost(store: WriteStore, outbox: Outbox, wish: PostToSave): Written<Planned> {
  const { id, knownAt, by } = wish;
  const known = knownAt === null ? undefined : findPost(store, id);
  if (knownAt !== null && known === undefined) return MISSING;
  if (known !== undefined && (known.updatedAt !== knownAt || !isEditable(statesOf(known))))
    return staleIn(known);
  if (!accountsAreThere(store, wish, known)) return refused({ kind: 'missing', what: 'account' });
  const { text, plannedAt, timeZone } = wish;
  const fields = { id, text, plannedAt, timeZone, editedById: by.memberId, now: by.now };
  if (known === undefined) insertPost(store, fields);
  else {
    keepRevision(store, { known, after: contentToSave(wish), by });
    updatePost(store, fields);
  }
  saveVersions(store, outbox, { wish, versions: known?.versions ?? [] });
  return done(id, null);
}

/** One that was removed stays where it stood. */
function accountsAreThere(
  store: WriteStore,
  { accounts }: PostToSave,
  known: FoundPost | undefined,
): boolean {
  const present = new Set((known?.versions ?? []).map(({ accountId }) => accountId));
  return accounts.every(({ accountId }) => present.has(accountId) || accountIsThere(store, accountId));
}

type Versions = { readonly wish: PostToSave; readonly versions: readonly StoredVersion[] };

/** One version an account; one that is taken off is kept, so that ticking the account again brings it back. */
function saveVersions(store: WriteStore, outbox: Outbox, { wish, versions }: Versions): void {
  const { id: postId, by } = wish;
  const wanted = new Map(wish.accounts.map(({ accountId, text }) => [accountId, text ?? wish.text]));
  for (const version of versions.filter(({ state }) => state === 'draft')) {
    const text = wanted.get(version.accountId);
    if (text === undefined) setTakenOff(store, version.id, by.now);
    else if (text !== version.text) outbox.rewrite(store, version, text, by.now);
  }
  const present = new Set(versions.map(({ accountId }) => accountId));
  for (const [accountId, text] of wanted) {
    if (present.has(accountId)) continue;
    const before = findTakenOff(store, { postId, accountId });
    if (before === undefined) {
      const version = { id: uuidv7(by.now), postId, accountId, text, memberId: by.memberId, now: by.now };
      outbox.insertVersion(store, version);
    } else {
      setTakenOff(store, before.id, null);
      const version = findPost(store, postId)?.versions.find(({ id }) => id === before.id);
      if (version !== undefined) outbox.rewrite(store, version, text, by.now);
    }
  }
}
