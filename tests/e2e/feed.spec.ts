import { expect, type Page } from '@playwright/test';
import { startFeedServer } from '../helpers/feed-server';
import { answer, startHttpServer } from '../helpers/http-server';
import { test } from './launch';
import { addFeed, beginFeed, command, goTo, rows, showPart, violations } from './screens';

/** Goes to the last row, which is this many below the first. */
async function walkToEnd(window: Page, count: number): Promise<void> {
  await window.keyboard.press('j');
  const selected = window.getByRole('option', { selected: true });
  await expect(async () => {
    await window.keyboard.press('End');
    await expect(selected).toHaveAttribute('aria-posinset', String(count), { timeout: 500 });
  }).toPass();
  await expect(selected).toHaveAttribute('aria-setsize', String(count));
}

test('a feed added by hand is read, searched, and still there after a restart', async ({ launch }) => {
  const server = await startFeedServer({ feeds: 1, items: 120 });
  const { window, restart } = await launch();
  await beginFeed(window);
  await addFeed(window, { url: server.url(0), client: 'Rowery Szprycha' });

  // What feeds publish asks for no answer: it stands in a part of its own.
  await expect(window.getByText('Nobody is waiting.')).toBeVisible();
  await showPart(window, 'Entries');
  await walkToEnd(window, 120);
  await window.keyboard.press('Home');
  await expect(rows(window).first()).toContainText('Item 0 of feed 0 & more');
  await rows(window).first().click();
  await expect(window.getByRole('heading', { name: 'Item 0 of feed 0 & more' })).toBeVisible();

  await window.getByRole('searchbox').fill('"item 77 of"');
  const hits = window.getByRole('listbox', { name: 'Search results' }).getByRole('option');
  await expect(hits).toHaveCount(1);
  await hits.first().click();
  await expect(window.getByRole('heading', { name: 'Item 77 of feed 0 & more' })).toBeVisible();

  await server.close();
  await command(window, 'Read all accounts now');
  await expect(window.getByRole('status').filter({ hasText: 'Offline since' })).toBeVisible();
  await goTo(window, /^Accounts/);
  await expect(window.getByText('1 could not be read and tries again.')).toBeVisible();

  const again = await restart();
  await goTo(again.window, 'Inbox');
  await showPart(again.window, 'Entries');
  await walkToEnd(again.window, 120);
  await expect(again.window.getByText('Rowery Szprycha').first()).toBeVisible();
});

test('an address that is no feed says so and adds nothing', async ({ launch }) => {
  const page = { headers: { 'content-type': 'text/html' }, body: '<html><body>Hello</body></html>' };
  const server = await startHttpServer({ '/': answer(page) });
  const { window } = await launch();
  await beginFeed(window);
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Address of the feed').fill(server.url('/'));
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('This address is a web page, not a feed.');
  await expect(dialog.getByLabel('Address of the feed')).toHaveValue(server.url('/'));
  await server.close();
});

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Market</title><link>http://market.example/</link>
<description>News</description><item><title>Apples</title><guid>1</guid><link>http://market.example/1</link></item></channel></rss>`;

test('a feed that is gone says what happened, what was kept and what mends it', async ({ launch }) => {
  let isGone = false;
  const server = await startHttpServer({
    '/feed.xml': (request, response) => answer(isGone ? { status: 410 } : { body: FEED })(request, response),
    '/moved.xml': answer({ body: FEED }),
  });
  const { window } = await launch();
  await beginFeed(window);
  await addFeed(window, { url: server.url('/feed.xml'), client: 'Market' });
  await showPart(window, 'Entries');
  await expect(rows(window)).toHaveCount(1);

  isGone = true;
  await goTo(window, /^Accounts/);
  await window.getByRole('button', { name: 'Read now' }).click();
  await expect(window.getByText(/says that this feed is gone for good/)).toBeVisible();
  await expect(window.getByText(/Everything stored is kept/)).toBeVisible();
  await expect(window.getByText('Address fails')).toBeVisible();
  expect(await violations(window)).toEqual([]);

  await window.getByRole('button', { name: 'Change the address' }).click();
  await window.getByRole('dialog').getByLabel('Address of the feed').fill(server.url('/moved.xml'));
  await window.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(window.getByText('Healthy')).toBeVisible();
  await server.close();
});
