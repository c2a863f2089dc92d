import { implement } from '@orpc/server';
import { approvalContract, type PostStory } from '@shared/approval/contract';
import { mayManage } from '@shared/team/permissions';
import { uuidv7 } from '../../lib/id';
import type { approvalCommands } from './approval-commands';
import { contentIn, listComments, listDecisions, listInReview, listRevisions } from './approval-store';
import type { Planned } from './planned';
import { contentHashOfPost } from './post-content';
import { begin, findShown, type PostContext, settled, shownPost, told } from './post-shown';

type Commands = ReturnType<typeof approvalCommands>;

export type ApprovalContext = PostContext & {
  /** The commands as they are called from here: on the writer's side, answering with the result alone. */
  readonly says: {
    readonly [K in keyof Commands]: (clientId: string, input: Parameters<Commands[K]>[1]) => Promise<Planned>;
  };
};

/** Joins the contract and what people say of posts. */
export function approvalHandlers(context: ApprovalContext) {
  const { clients, says, actor } = context;
  const os = implement(approvalContract);
  return os.router({
    story: os.story.handler(({ input }) => storyOf(context, input.clientId, input.id)),
    waiting: os.waiting.handler(({ input }) =>
      clients(input.clientId)
        .flatMap(({ id, store }) => listInReview(store).map((postId) => shownPost(context, id, postId)))
        .sort((a, b) => (a.plannedAt ?? 0) - (b.plannedAt ?? 0)),
    ),
    decide: os.decide.handler(async ({ input: { clientId, ...wish }, errors }) => {
      const by = await begin(context, clientId);
      if (!mayManage(actor().role)) throw errors.NOT_ALLOWED({ data: { need: 'manager' } });
      return told(context, clientId, await says.decidePost(clientId, { ...wish, by }));
    }),
    comment: os.comment.handler(async ({ input: { clientId, id: postId, text } }) => {
      const by = await begin(context, clientId);
      const said = await says.commentPost(clientId, { id: uuidv7(by.now), postId, text, by });
      return storyOf(context, clientId, settled(context, clientId, said));
    }),
    removeComment: os.removeComment.handler(async ({ input: { clientId, id, commentId, removed } }) => {
      const by = await begin(context, clientId);
      settled(context, clientId, await says.removePostComment(clientId, { id: commentId, removed, by }));
      return storyOf(context, clientId, id);
    }),
  });
}

function storyOf(context: ApprovalContext, clientId: string, id: string): PostStory {
  const { store, post } = findShown(context, clientId, id);
  const now = contentHashOfPost(post, context.hashOf);
  const { memberId } = context.actor();
  return {
    decisions: listDecisions(store, id).map(({ contentHash, content, memberName, ...decision }) => ({
      ...decision,
      stale: contentHash !== now,
      content: contentIn(content),
      memberName: memberName ?? '',
    })),
    comments: listComments(store, id).map(({ memberId: author, memberName, ...comment }) => ({
      ...comment,
      memberName: memberName ?? '',
      mine: author === memberId,
    })),
    revisions: listRevisions(store, id).map(({ content, memberName, ...revision }) => ({
      ...revision,
      content: contentIn(content),
      memberName: memberName ?? '',
    })),
  };
}
