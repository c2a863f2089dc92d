import type { Profile } from '@shared/accounts/schema';
import type { MessageKind } from '@shared/inbox/schema';
import type { Platform, RemoteAction, StreamKind, Visibility } from '@shared/platforms/platform';
import type { Session } from './http/session';

/** Somebody at a platform, as the platform describes them. */
export type RemoteContact = {
  /** The platform's own lasting id: not the handle, which people change. */
  readonly remoteId: string;
  readonly name: string;
  readonly handle: string;
  readonly profileUrl: string | null;
  readonly avatarUrl: string | null;
  readonly followerCount: number | null;
};

export type RemoteAttachment = {
  readonly kind: 'image' | 'video' | 'audio' | 'file';
  readonly url: string;
  readonly alt: string | null;
};

/** One message or own post, translated. Texts are plain text: markup is resolved by the connector. */
export type RemoteMessage = {
  readonly remoteId: string;
  readonly kind: MessageKind;
  readonly direction: 'in' | 'out';
  /** Who wrote it. */
  readonly author: RemoteContact;
  /**
   * The other side of the conversation: for an incoming message its author, for an outgoing one whom it answers
   * (name and handle may be empty where the platform gives only an id). `null` for own posts.
   */
  readonly contact: RemoteContact | null;
  /**
   * What holds a conversation together. `{ key }`: the platform names the thread itself (a direct conversation, a
   * feed item, a root it tells). `{ parent }`: it only tells what this answers; the store follows the chain to its
   * root. `null`: it starts a thread, or is an own post.
   */
  readonly thread: { readonly key: string } | { readonly parent: string } | null;
  /** Epoch ms. Never later than an hour from now: a connector clamps a platform's wrong clock. */
  readonly at: number;
  readonly editedAt: number | null;
  readonly subject: string | null;
  readonly text: string;
  readonly url: string | null;
  /** BCP 47, as the platform tells; `null` where it does not. */
  readonly language: string | null;
  readonly attachments: readonly RemoteAttachment[];
};

/** One number of the account (`messageRemoteId` null) or of an own post, as observed. */
export type RemoteSample = {
  readonly messageRemoteId: string | null;
  /** Our name: `followers`, `following`, `posts`, `likes`, `shares`, `replies`, `quotes`. */
  readonly metric: string;
  readonly value: number;
  /** The platform's own name and API version, such as `followers_count@v1`: a redefinition breaks the line. */
  readonly source: string;
};

/** A page of a stream. At most 1,000 messages. */
export type StreamPage = {
  readonly messages: readonly RemoteMessage[];
  readonly samples: readonly RemoteSample[];
  /** Remote ids that the platform says are gone. Absence from a page is not deletion. */
  readonly deleted: readonly string[];
  /** Opaque to everybody else; given back with the next read. */
  readonly cursor: string;
  /** Whether more is waiting right now; the poller reads on without a pause. */
  readonly more: boolean;
  /** Whether history is still being read; what such a page holds does not alert. */
  readonly backfill: boolean;
  /** The platform's wish for the next read in ms, such as a feed's ttl or cache headers. */
  readonly nextPollMs: number | null;
  /** A lasting new address of the account (301), or null. */
  readonly movedTo: string | null;
};

/** What a connector knows of an account. It never sees a row. */
export type AccountAddress = {
  /** The server, or the feed's address. */
  readonly address: string;
  /** Empty until the account was verified once. */
  readonly remoteId: string;
  readonly handle: string;
};

export type FetchRequest = {
  readonly account: AccountAddress;
  /** `null`: the first read. */
  readonly cursor: string | null;
  /** Remote ids of the newest own posts whose numbers are wanted; metrics streams only. At most 200. */
  readonly recentPosts: readonly string[];
  /** Epoch ms. */
  readonly now: number;
};

export type FetchStream = (session: Session, request: FetchRequest) => Promise<StreamPage>;

type Verify = (session: Session, account: AccountAddress) => Promise<Profile>;

/** Something of ours that is to go out: an answer to one message, or a post. */
export type SendRequest = {
  readonly account: AccountAddress;
  /** The same with every attempt: the idempotency key where a platform takes one. */
  readonly id: string;
  /** What `chooseKey` chose for it, the same with every attempt; `null` where nothing is chosen. */
  readonly chosenKey: string | null;
  /** What is answered; `null`: it is a post. */
  readonly parent: {
    readonly remoteId: string;
    /** Whom we speak to: the other side of the conversation. The handle may be empty. */
    readonly contact: { readonly remoteId: string; readonly handle: string };
    /** BCP 47; we answer in the language in which we were asked. */
    readonly language: string | null;
  } | null;
  readonly visibility: Visibility;
  /** Tidy and filled in; what the platform needs around it is the connector's. */
  readonly text: string;
  /** Epoch ms. */
  readonly now: number;
};

export type FindRequest = SendRequest & {
  /** When the first attempt was about to leave, epoch ms by our clock. */
  readonly claimedAt: number;
  /** Remote ids of others of ours, which this one is not, though it may say the same. */
  readonly others: readonly string[];
};

/**
 * What reading back told. `absent`: asked for exactly this, the platform says that there is none; `not-seen`: it does
 * not stand where it should, which a slow list explains as well; `cannot-tell`: there is no way to know.
 */
export type Sighting =
  | { readonly kind: 'found'; readonly message: RemoteMessage }
  | { readonly kind: 'absent' | 'not-seen' | 'cannot-tell' };

export type Publishing = {
  /**
   * Sends it, and gives back what now stands there, as a later poll will read it. A failure of the kind
   * `outcome-unknown` means that it may be out, every other kind that it certainly is not.
   */
  readonly send: (session: Session, request: SendRequest) => Promise<RemoteMessage>;
  /** Looks whether it is out. */
  readonly find: (session: Session, request: FindRequest) => Promise<Sighting>;
  /** A name for it at the platform, chosen before the first attempt so that no second one can make two of it. */
  readonly chooseKey: ((now: number, random: () => number) => string) | null;
};

export type ActRequest = {
  readonly account: AccountAddress;
  readonly remoteId: string;
  /** Epoch ms. */
  readonly now: number;
};

/** Does something to a message. Twice is the same as once; what is gone already cannot be deleted, which is no failure. */
export type Act = (session: Session, request: ActRequest) => Promise<void>;

type ConnectorTo<P extends Platform> = {
  readonly platform: P;
  /** Who is behind these credentials, and whether they can be read at all. */
  readonly verify: Verify;
  readonly fetch: { readonly [K in P['streams'][number]]: FetchStream };
  readonly publish: P['reply'] extends null ? (P['post'] extends null ? null : Publishing) : Publishing;
  readonly act: { readonly [K in keyof P['actions']]: Act };
};

type AnyConnector = {
  readonly platform: Platform;
  readonly verify: Verify;
  /** Those streams that the platform declares. */
  readonly fetch: Readonly<Partial<Record<StreamKind, FetchStream>>>;
  readonly publish: Publishing | null;
  readonly act: Readonly<Partial<Record<RemoteAction, Act>>>;
};

/**
 * The code that talks to one platform: stateless functions over a session. What the descriptor declares (a stream,
 * answers, an action) and the code lacks does not compile. Throws only `ConnectorError`. Knows no database, timer or
 * retry. Without a platform: the connector to any of them.
 */
export type Connector<P extends Platform | null = null> = P extends Platform ? ConnectorTo<P> : AnyConnector;

/** The fetch function of a stream, or null where the connector has none. */
export const fetcherOf = (connector: Connector, kind: StreamKind): FetchStream | null =>
  connector.fetch[kind] ?? null;
