import type { PlatformId, platforms } from '@shared/platforms/registry';
import { blueskyConnector } from './bluesky/bluesky-connector';
import type { Connector } from './connector';
import { feedConnector } from './feed/feed-connector';
import { mastodonConnector } from './mastodon/mastodon-connector';

/** Every platform's code. A platform without a connector does not compile. */
export const connectors = {
  feed: feedConnector,
  mastodon: mastodonConnector,
  bluesky: blueskyConnector,
} satisfies { [K in PlatformId]: Connector<(typeof platforms)[K]> };

export const connectorOf = (id: PlatformId): Connector => connectors[id];
