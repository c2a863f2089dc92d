import { mastodon } from '@shared/platforms/mastodon';
import type { Connector } from '../connector';
import { actions } from './actions';
import { fetchMetrics } from './metrics';
import { fetchDirect, fetchMentions } from './notifications';
import { fetchPosts } from './posts';
import { publishing } from './publishing';
import { verify } from './verify';

/** The Mastodon client API of any server that speaks it. */
export const mastodonConnector = {
  platform: mastodon,
  verify,
  fetch: { mentions: fetchMentions, direct: fetchDirect, posts: fetchPosts, metrics: fetchMetrics },
  publish: publishing,
  act: actions,
} satisfies Connector<typeof mastodon>;
