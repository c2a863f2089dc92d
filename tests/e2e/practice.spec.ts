import { expect } from '@playwright/test';
import { test } from './launch';
import { beginPractice, goTo, openName } from './screens';

test('from the first run to an inbox that is walked by keys alone', async ({ launch }) => {
  const { window } = await launch();
  await beginPractice(window);
  await expect(window).toHaveTitle('Inbox · Backbeat');
  await expect(window.getByRole('button', { name: 'Practice data: options' })).toBeVisible();

  const selected = window.getByRole('option', { selected: true });
  await window.keyboard.press('j');
  await expect(selected).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(selected).toHaveAttribute('aria-posinset', '2');
  await window.keyboard.press('k');
  await expect(selected).toHaveAttribute('aria-posinset', '1');

  await expect(async () => {
    await expect(selected).toContainText(await openName(window), { timeout: 500 });
  }).toPass();
  await expect(window.getByRole('article').first()).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Conversation', exact: true })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(selected).toBeFocused();

  await expect(selected).not.toHaveAccessibleName(/unread/);
  await window.keyboard.press('u');
  await expect(selected).toHaveAccessibleName(/unread/);
});

test('a search by keys opens the conversation at the message that was found', async ({ launch }) => {
  const { window } = await launch();
  await beginPractice(window);
  await window.keyboard.press('/');
  await window.keyboard.type('bread');
  const hits = window.getByRole('listbox', { name: 'Search results' });
  await expect(hits.getByRole('option').first()).toBeVisible();
  await expect(hits.locator('mark').first()).toHaveText(/^bread/i);

  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('j');
  await expect(window.locator('[data-thread-area]').getByText(/bread/i).first()).toBeVisible();

  await window.keyboard.press('/');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('listbox', { name: 'Conversations' })).toBeVisible();
});

test('theme and language change at once and are there after a restart', async ({ launch }) => {
  const { window, restart } = await launch();
  await beginPractice(window);
  await goTo(window, 'Settings');
  await window.getByText('Dark', { exact: true }).click();
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await window.getByText('Polski', { exact: true }).click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Ustawienia');
  await expect(window.locator('html')).toHaveAttribute('lang', 'pl');

  const again = await restart();
  await expect(again.window.getByRole('heading', { level: 1 })).toHaveText(/^Czeka/);
  await goTo(again.window, /^Skrzynka/);
  await expect(again.window.getByRole('heading', { level: 1 })).toHaveText('Skrzynka');
  await expect(again.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('commands and keys can be looked up, and letters can be switched off', async ({ launch }) => {
  const { window } = await launch();
  await beginPractice(window);
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('combobox')).toBeFocused();
  await window.keyboard.type('go accounts');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Accounts');

  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();

  await goTo(window, 'Settings');
  await window.getByRole('switch', { name: 'Use single letters as shortcuts' }).click({ force: true });
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog')).toBeHidden();
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog')).toBeVisible();
});

test('one click takes the practice data away, from its chip and from the settings', async ({ launch }) => {
  const { window } = await launch();
  await beginPractice(window);
  await window.getByRole('button', { name: 'Practice data: options' }).click();
  await window.getByRole('menuitem', { name: 'Remove the practice data' }).click();
  await expect(window.getByRole('heading', { name: 'How would you like to begin?' })).toBeVisible();

  await beginPractice(window);
  await goTo(window, 'Settings');
  await goTo(window, 'Data');
  await window.getByRole('button', { name: 'Remove practice data' }).click();
  await expect(window.getByRole('heading', { name: 'How would you like to begin?' })).toBeVisible();
});
