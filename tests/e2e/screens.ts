import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** What has to be read from a platform takes its time on a busy machine. */
const READING = { timeout: 30_000 };

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
  await expect(window.getByRole('option').first()).toBeVisible(READING);
}

/** The same with all its history: after this nothing comes in by itself for a minute. */
export async function beginReadPractice(window: Page): Promise<void> {
  await beginPractice(window);
  await goTo(window, /^Accounts/);
  await expect(window.getByRole('img', { name: /^Last (\d+ reads|read):/ })).toHaveCount(8, READING);
  await goTo(window, /^Inbox/);
  await expect(rows(window).first()).toBeVisible();
}

/** Goes to a view by its link in the navigation. */
export async function goTo(window: Page, name: string | RegExp): Promise<void> {
  await window.getByRole('navigation').getByRole('link', { name }).click();
}

/** Does what the palette calls so. */
export async function command(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const palette = window.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await window.keyboard.type(title);
  await expect(palette.getByRole('option', { selected: true })).toContainText(title);
  await window.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

/** Shows a part of the inbox, wherever the window has room for its name. */
export async function showPart(window: Page, name: string): Promise<void> {
  await command(window, `Show: ${name}`);
  const view = name.toLowerCase();
  await expect(window).toHaveURL(view === 'open' ? /#\/inbox(?!.*view=)/ : new RegExp(`view=${view}`));
}

/** The conversations that the inbox lists. */
export const rows = (window: Page): Locator =>
  window.getByRole('listbox', { name: 'Conversations' }).getByRole('option');

/** The row of somebody, by the name. */
export const rowOf = (window: Page, name: string): Locator => rows(window).filter({ hasText: name });

/** Where the open conversation is answered: which one is on top, and so in public or not, depends on the hour. */
export const answerField = (window: Page): Locator =>
  window.getByRole('textbox', { name: /^(Public|Private) answer to|odpowiedź:/ });

/** The conversation is read, and what can be done with it is known. */
export async function threadIsThere(window: Page): Promise<void> {
  await expect(window.getByRole('article').first()).toBeVisible();
  await expect(answerField(window)).toBeVisible();
}

/** Who wrote the conversation that is open. */
export async function openName(window: Page): Promise<string> {
  const heading = window
    .getByRole('region', { name: 'Conversation', exact: true })
    .getByRole('heading')
    .first();
  return (await heading.innerText()).split('@')[0]?.trim() ?? '';
}

/** Lets an answer wait for so long after it was sent. */
export async function waitBeforeSending(window: Page, seconds: 5 | 10 | 20 | 30): Promise<void> {
  await goTo(window, 'Settings');
  await window
    .getByRole('radiogroup', { name: 'Time to undo a reply' })
    .getByText(`${seconds} s`, { exact: true })
    .click();
  await goTo(window, /^Inbox/);
  await expect(rows(window).first()).toBeVisible();
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
  await expect(dialog).toBeHidden(READING);
}

/** What axe finds wrong with what is on the screen, by rule and place: by all rules, or by one. */
export async function violations(window: Page, rule?: 'color-contrast'): Promise<string[]> {
  // Motion has ended: half transparent text would be judged by the colours under it. What counts down goes on.
  await window.evaluate(() => {
    const short = document.getAnimations().filter(({ effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      return typeof endTime === 'number' && endTime < 1_000;
    });
    return Promise.all(short.map(({ finished }) => finished.catch(() => {})));
  });
  // Legacy mode: the other one opens a page of its own, which a window of ours refuses.
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true);
  const { violations: found } = await (rule === undefined ? axe : axe.withRules(rule)).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}
