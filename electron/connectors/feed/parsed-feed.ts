import type { RemoteAttachment } from '../connector';

/** Dates are as written: what they mean depends on when they are read. */
export type ParsedItem = {
  /** guid, id or rdf:about, as written. */
  readonly id: string | null;
  /** The link as written: what tells two items apart must not change when a feed moves. */
  readonly rawLink: string | null;
  /** Absolute, or null. */
  readonly link: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: ParsedAuthor | null;
  readonly language: string | null;
  readonly attachments: readonly RemoteAttachment[];
};

export type ParsedAuthor = { readonly name: string; readonly url: string | null };

/** A feed of any format, in plain text and absolute addresses. Items in the document's order. */
export type ParsedFeed = {
  readonly title: string | null;
  /** The page that the feed is of. */
  readonly siteUrl: string | null;
  readonly imageUrl: string | null;
  readonly updated: string | null;
  /** How often the publisher wants it to be read, ms. */
  readonly intervalMs: number | null;
  readonly items: readonly ParsedItem[];
};
