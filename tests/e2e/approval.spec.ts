import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { addMember, switchTo } from './members';
import { beginReadPractice, command, goTo, violations } from './screens';

const form = (window: Page) => window.getByRole('dialog');
const toast = (window: Page, text: string | RegExp) => window.getByRole('status').filter({ hasText: text });
const post = (window: Page, name: RegExp) => window.getByRole('grid').getByRole('button', { name });

/** On the last day that is shown, which is to come. */
async function beginPost(window: Page, text: string): Promise<void> {
  await window.getByRole('button', { name: 'Next month' }).click();
  await window.getByRole('gridcell').last().dblclick();
  await form(window).getByLabel('Text', { exact: true }).fill(text);
}

test('a post waits for the team and then for the client, and says what changed since', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await command(window, 'Settings: Posts');
  await window.getByRole('combobox', { name: 'Who is asked' }).click();
  await window.getByRole('option', { name: 'Somebody who manages, then the client' }).click();
  await addMember(window, { name: 'Jan Busy', role: 'Member' });
  await switchTo(window, 'Jan Busy');
  await goTo(window, /^Calendar/);
  await beginPost(window, 'Rye is back on Tuesday.');
  await form(window)
    .getByRole('button', { name: /^Hand in for / })
    .click();
  await expect(toast(window, 'Handed in for approval.')).toBeVisible();
  await post(window, /Needs approval Rye is back/).click();
  await expect(form(window).getByText('Waits for the consent of somebody who manages.')).toBeVisible();
  await expect(form(window).getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await form(window).getByLabel('A comment for the team').fill('Is Tuesday right?');
  await form(window).getByRole('button', { name: 'Add comment' }).click();
  await expect(form(window).getByText('Is Tuesday right?')).toBeVisible();
  await window.keyboard.press('Escape');

  await switchTo(window, 'Owner');
  await post(window, /Needs approval Rye is back/).click();
  await form(window).getByRole('button', { name: 'Approve' }).click();
  await expect(form(window).getByText('Waits for the answer of the client.')).toBeVisible();
  await expect(form(window).getByRole('button', { name: 'They approve' })).toBeDisabled();
  await form(window).getByLabel('Who of the client answered').fill('Mr Nowak');
  expect(await violations(window)).toEqual([]);
  await form(window).getByRole('button', { name: 'They want it changed' }).click();
  await form(window).getByLabel('What should change').fill('Say Wednesday.');
  await form(window).getByRole('button', { name: 'They want it changed' }).click();
  await expect(form(window).getByText('Given back: Say Wednesday.')).toBeVisible();
  await form(window).getByLabel('Text', { exact: true }).fill('Rye is back on Wednesday.');
  await expect(form(window).getByText('of other words')).toHaveCount(2);
  await form(window).getByRole('button', { name: 'What changed since' }).last().click();
  await expect(form(window).locator('ins')).toHaveText('Wednesday.');
});

test('posts are paused with a reason, shown as held back, and resumed', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, /^Calendar/);
  await beginPost(window, 'Rye is back on Tuesday.');
  await window.keyboard.press('Control+Enter');
  await expect(post(window, /Scheduled Rye is back/)).toBeVisible();
  await command(window, 'Pause posts…');
  await expect(form(window).getByLabel('Reason')).toBeFocused();
  await window.keyboard.type('A fire in the street');
  expect(await violations(window)).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(window.getByText('All posts are paused')).toBeVisible();
  await expect(window.getByText(/A fire in the street\./)).toBeVisible();
  await expect(post(window, /Paused Rye is back/)).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Resume' }).click();
  await expect(post(window, /Scheduled Rye is back/)).toBeVisible();
  await expect(window.getByText('All posts are paused')).toBeHidden();
});
