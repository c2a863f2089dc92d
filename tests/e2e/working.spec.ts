import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { practiceNetwork } from './practice-network';
import {
  answerField,
  beginReadPractice,
  command,
  goTo,
  openName,
  rowOf,
  rows,
  showPart,
  waitBeforeSending,
} from './screens';

const selected = (window: Page) => window.getByRole('option', { selected: true });
const dialog = (window: Page) => window.getByRole('dialog');
const toast = (window: Page, text: string | RegExp) => window.getByRole('status').filter({ hasText: text });

/** Goes to the first row of a part and answers whose it is. */
async function begin(window: Page, part: string): Promise<string> {
  await showPart(window, part);
  await expect(rows(window).first()).toBeVisible();
  await rows(window).first().click();
  await expect(window.getByRole('region', { name: 'Messages' })).toBeVisible();
  return openName(window);
}

/** Presses the key of a picker and picks in it what is typed. */
async function pick(window: Page, key: string, text: string): Promise<void> {
  await window.keyboard.press(key);
  await expect(dialog(window).getByRole('combobox')).toBeFocused();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
}

test('many are closed at once and taken back at once', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  const first = await begin(window, 'Complaints');
  await window.keyboard.press('x');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.getByText('2 selected')).toBeVisible();
  const second = await openName(window);
  expect(second).not.toBe(first);

  await window.keyboard.press('e');
  await expect(toast(window, 'Done: 2 conversations')).toBeVisible();
  await expect(rowOf(window, first)).toHaveCount(0);
  await expect(rowOf(window, second)).toHaveCount(0);
  await expect(selected(window)).toBeFocused();
  await window.keyboard.press('z');
  await expect(rowOf(window, first)).toBeVisible();
  await expect(rowOf(window, second)).toBeVisible();
  await window.keyboard.press('Control+Shift+z');
  await expect(rowOf(window, first)).toHaveCount(0);
  await expect(rowOf(window, second)).toHaveCount(0);
  await showPart(window, 'Closed');
  await expect(rowOf(window, first).first()).toContainText('done');
});

test('a conversation is put aside, taken, tagged and found again by its tag', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  const aside = await begin(window, 'Complaints');
  await pick(window, 'h', 'za 2 dni');
  await expect(toast(window, `: ${aside}`)).toContainText('Snoozed until');
  const later = await openName(window);
  expect(later).not.toBe(aside);
  await pick(window, 'h', 'tomorrow 9');
  await expect(toast(window, `: ${later}`)).toContainText('09:00');

  const mine = await openName(window);
  await pick(window, 'a', '');
  await expect(toast(window, `: ${mine}`)).toContainText('Assigned to');
  await pick(window, 'l', 'cake day');
  await expect(rowOf(window, mine)).toContainText('cake day');

  await showPart(window, 'Snoozed');
  await expect(rowOf(window, aside)).toContainText('snoozed until');
  await expect(rowOf(window, later)).toContainText('09:00');
  await showPart(window, 'Mine');
  await expect(rows(window)).toHaveCount(1);
  await expect(rowOf(window, mine)).toBeVisible();

  await showPart(window, 'Open');
  await window.getByRole('button', { name: 'Filter', exact: true }).click();
  await window.getByRole('combobox', { name: 'Tag' }).click();
  await window.getByRole('option', { name: 'cake day' }).click();
  await window.keyboard.press('Escape');
  await expect(rows(window)).toHaveCount(1);
  await expect(rowOf(window, mine)).toBeVisible();
});

test('another desk is asked and answers, and a note never leaves the house', async ({ launch }) => {
  const { window, dataDir } = await launch();
  await beginReadPractice(window);
  await waitBeforeSending(window, 5);
  const name = await begin(window, 'Complaints');
  await window.keyboard.press('d');
  await expect(dialog(window).getByRole('combobox')).toBeFocused();
  await window.keyboard.type('Sales');
  await window.keyboard.press('Enter');
  const handover = window.getByRole('dialog', { name: `Hand ${name} over to Sales` });
  await handover.getByLabel('What they should know').fill('Wants it for thirty guests.');
  await handover.getByLabel('What you expect back').fill('A price');
  await window.keyboard.press('Enter');
  await expect(toast(window, `Handed over to Sales: ${name}`)).toBeVisible();

  await rowOf(window, name).click();
  await expect(rowOf(window, name)).toContainText('Sales');
  const given = window.getByRole('article').filter({ hasText: 'Expected: A price' });
  await expect(given).toContainText('Wants it for thirty guests.');
  await given.getByRole('button', { name: 'Give back' }).click();
  await window.getByLabel('What came of it').fill('Four pounds each.');
  await given.getByRole('button', { name: 'Give back' }).click();
  // The form it was typed in closes a moment after the entry it becomes is there.
  const back = window.getByRole('article').filter({ hasText: 'gave it back' });
  await expect(back).toContainText('Four pounds each.');
  await expect(rowOf(window, name)).not.toContainText('Sales');

  const note = 'The oven was down on Tuesday.';
  await selected(window).click();
  await window.keyboard.press('Control+Shift+n');
  await expect(window.getByRole('textbox', { name: 'Internal note' })).toBeFocused();
  await window.keyboard.type(note);
  // The key that sends answers does nothing here.
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('textbox', { name: 'Internal note' })).toHaveText(note);
  await window.keyboard.press('Control+Shift+Enter');
  const written = window.getByRole('article', { name: /^Internal note by/ }).filter({ hasText: note });
  await expect(written).toContainText('customers do not see it');
  // Something that does go out, after it: whatever left before has arrived by then.
  await selected(window).click();
  await window.keyboard.press('r');
  await expect(answerField(window)).toBeFocused();
  await window.keyboard.type('Four pounds each, for thirty.');
  await window.keyboard.press('Control+Enter');
  const network = practiceNetwork(dataDir);
  await expect.poll(() => network.published().map(({ text }) => text), { timeout: 30_000 }).toHaveLength(1);
  expect(network.publishedWith('oven')).toEqual([]);
});

test('what is shown stands in the address: back, forward, and under a name of its own', async ({
  launch,
}) => {
  const { window, restart } = await launch();
  await beginReadPractice(window);
  await showPart(window, 'Complaints');
  await window.getByRole('button', { name: 'Filter', exact: true }).click();
  await window.getByLabel('Mention').check();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: '1 filter' })).toBeVisible();
  const shown = window.url();
  const count = await rows(window).count();

  await window.goBack();
  await expect(window.getByRole('button', { name: 'Filter', exact: true })).toBeVisible();
  await window.goForward();
  await expect(window.getByRole('button', { name: '1 filter' })).toBeVisible();
  await expect(window).toHaveURL(shown);

  await command(window, 'Save this view…');
  await dialog(window).getByLabel('Name').fill('Loud ones');
  await window.keyboard.press('Enter');
  await expect(toast(window, 'Saved: Loud ones')).toBeVisible();

  const again = (await restart()).window;
  await goTo(again, /^Inbox/);
  await command(again, 'Show: Loud ones');
  await expect(again.getByRole('button', { name: '1 filter' })).toBeVisible();
  await expect(again.getByRole('button', { name: /^Complaints/, pressed: true })).toBeVisible();
  await expect(rows(again)).toHaveCount(count);
  await again.getByRole('button', { name: 'More parts and saved views' }).click();
  await expect(again.getByRole('menuitem', { name: 'Loud ones', exact: true })).toHaveAttribute(
    'aria-current',
  );
});
