import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { practiceNetwork } from './practice-network';
import { beginReadPractice, command, rowOf, showPart } from './screens';

/** Nothing that somebody wrote has run, and nothing of it makes the window wider than it is. */
async function staysWhole(window: Page): Promise<void> {
  const state = await window.evaluate(() => ({
    title: document.title,
    excess: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    wide: [...document.querySelectorAll('[data-pane]')].filter((pane) => pane.scrollWidth > pane.clientWidth)
      .length,
    brought: document.querySelectorAll('[onerror], article :is(img, script, iframe, b, h1)').length,
  }));
  expect(state).toEqual({ title: 'Inbox · Backbeat', excess: 0, wide: 0, brought: 0 });
}

const messages = (window: Page) => window.getByRole('region', { name: 'Messages' });

const ZERO_WIDTH = '\u200b\u200d\u2060\ufeff'.repeat(3);
const HEBREW = 'הלחם שקניתי אתמול היה עבש, ואני רוצה את הכסף בחזרה. (קבלה 4552)';
const FLOOD = `Too Z${'\u0310\u0311\u0336'.repeat(900)} loud`;
const MARKUP =
  '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script> **bold** [a](javascript:1) <b>big</b>';
const DECEPTIVE =
  'Sign in at https://clocktower.example@evil.example/login or https://clocktower.example.evil.example/ now';
const LONG = `My loaf ${'was stale and then some more of it '.repeat(2_900)}`;
const UNBROKEN = `https://example.org/${'a'.repeat(5_000)}`;

test('whatever people write is shown as text, readable, inside of its pane', async ({ launch }) => {
  const { window, dataDir } = await launch();
  await beginReadPractice(window);
  const { inject } = practiceNetwork(dataDir);
  const written = {
    'Vera Void': ZERO_WIDTH,
    'Noa Levi': HEBREW,
    'Flo Marks': FLOOD,
    '<b>Mark</b> Up': MARKUP,
    'Phil Isher': DECEPTIVE,
    'Lou Long': LONG,
    'Una Broken': UNBROKEN,
  };
  for (const [name, text] of Object.entries(written))
    await inject({ name, text, handle: `${name.replace(/[^A-Z]/g, '')}@postbox.example` });
  await command(window, 'Read all accounts now');
  await showPart(window, 'Everything');
  const open = async (name: string) => {
    await rowOf(window, name).first().click({ timeout: 30_000 });
    await expect(messages(window).getByRole('article').first()).toContainText(name);
    await staysWhole(window);
  };

  await expect(async () => {
    await window.keyboard.press('.');
    await expect(rowOf(window, 'Una Broken').first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await staysWhole(window);
  await expect(rowOf(window, 'Vera Void')).toContainText('No text');
  await open('Vera Void');
  await expect(messages(window)).toContainText(/\d+ stacked or invisible signs are left out here/);

  await open('Noa Levi');
  await expect(messages(window)).toContainText(HEBREW);
  const preview = rowOf(window, 'Noa Levi').getByText(HEBREW.slice(0, 20));
  expect(await preview.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');

  await open('Flo Marks');
  await expect(messages(window)).toContainText(/\d+ stacked or invisible signs are left out here/);
  const row = await rowOf(window, 'Flo Marks').innerText();
  expect(row.match(/\p{M}/gu)?.length ?? 0).toBeLessThanOrEqual(8);

  await open('<b>Mark</b> Up');
  await expect(messages(window)).toContainText(MARKUP);

  await open('Phil Isher');
  // With a name in front of the host it would read as another: no link. The other shows which host counts.
  const links = messages(window).getByRole('link');
  await expect(links).toHaveText(['https://clocktower.example.evil.example/']);
  await expect(links.getByText('clocktower.example.evil.example')).toHaveCSS('font-weight', /[67]00/);

  await open('Lou Long');
  await window.getByRole('button', { name: /^Show more \([\d,]+ characters are left\)$/ }).click();
  await staysWhole(window);
  await open('Una Broken');
});
