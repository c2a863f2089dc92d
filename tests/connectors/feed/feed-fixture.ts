import { readFileSync } from 'node:fs';
import { parseFeed } from '../../../electron/connectors/feed/parse-feed';

export const feedFile = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url));

/** Read as if it came from here, with no charset told. */
export const FEED_URL = 'https://feeds.example.org/dir/feed.xml';

export const parseFile = (name: string, contentType: string | null = 'application/xml') =>
  parseFeed({ bytes: feedFile(name), contentType, url: FEED_URL });

export const parseText = (text: string) =>
  parseFeed({ bytes: Buffer.from(text), contentType: null, url: FEED_URL });
