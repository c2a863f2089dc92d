import { type Awaited, awaitedOf, type PostContent } from '@shared/approval/approval';
import { tidyText } from '@shared/outbox/text';
import type { ApprovalStage } from '@shared/posting/rules';
import type { ReadStore } from '../../db/store';
import { hashId } from '../../lib/id';
import { listDecisions } from './approval-store';
import type { FoundPost, StoredVersion } from './post-store';

/** Hash of what a version shows, as the outbox makes it. */
export type HashOf = (version: { readonly accountId: string; readonly text: string }) => string;

/** What is not out: that alone can still be consented to. */
const open = ({ versions }: FoundPost): StoredVersion[] =>
  versions.filter(({ state }) => state !== 'published');

/** What a consent is bound to: every account that it goes to, with what it says there, tidied as it leaves. */
export const contentHashOfPost = (post: FoundPost, hashOf: HashOf): string =>
  hashId(
    ...open(post)
      .map((version) => hashOf({ ...version, text: tidyText(version.text) }))
      .sort(),
  );

/** What is read by whoever consents. */
export const contentOf = (post: FoundPost): PostContent => ({
  text: post.text,
  versions: open(post).map(({ accountId, text }) => ({ accountId, text })),
});

/** Whose word a post waits for; `null`: everybody has consented to exactly this, or nobody is asked. */
export const awaitedFor = (
  store: ReadStore,
  post: FoundPost,
  { stages, hashOf }: { readonly stages: readonly ApprovalStage[]; readonly hashOf: HashOf },
): Awaited | null =>
  stages.length === 0
    ? null
    : awaitedOf(stages, listDecisions(store, post.id), contentHashOfPost(post, hashOf));
