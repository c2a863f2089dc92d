import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { beginPractice, goTo, violations } from './screens';

const themes = ['light', 'dark'] as const;

async function choose(window: Page, theme: (typeof themes)[number]): Promise<void> {
  await goTo(window, 'Settings');
  await window.getByText(theme === 'light' ? 'Light' : 'Dark', { exact: true }).click();
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
}

test('axe finds nothing on the first run', async ({ launch }) => {
  const { window } = await launch();
  await expect(window.getByRole('button', { name: /practice data/ })).toBeVisible();
  for (const colorScheme of themes) {
    await window.emulateMedia({ colorScheme });
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await violations(window)).toEqual([]);
  }
  await window.keyboard.press('2');
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(await violations(window)).toEqual([]);
});

for (const theme of themes) {
  test(`axe finds nothing on any screen in ${theme}`, async ({ launch }) => {
    const { window } = await launch();
    await beginPractice(window);
    await choose(window, theme);
    expect(await violations(window)).toEqual([]);

    await goTo(window, /^Inbox/);
    await expect(window.getByRole('option').first()).toBeVisible();
    await window.keyboard.press('j');
    await expect(window.getByRole('article').first()).toBeVisible();
    expect(await violations(window)).toEqual([]);

    await window.keyboard.press('/');
    await window.keyboard.type('bread');
    await expect(window.getByRole('listbox', { name: 'Search results' })).toBeVisible();
    expect(await violations(window)).toEqual([]);

    await window.getByRole('button', { name: 'Filter' }).click();
    await expect(window.getByLabel('Unread only')).toBeVisible();
    expect(await violations(window)).toEqual([]);
    await window.keyboard.press('Escape');

    for (const name of [/^Accounts/, 'Clients'] as const) {
      await goTo(window, name);
      await expect(window.getByRole('table')).toBeVisible();
      expect(await violations(window)).toEqual([]);
    }
    await window.getByRole('button', { name: 'Add a client' }).click();
    await expect(window.getByRole('dialog')).toBeVisible();
    expect(await violations(window)).toEqual([]);
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+k');
    await expect(window.getByRole('dialog')).toBeVisible();
    expect(await violations(window)).toEqual([]);
  });
}
