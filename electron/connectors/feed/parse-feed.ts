import { ConnectorError } from '../errors';
import { decodeText } from './charset';
import { mapJsonFeed } from './json-feed';
import type { ParsedFeed, ParsedItem } from './parsed-feed';
import { mapXmlFeed } from './xml-feed';
import { readXml } from './xml-tree';

/** `url`: where it was read, after redirects. */
export type FeedDocument = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
};

/**
 * A document as a feed, whatever its format: what it is decides, never the content type, which lies too often.
 * Throws `bad-response`: `not-a-feed` for a web page or anything else, `broken` where a feed is empty or so damaged
 * that no item is whole.
 */
export function parseFeed({ bytes, contentType, url }: FeedDocument): ParsedFeed {
  const text = decodeText(bytes, contentType);
  const start = text.search(/[^\s\ufeff\0]/);
  if (start === -1) throw unreadable('broken', 'empty');
  const isJson = text[start] === '{' || text[start] === '[';
  const feed = isJson ? parseJson(text.slice(start), url) : parseXml(text, url);
  return { ...feed, items: feed.items.filter(saysAnything) };
}

const saysAnything = ({ id, rawLink, title, text, attachments }: ParsedItem): boolean =>
  id !== null || rawLink !== null || title !== null || text !== '' || attachments.length > 0;

function parseJson(text: string, url: string): ParsedFeed {
  const feed = mapJsonFeed(jsonOf(text), url);
  if (feed === null) throw unreadable('not-a-feed', 'JSON');
  return feed;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable('broken', 'JSON', cause);
  }
}

function parseXml(text: string, url: string): ParsedFeed {
  const outcome = readXml(text);
  if (outcome.kind === 'html') throw unreadable('not-a-feed', 'HTML');
  if (outcome.kind === 'none') throw unreadable('not-a-feed', 'no feed element');
  if (outcome.kind === 'deep') throw unreadable('broken', 'nested too deeply');
  if (outcome.feed.truncated && outcome.feed.items.length === 0) throw unreadable('broken', 'cut off');
  return mapXmlFeed(outcome.feed, url);
}

const unreadable = (reason: 'broken' | 'not-a-feed', detail: string, cause?: unknown) =>
  new ConnectorError('bad-response', reason, { detail, cause });
