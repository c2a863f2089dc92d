/** The kinds of conversations: a post and its comments, a mention, direct messages, a review, an entry of a feed. */
export const conversationKinds = ['comment', 'mention', 'direct', 'review', 'item'] as const;
export type ConversationKind = (typeof conversationKinds)[number];
