import { z } from 'zod';
import { ConnectorError } from '../errors';
import type { Agent } from './agent';

/** app.bsky.richtext.facet as it is written: offsets in UTF-8 bytes, the end not included. */
export type WrittenFacet = {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly ({ readonly $type: string } & Readonly<Record<string, string>>)[];
};

/** An address as people write it; what closes the sentence or a bracket around it does not belong to it. */
const LINK = /(?<![\w@])https?:\/\/[^\s/?#]+\.[^\s/?#<>"']{2,}(?:[/?#][^\s<>"']*)?(?<![.,;:!?'")\]}»”…])/gi;
/** A handle is a host name (atproto specification, "Handle", 2026-08). */
const MENTION = /(?<![\w@.])@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?)/gi;
/** Each name costs a request. */
const MAX_MENTIONS = 10;

const encoder = new TextEncoder();

function indexOf(text: string, match: RegExpExecArray) {
  const byteStart = encoder.encode(text.slice(0, match.index)).byteLength;
  return { byteStart, byteEnd: byteStart + encoder.encode(match[0]).byteLength };
}

/** Links and mentions of a text, so that they can be followed: a post is plain text, and only facets make them more. */
export async function facetsOf(agent: Agent, text: string): Promise<WrittenFacet[]> {
  const links = [...text.matchAll(LINK)].map((match) => ({
    index: indexOf(text, match),
    features: [{ $type: 'app.bsky.richtext.facet#link', uri: match[0] }],
  }));
  const mentions: WrittenFacet[] = [];
  for (const match of [...text.matchAll(MENTION)].slice(0, MAX_MENTIONS)) {
    const did = await resolve(agent, match[1] ?? '');
    if (did === null) continue;
    const features = [{ $type: 'app.bsky.richtext.facet#mention', did }];
    mentions.push({ index: indexOf(text, match), features });
  }
  const facets: readonly WrittenFacet[] = [...links, ...mentions];
  return facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart);
}

/** Whose handle it is; null where it is nobody's: then it stays plain text. */
async function resolve(agent: Agent, handle: string): Promise<string | null> {
  try {
    const { did } = await agent.get({
      nsid: 'com.atproto.identity.resolveHandle',
      query: [['handle', handle.toLowerCase()]],
      schema: z.object({ did: z.string() }),
    });
    return did;
  } catch (thrown) {
    if (thrown instanceof ConnectorError && thrown.kind === 'rejected') return null;
    throw thrown;
  }
}
