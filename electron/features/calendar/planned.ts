import type { PublicationState } from '@shared/outbox/schema';
import { type Problem, problem } from '@shared/outbox/sendable';
import type { PublicationEvent } from '@shared/outbox/states';
import type { ApprovalStage } from '@shared/posting/rules';
import type { ReadStore, WriteStore } from '../../db/store';
import type { ActedBy, Written } from '../team/audit-store';
import type { HashOf } from './post-content';
import type { FoundPost, StoredVersion } from './post-store';
import { stateOf } from './post-view';

/** What may be set on a version along with a change of its state. */
type VersionFields = {
  readonly text?: string;
  readonly contentHash?: string;
  readonly sendAt?: number | null;
  readonly dueAt?: number | null;
  readonly approvedById?: string | null;
  readonly approvedHash?: string;
  readonly approvedAt?: number;
  readonly returnNote?: string | null;
};

/** What planning needs of the outbox, through which everything leaves. */
export type Outbox = {
  readonly insertVersion: (
    store: WriteStore,
    version: {
      readonly id: string;
      readonly postId: string;
      readonly accountId: string;
      readonly text: string;
      readonly memberId: string | null;
      readonly now: number;
    },
  ) => void;
  readonly rewrite: (store: WriteStore, version: StoredVersion, text: string, now: number) => void;
  readonly move: (
    store: WriteStore,
    change: {
      readonly publication: { readonly id: string; readonly state: PublicationState };
      readonly event: PublicationEvent;
      readonly fields: VersionFields;
      readonly now: number;
    },
  ) => boolean;
  readonly reschedule: (store: WriteStore, id: string, at: number, now: number) => void;
  /** An earlier attempt of it may have succeeded. */
  readonly isDoubted: (store: WriteStore, id: string) => boolean;
  readonly hashOf: HashOf;
  /** Who is asked before a post of this client goes out. */
  readonly stagesOf: (store: ReadStore) => readonly ApprovalStage[];
};

/** What came of a wish. `stale`: something or somebody was quicker, or it has to be taken back first. */
export type Planned =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'missing'; readonly what: 'post' | 'account' | 'comment' }
  | { readonly kind: 'stale'; readonly state: PublicationState }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type Wish = { readonly id: string; readonly by: ActedBy };

export const refused = (result: Planned): Written<Planned> => ({ result, audit: [], conversationIds: [] });
export const MISSING = refused({ kind: 'missing', what: 'post' });
export const staleIn = (post: FoundPost): Written<Planned> =>
  refused({ kind: 'stale', state: stateOf(post) });
export const cannot = (why: Problem['why']): Written<Planned> =>
  refused({ kind: 'problem', problem: problem(why) });

/** `what` null: typing is nobody's business. */
export const done = (
  id: string,
  what: string | null,
  detail: Record<string, unknown> = {},
): Written<Planned> => ({
  result: { kind: 'done', id },
  audit: what === null ? [] : [{ conversationId: null, what, detail: { postId: id, ...detail } }],
  conversationIds: [],
});
