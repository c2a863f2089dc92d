import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { beginReadPractice, rows, showPart } from './screens';

const judged = (window: Page) => window.getByRole('region', { name: 'What it was taken for' });

/** How many complaints are open, as the tab says. */
const complaints = (window: Page) => window.getByRole('button', { name: /^Complaints \d+$/, pressed: true });

test('a judgement is explained by words, corrected by one key, and taken back', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await showPart(window, 'Complaints');
  const before = (await complaints(window).textContent()) ?? '';
  const row = rows(window).filter({ hasText: 'likely' }).first();
  await row.click();
  const name = await row.getAttribute('aria-label');
  await expect(judged(window).last()).toContainText('The model says complaint');

  await window.keyboard.press('w');
  const why = window.getByRole('dialog');
  await expect(why.getByRole('heading', { name: 'Why it stands where it does' })).toBeVisible();
  await expect(why.getByRole('row', { name: /^“.+” [+−]\d+\.\d\d$/ }).first()).toBeVisible();
  await expect(why.getByRole('row', { name: /^Likelihood of a complaint 0\.\d\d$/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(why).toBeHidden();

  const selected = window.getByRole('option', { selected: true });
  await window.keyboard.press('3');
  await expect(selected).toHaveAccessibleName(/^Praise, /);
  await expect(selected).toContainText('moved');
  await expect(judged(window).last()).toContainText(/Said by .+, today/);
  await expect(complaints(window)).not.toHaveText(before);

  await window.keyboard.press('Control+z');
  await expect(selected).toHaveAccessibleName(/^Complaint · likely, /);
  await expect(judged(window).last()).toContainText('The model says complaint');
  await expect(complaints(window)).toHaveText(before);
  expect((await selected.getAttribute('aria-label'))?.split(',')[1]).toBe(name?.split(',')[1]);

  await window.keyboard.press('1');
  await expect(judged(window).last().getByRole('button', { name: 'Yes', pressed: true })).toBeVisible();
  await expect(complaints(window)).toHaveText(before);
});

test('what is pressed before a thread is there is done once it is, and the focus stays', async ({
  launch,
}) => {
  const { window } = await launch();
  await beginReadPractice(window);
  const thread = window.getByRole('region', { name: 'Conversation', exact: true });
  await rows(window).first().focus();
  await window.keyboard.press('Enter');
  await window.keyboard.press('w');
  await expect(window.getByRole('dialog', { name: 'Why it stands where it does' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(thread).toBeFocused();
  await window.keyboard.press('j');
  await window.keyboard.press('Enter');
  await window.keyboard.press('r');
  await expect(window.getByRole('textbox', { name: /^(Public|Private) answer to/ })).toBeFocused();
});
