import { bluesky } from '@shared/platforms/bluesky';
import type { Connector } from '../connector';
import { actions } from './actions';
import { fetchDirect } from './direct';
import { fetchMentions } from './mentions';
import { fetchMetrics } from './metrics';
import { fetchPosts } from './posts';
import { publishing } from './publishing';
import { verify } from './verify';

/** Bluesky and any PDS of the AT Protocol. The secret is made by `newSecret`. */
export const blueskyConnector = {
  platform: bluesky,
  verify,
  fetch: { mentions: fetchMentions, direct: fetchDirect, posts: fetchPosts, metrics: fetchMetrics },
  publish: publishing,
  act: actions,
} satisfies Connector<typeof bluesky>;
