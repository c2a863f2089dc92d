import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Opens the form for a feed from the first run. */
export async function beginFeed(window: Page): Promise<void> {
  await expect(window.getByRole('button', { name: /Add a feed/ })).toBeVisible();
  await window.keyboard.press('3');
  await expect(window.getByRole('dialog')).toBeVisible();
}

/** Starts the practice data from the first run and waits until its inbox has rows. */
export async function beginPractice(window: Page): Promise<void> {
  await expect(window.getByRole('button', { name: /practice data/ })).toBeVisible();
  await window.keyboard.press('1');
  await expect(window.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
}

/** Goes to a view by its link in the navigation. */
export async function goTo(window: Page, name: string | RegExp): Promise<void> {
  await window.getByRole('navigation').getByRole('link', { name }).click();
}

/** Adds a feed through the dialog that is open, for a new client of this name. */
export async function addFeed(
  window: Page,
  { url, client }: { url: string; client: string | null },
): Promise<void> {
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Address of the feed').fill(url);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByText(/^This is /)).toBeVisible();
  if (client !== null) await dialog.getByLabel('Name of the client').fill(client);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}

/** What axe finds wrong with what is on the screen, by rule and place. */
export async function violations(window: Page): Promise<string[]> {
  // Motion has ended: half transparent text would be judged by the colours under it.
  await window.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))),
  );
  // Legacy mode: the other one opens a page of its own, which a window of ours refuses.
  const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}
