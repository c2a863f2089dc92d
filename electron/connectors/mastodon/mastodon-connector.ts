import { mastodon } from '@shared/platforms/mastodon';
import type { Connector } from '../connector';
import { fetchMetrics } from './metrics';
import { fetchDirect, fetchMentions } from './notifications';
import { fetchPosts } from './posts';
import { verify } from './verify';

/** The Mastodon client API of any server that speaks it: reading. */
export const mastodonConnector = {
  platform: mastodon,
  verify,
  fetch: { mentions: fetchMentions, direct: fetchDirect, posts: fetchPosts, metrics: fetchMetrics },
} satisfies Connector<typeof mastodon>;
