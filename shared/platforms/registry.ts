import type { ConversationKind } from '../inbox/kinds';
import { bluesky } from './bluesky';
import { feed } from './feed';
import { mastodon } from './mastodon';
import type { Platform, RemoteAction, StreamKind, Visibility } from './platform';

/** Every platform this program knows, in the order the screens offer them. */
export const platforms = { feed, mastodon, bluesky } as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof platforms;

export const platformIds = ['feed', 'mastodon', 'bluesky'] as const satisfies readonly PlatformId[];

/** The descriptor of a platform, by its id. */
export const platformOf = (id: PlatformId): Platform => platforms[id];

/** Whether a platform offers a stream; the screens ask this instead of testing a platform's name. */
export const offers = (id: PlatformId, kind: StreamKind): boolean => platformOf(id).streams.includes(kind);

/** Whether people can be answered at a platform, or something can be done to their messages. */
export const can = (id: PlatformId, what: 'reply' | RemoteAction): boolean =>
  what === 'reply' ? platformOf(id).reply !== null : platformOf(id).actions[what] !== undefined;

/** Who may see an answer to a message of this kind, the usual first; none where it cannot be answered. */
export const answersTo = (id: PlatformId, kind: ConversationKind | 'post'): readonly Visibility[] =>
  kind === 'post' ? [] : (platformOf(id).reply?.to[kind] ?? []);

type Seen = { readonly kind: ConversationKind | 'post'; readonly direction: 'in' | 'out' };

/** Whether something can be done to a message: our own can be deleted, the others liked and hidden. */
export const canDo = (id: PlatformId, action: RemoteAction, { kind, direction }: Seen): boolean =>
  (action === 'delete') === (direction === 'out') &&
  (platformOf(id).actions[action]?.includes(kind) ?? false);
