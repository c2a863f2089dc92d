import type { PostContent } from '@shared/approval/approval';
import { isBlank } from '@shared/outbox/text';
import { MINUTE } from '@shared/platforms/platform';
import type { WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { ActedBy } from '../team/audit-store';
import { insertRevision } from './approval-store';
import { contentOf } from './post-content';
import type { FoundPost } from './post-store';

/** Who writes on after so long begins something new, and what stood there is kept. */
const SITTING_MS = 10 * MINUTE;

type Change = { readonly known: FoundPost; readonly after: PostContent; readonly by: ActedBy };

/** Keeps how a post stood before another person, or the same one after a pause, changes its words. */
export function keepRevision(store: WriteStore, { known, after, by }: Change): void {
  const before = contentOf(known);
  const goesOn = known.editedById === by.memberId && by.now - known.updatedAt < SITTING_MS;
  if (goesOn || isUnwritten(before) || isSame(before, after)) return;
  const { id: postId, editedById: memberId, updatedAt: at } = known;
  insertRevision(store, { id: uuidv7(by.now), postId, content: before, memberId, at });
}

const isUnwritten = ({ text, versions }: PostContent): boolean =>
  [text, ...versions.map((version) => version.text)].every(isBlank);

const isSame = (a: PostContent, b: PostContent): boolean => keyOf(a) === keyOf(b);
const keyOf = ({ text, versions }: PostContent): string =>
  JSON.stringify([text, versions.map((version) => [version.accountId, version.text]).sort()]);
