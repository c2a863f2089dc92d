import { Worker } from 'node:worker_threads';

export type Feeds = {
  readonly url: (nth: number) => string;
  readonly close: () => Promise<void>;
};

/** Runs in a thread of its own, so that serving does not slow down what is measured on this one. */
const SERVER = `
const { createServer } = require('node:http');
const { parentPort, workerData } = require('node:worker_threads');
const { feeds, items } = workerData;
const words = 'bread rolls cake morning queue shop people baker flour order salt warm fresh open street crust rye poppy plum jam'.split(' ');
let state = 7;
const next = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff);
const text = () => Array.from({ length: 60 }, () => words[next() % words.length]).join(' ');
const bodies = Array.from({ length: feeds }, (_, feed) => {
  const entries = Array.from({ length: items }, (_, item) => {
    const link = 'https://news.example/' + feed + '/' + item;
    const date = new Date(Date.UTC(2024, 0, 1) + (feed * items + item) * 60_000).toUTCString();
    return '<item><title>Item ' + item + ' of feed ' + feed + '</title><link>' + link + '</link><guid>' + link + '</guid><pubDate>' + date +
      '</pubDate><description><![CDATA[<p>' + text() + '</p><p>' + text() + ' <a href="https://news.example/">more</a></p>]]></description></item>';
  });
  return Buffer.from('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed ' + feed +
    '</title><link>https://news.example/' + feed + '</link><description>Invented</description>' + entries.join('') + '</channel></rss>');
});
const server = createServer((request, response) => {
  const feed = Number(/(\\d+)\\.xml/.exec(request.url)?.[1]);
  const etag = '"feed-' + feed + '"';
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(bodies[feed]);
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** Serves invented feeds on loopback, with entity tags. */
export async function startFeeds(size: { readonly feeds: number; readonly items: number }): Promise<Feeds> {
  const thread = new Worker(SERVER, { eval: true, workerData: size });
  const port = await new Promise<number>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  return {
    url: (nth) => `http://127.0.0.1:${port}/${nth}.xml`,
    close: async () => {
      await thread.terminate();
    },
  };
}
