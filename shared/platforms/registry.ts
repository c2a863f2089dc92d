import { bluesky } from './bluesky';
import { feed } from './feed';
import { mastodon } from './mastodon';
import type { Platform, StreamKind } from './platform';

/** Every platform this program knows, in the order the screens offer them. */
export const platforms = { feed, mastodon, bluesky } as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof platforms;

export const platformIds = ['feed', 'mastodon', 'bluesky'] as const satisfies readonly PlatformId[];

/** The descriptor of a platform, by its id. */
export const platformOf = (id: PlatformId): Platform => platforms[id];

/** Whether a platform offers a stream; the screens ask this instead of testing a platform's name. */
export const offers = (id: PlatformId, kind: StreamKind): boolean => platformOf(id).streams.includes(kind);
