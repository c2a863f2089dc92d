import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { addMember, switchTo, who } from './members';
import { practiceNetwork } from './practice-network';
import {
  beginReadPractice,
  command,
  goTo,
  openName,
  rowOf,
  rows,
  showPart,
  waitBeforeSending,
} from './screens';

const dialog = (window: Page, name: string | RegExp) => window.getByRole('dialog', { name });

test('who may only read gets in by PIN, reads, and is told why nothing else works', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await addMember(window, { name: 'Ola Quiet', role: 'Read only', pin: '4321' });
  await switchTo(window, 'Ola Quiet');
  const pin = dialog(window, 'PIN of Ola Quiet');
  await pin.getByLabel('PIN', { exact: true }).fill('1111');
  await window.keyboard.press('Enter');
  await expect(pin.getByRole('alert')).toHaveText('This PIN does not match.');
  await pin.getByLabel('PIN', { exact: true }).fill('4321');
  await window.keyboard.press('Enter');
  await expect(pin).toBeHidden();
  await expect(who(window)).toHaveAccessibleName(/^Ola Quiet, Read only/);

  await goTo(window, /^Inbox/);
  await rows(window).first().click();
  await expect(window.getByText('Ola Quiet may read here, but not write.')).toBeVisible();
  await window.keyboard.press('r');
  await expect(window.getByRole('textbox', { name: /answer to/ })).toHaveCount(0);
  const name = await openName(window);
  await window.keyboard.press('e');
  await expect(window.getByRole('status').filter({ hasText: 'You may read here' })).toBeVisible();
  await expect(rowOf(window, name)).toBeVisible();
  await command(window, 'Settings: Rules');
  await expect(window.getByRole('button', { name: 'Add a rule' })).toBeDisabled();
});

test('a rule is tested before it is on; what it holds back goes out when somebody approves', async ({
  launch,
}) => {
  const { window, dataDir } = await launch();
  await beginReadPractice(window);
  const network = practiceNetwork(dataDir);
  await waitBeforeSending(window, 5);
  await addMember(window, { name: 'Jan Busy', role: 'Member' });

  await command(window, 'Settings: Rules');
  await window.getByRole('button', { name: 'Add a rule' }).click();
  const form = dialog(window, 'Add a rule');
  await form.getByLabel('Name of the rule').fill('Bread needs a second look');
  await form.getByLabel('One of these words', { exact: true }).fill('bread');
  await form.getByLabel('Answers need somebody’s approval').check();
  await expect(form.getByRole('button', { name: 'Save and switch on' })).toBeDisabled();
  await form.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(
    form.getByText(/^It would have matched [1-9][\d,]* of (the newest )?[\d,]+ messages/),
  ).toBeVisible();
  await form.getByRole('button', { name: 'Save and switch on' }).click();
  await expect(form).toBeHidden();
  await expect(window.getByRole('switch', { name: /^Bread needs a second look/ })).toBeChecked();

  await network.inject({ name: 'Pat Gilt', text: 'There was a nail in my bread and I want my money back!' });
  await switchTo(window, 'Jan Busy');
  await expect(who(window)).toHaveAccessibleName(/^Jan Busy, Member/);
  await command(window, 'Read all accounts now');
  await goTo(window, /^Inbox/);
  await showPart(window, 'Everything');
  await rowOf(window, 'Pat Gilt').click({ timeout: 30_000 });
  const field = window.getByRole('textbox', { name: 'Public answer to Pat Gilt' });
  await expect(field).toBeVisible();
  await window.keyboard.press('r');
  await expect(field).toBeFocused();
  await window.keyboard.type('We put it right, Pat.');
  await expect(window.getByRole('button', { name: 'Send for approval' })).toBeEnabled();
  await window.keyboard.press('Control+Enter');
  await expect(
    window.getByRole('status').filter({ hasText: 'Answer to Pat Gilt waits for approval' }),
  ).toBeVisible();

  await switchTo(window, 'Owner');
  await expect(who(window)).toHaveAccessibleName(/, Owner: /);
  await window.getByRole('button', { name: '1 thing needs you' }).click();
  const waiting = dialog(window, 'What waits to be sent');
  await expect(waiting.getByText('Waits for approval')).toBeVisible();
  await waiting.getByRole('link', { name: /Pat Gilt/ }).click();
  // In the thread as in the list of what waits.
  await expect(window.getByRole('button', { name: 'Approve' })).toBeEnabled();
  expect(network.publishedWith('We put it right')).toEqual([]);
  await command(window, 'Show what waits to be sent');
  await waiting.getByRole('button', { name: 'Approve: reply to Pat Gilt' }).click();
  await expect(waiting.getByText('Nothing waits to be sent.')).toBeVisible({ timeout: 30_000 });
  await window.keyboard.press('Escape');
  await expect.poll(() => network.publishedWith('We put it right'), { timeout: 30_000 }).toHaveLength(1);
  const messages = window.getByRole('region', { name: 'Messages' });
  const said = messages.getByRole('listitem').filter({ hasText: 'We put it right, Pat.' });
  await expect(said.getByRole('article')).toBeVisible();
});
