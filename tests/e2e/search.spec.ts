import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { beginReadPractice } from './screens';

const results = (window: Page) => window.getByRole('listbox', { name: 'Search results' });

/** The names of the hits on the screen: judgement, kind, who, where, when, what. */
const hits = async (window: Page): Promise<string[]> =>
  (await results(window).ariaSnapshot()).split('\n').flatMap((line) => /option "(.+)"/.exec(line)?.[1] ?? []);

/** Searches for it and waits until every hit is as it should be. */
async function searchAll(window: Page, text: string, isRight: (hit: string) => boolean): Promise<string[]> {
  await window.getByRole('searchbox').fill(text);
  await expect
    .poll(async () => {
      const found = await hits(window);
      return found.length === 0 ? 'nothing' : found.filter((hit) => !isRight(hit));
    })
    .toEqual([]);
  return hits(window);
}

test('operators narrow a search by person, judgement and day', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await window.keyboard.press('/');
  await expect(window.getByText('who wrote it')).toBeVisible();

  const any = await searchAll(window, 'bread', () => true);
  expect(any.some((hit) => !hit.startsWith('Complaint, '))).toBe(true);
  const complaints = await searchAll(window, 'is:complaint bread', (hit) => hit.startsWith('Complaint, '));
  const someone = complaints.map((hit) => hit.split(', ')[2]).find((name) => name !== undefined) ?? '';
  await searchAll(window, `from:"${someone}"`, (hit) => hit.includes(`, ${someone}, `));
  await searchAll(window, 'bread before:2019-01-01', (hit) => /, \d+ \w+ 201\d, /.test(hit));
  await searchAll(
    window,
    'bread after:2019-01-01 -fresh',
    (hit) => !/, \d+ \w+ 201[0-8], /.test(hit) && !/\bfresh/i.test(hit),
  );

  await window.getByRole('searchbox').fill('from:nobody-at-all bread');
  await expect(window.getByRole('heading', { name: /^Nothing says/ })).toBeVisible();
});
