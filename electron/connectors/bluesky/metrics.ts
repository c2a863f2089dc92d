import { z } from 'zod';
import type { FetchStream, RemoteSample } from '../connector';
import { ConnectorError } from '../errors';
import { parsedItems } from '../json-answer';
import { type Agent, openBluesky } from './agent';
import { profileSchema } from './bluesky-schema';

const count = z.number().int().nonnegative().nullish().catch(null);
const countedSchema = z.object({
  uri: z.string(),
  replyCount: count,
  repostCount: count,
  likeCount: count,
  quoteCount: count,
});

/** app.bsky.feed.getPosts, `uris`. */
const MAX_URIS = 25;
/** Posts asked for by themselves in one read; there are more only when somebody empties an account. */
const MAX_SINGLE = 40;

/** Numbers of the account and of its newest posts; no AppView, no numbers. Posts that are gone are named. */
export const fetchMetrics: FetchStream = async (session, { account, recentPosts }) => {
  const agent = await openBluesky(session, account.address);
  const profile = await agent.get({
    nsid: 'app.bsky.actor.getProfile',
    query: [['actor', agent.did]],
    schema: profileSchema,
    service: 'appView',
  });
  const posts = await fetchCounts(agent, recentPosts);
  const found = new Set(posts.map(({ uri }) => uri));
  const missing = recentPosts.filter((uri) => !found.has(uri)).slice(0, MAX_SINGLE);
  return {
    messages: [],
    samples: [
      ...samplesOf(null, [
        ['followers', 'followersCount', profile.followersCount],
        ['following', 'followsCount', profile.followsCount],
        ['posts', 'postsCount', profile.postsCount],
      ]),
      ...posts.flatMap((post) =>
        samplesOf(post.uri, [
          ['replies', 'replyCount', post.replyCount],
          ['shares', 'repostCount', post.repostCount],
          ['likes', 'likeCount', post.likeCount],
          ['quotes', 'quoteCount', post.quoteCount],
        ]),
      ),
    ],
    deleted: await goneOf(agent, missing),
    cursor: '',
    more: false,
    backfill: false,
    nextPollMs: null,
    movedTo: null,
  };
};

async function fetchCounts(agent: Agent, uris: readonly string[]) {
  const posts: z.infer<typeof countedSchema>[] = [];
  for (let start = 0; start < uris.length; start += MAX_URIS) {
    const page = await agent.get({
      nsid: 'app.bsky.feed.getPosts',
      query: uris.slice(start, start + MAX_URIS).map((uri) => ['uris', uri] as const),
      schema: z.object({ posts: z.array(z.unknown()) }),
      service: 'appView',
    });
    posts.push(...parsedItems(countedSchema, page.posts));
  }
  return posts;
}

/**
 * The AppView leaves out what it does not know, which is also what it has not indexed yet or hides. Whether a post of
 * ours is gone, our own repository tells.
 */
async function goneOf(agent: Agent, uris: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const uri of uris) {
    const [repo = '', collection = '', rkey = ''] = uri.replace('at://', '').split('/');
    try {
      await agent.get({
        nsid: 'com.atproto.repo.getRecord',
        query: [
          ['repo', repo],
          ['collection', collection],
          ['rkey', rkey],
        ],
        schema: z.object({ uri: z.string() }),
      });
    } catch (thrown) {
      if (!(thrown instanceof ConnectorError) || !thrown.detail.endsWith('RecordNotFound')) throw thrown;
      gone.push(uri);
    }
  }
  return gone;
}

type Counted = readonly (readonly [metric: string, field: string, value: number | null | undefined])[];

const samplesOf = (messageRemoteId: string | null, counted: Counted): RemoteSample[] =>
  counted.flatMap(([metric, field, value]) =>
    value == null ? [] : [{ messageRemoteId, metric, value, source: `${field}@app.bsky` }],
  );
