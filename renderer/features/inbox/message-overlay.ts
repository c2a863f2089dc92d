/** What is open at a message: everything that can be done with it, only the ways to copy it, why it is what it is, or a question. */
export type MessageOverlay = {
  readonly messageId: string;
  readonly kind: 'menu' | 'copy' | 'why' | 'delete';
};
