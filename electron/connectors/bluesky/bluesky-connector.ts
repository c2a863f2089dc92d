import { bluesky } from '@shared/platforms/bluesky';
import type { Connector } from '../connector';
import { fetchDirect } from './direct';
import { fetchMentions } from './mentions';
import { fetchMetrics } from './metrics';
import { fetchPosts } from './posts';
import { verify } from './verify';

/** Bluesky and any PDS of the AT Protocol: reading. The secret is made by `newSecret`. */
export const blueskyConnector = {
  platform: bluesky,
  verify,
  fetch: { mentions: fetchMentions, direct: fetchDirect, posts: fetchPosts, metrics: fetchMetrics },
} satisfies Connector<typeof bluesky>;
