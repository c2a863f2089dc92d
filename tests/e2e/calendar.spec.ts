import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { beginReadPractice, command, goTo, violations } from './screens';

const form = (window: Page) => window.getByRole('dialog');
const posts = (window: Page, name: string | RegExp) => window.getByRole('grid').getByRole('button', { name });
const day = (window: Page) => window.getByRole('gridcell').and(window.locator('[tabindex="0"]'));
const toast = (window: Page, text: string | RegExp) => window.getByRole('status').filter({ hasText: text });

test('a post is planned, scheduled, moved and taken back by keys, and is there after a restart', async ({
  launch,
}) => {
  const { window, restart } = await launch();
  await beginReadPractice(window);
  await window.keyboard.press('g');
  await window.keyboard.press('k');
  await expect(day(window)).toHaveAttribute('aria-current', 'date');
  await day(window).focus();
  for (let weeks = 0; weeks < 5; weeks += 1) {
    await window.keyboard.press('ArrowDown');
    await expect(day(window)).toBeFocused();
  }
  await window.keyboard.press('PageDown');
  await expect(day(window)).toBeFocused();
  await window.keyboard.press('PageUp');
  await window.keyboard.press('Home');
  await expect(day(window)).toHaveAccessibleName(/^Monday/);
  await expect(day(window)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(form(window).getByLabel('Text', { exact: true })).toBeFocused();
  await window.keyboard.type('Rye is back on Tuesday.');
  await expect(form(window).getByText('23 of 500')).toHaveCount(2);
  await expect(form(window).getByRole('button', { name: /^Schedule for .+, 09:00$/ })).toBeEnabled();
  await window.keyboard.press('Control+Enter');
  await expect(toast(window, 'Scheduled.')).toBeVisible();

  const scheduled = posts(window, /09:00 Scheduled Rye is back on Tuesday\./);
  await scheduled.focus();
  const before = await scheduled.innerText();
  await window.keyboard.press('Alt+ArrowRight');
  await expect(toast(window, /^Moved to .+, 09:00/)).toBeVisible();
  await expect.poll(() => scheduled.innerText()).not.toBe(before);
  // The focus goes along, so that it can be moved on.
  await expect(scheduled).toBeFocused();
  const once = await scheduled.innerText();
  await window.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => scheduled.innerText()).not.toBe(once);
  await expect(scheduled).toBeFocused();
  await window.keyboard.press('z');
  await expect.poll(() => scheduled.innerText()).toBe(once);
  await window.keyboard.press('z');
  await expect.poll(() => scheduled.innerText()).toBe(before);

  await scheduled.click();
  await expect(form(window).getByLabel('Text', { exact: true })).toHaveAttribute('readonly');
  await form(window).getByRole('button', { name: 'Take back to edit' }).click();
  await expect(form(window).getByLabel('Text', { exact: true })).not.toHaveAttribute('readonly');
  await form(window).getByRole('button', { name: 'Own text for Clocktower Café' }).click();
  await form(window).getByLabel('Text for Clocktower Café').fill('Rye, on Tuesday.');
  // Closing keeps what was typed.
  await window.keyboard.press('Escape');
  await expect(form(window)).toBeHidden();

  const month = await window.getByRole('heading', { level: 1 }).innerText();
  const again = await restart();
  await goTo(again.window, /^Calendar/);
  const shown = again.window.getByRole('heading', { level: 1 });
  await expect(again.window.getByRole('grid')).toBeVisible();
  // Five weeks ahead are in the next month, or the one after.
  for (let months = 0; months < 2 && (await shown.innerText()) !== month; months += 1) {
    const before = await shown.innerText();
    await again.window.keyboard.press('PageDown');
    await expect(shown).not.toHaveText(before);
  }
  const draft = posts(again.window, /09:00 Draft Rye is back on Tuesday\./);
  await draft.click();
  await expect(form(again.window).getByText('differs')).toBeVisible();
  await form(again.window).getByRole('button', { name: 'Remove' }).click();
  await expect(draft).toBeHidden();
  await again.window.keyboard.press('z');
  await expect(draft).toBeVisible();
});

test('an idea is dragged onto a day that is to come, and not onto one that is over', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, /^Calendar/);
  await command(window, 'New idea');
  await form(window).getByLabel('Text', { exact: true }).fill('Why rye needs a day and a half');
  await form(window).getByRole('button', { name: 'Save as a draft' }).click();
  const idea = window.getByRole('complementary', { name: 'Ideas' }).getByRole('button', { name: /Why rye/ });
  await window.getByRole('button', { name: 'Previous month' }).click();
  await expect(window.getByRole('gridcell', { name: /nothing planned/ }).first()).toBeVisible();
  await idea.dragTo(window.getByRole('gridcell').first());
  await expect(idea).toBeVisible();
  await window.getByRole('button', { name: 'Next month' }).click();
  await window.getByRole('button', { name: 'Next month' }).click();
  const last = window.getByRole('gridcell').last();
  await idea.dragTo(last);
  await expect(last.getByRole('button', { name: /09:00 Draft Why rye/ })).toBeVisible();
  await expect(idea).toBeHidden();
  await window.keyboard.press('z');
  await expect(idea).toBeVisible();
});

test('a week shows posts at their times, and takes them where they are let go', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, /^Calendar/);
  await expect(window.getByRole('grid')).toBeVisible();
  await window.keyboard.press('w');
  await expect(window.getByRole('radio', { name: 'Week' })).toBeChecked();
  // Complaints come before whatever is planned.
  await expect(window.getByRole('grid').getByRole('link', { name: /^\d+ unanswered$/ })).toBeVisible();
  await window.getByRole('button', { name: 'Next week' }).click();
  const days = window.getByRole('gridcell');
  await expect(days).toHaveCount(7);
  // Half past ten: an hour is 48 px high.
  await days.nth(2).dblclick({ position: { x: 40, y: 10.5 * 48 } });
  await expect(form(window).getByLabel('Time')).toHaveValue('10:30');
  await form(window).getByLabel('Text', { exact: true }).fill('Why rye needs a day and a half');
  await window.keyboard.press('Control+Enter');
  const post = posts(window, /Scheduled Why rye/);
  await expect(days.nth(2).getByRole('button', { name: /10:30 Scheduled Why rye/ })).toBeVisible();
  await post.focus();
  await window.keyboard.press('Alt+ArrowDown');
  await expect(posts(window, /10:45 Scheduled/)).toBeFocused();
  await window.keyboard.press('Alt+ArrowRight');
  await expect(days.nth(3).getByRole('button', { name: /10:45 Scheduled/ })).toBeFocused();
  await post.dragTo(days.nth(4), { targetPosition: { x: 40, y: 14 * 48 } });
  // Where the pointer is let go after the list has scrolled is not to be foretold; times are measured elsewhere.
  await expect(days.nth(4).getByRole('button', { name: /Scheduled Why rye/ })).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Filter posts' }).click();
  await window.getByRole('combobox', { name: 'State' }).click();
  await window.getByRole('option', { name: 'Draft' }).click();
  await expect(window.getByText('1 post is hidden.')).toBeVisible();
  await expect(post).toHaveCount(0);
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Show all' }).click();
  await window.keyboard.press('Escape');
  await expect(post).toBeVisible();
  await window.keyboard.press('a');
  await expect(window.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(window.getByRole('button', { name: /Scheduled Why rye/ })).toBeVisible();
  expect(await violations(window)).toEqual([]);
});

test('slots are set once, shown while they are free, and taken by one key', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, /^Calendar/);
  await window.getByRole('button', { name: 'Slots…' }).click();
  const slots = form(window).getByRole('listitem');
  for (let days = 1; days <= 3; days += 1) {
    await form(window).getByRole('button', { name: 'Add slot' }).click();
    await expect(slots).toHaveCount(days);
  }
  await expect(slots.nth(2)).toContainText(/Wednesday\s*09:00/);
  await form(window).getByRole('checkbox', { name: 'Clocktower Café' }).check();
  await form(window).getByRole('button', { name: 'Add slot' }).click();
  await expect(slots.nth(3)).toContainText(/Thursday\s*09:00\s*Clocktower Café/);
  expect(await violations(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Next month' }).click();
  await expect(window.getByRole('button', { name: /^New post Wednesday .+ at 09:00/ }).first()).toBeVisible();
  await expect(window.getByText(/^0 of [12]\d slots$/)).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await window
    .getByRole('button', { name: /^New post Tuesday .+ at 09:00/ })
    .last()
    .click();
  await expect(form(window).getByLabel('Time')).toHaveValue('09:00');
  await form(window).getByLabel('Text', { exact: true }).fill('Rye is back');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/^1 of [12]\d slots$/)).toBeVisible();
  // A slot is for its accounts alone.
  await window
    .getByRole('button', { name: /^New post Thursday .+ at 09:00/ })
    .last()
    .click();
  await expect(form(window).getByRole('checkbox', { name: 'Clocktower Café' })).toBeChecked();
  await expect(form(window).getByRole('checkbox', { name: 'Clocktower Bakery' })).not.toBeChecked();
  await window.keyboard.press('Escape');
  await window.keyboard.press('q');
  await expect(form(window).getByLabel('Time')).toHaveValue('09:00');
  await form(window).getByRole('button', { name: 'Next free slot' }).click();
  await expect(form(window).getByLabel('Time')).toHaveValue('09:00');
});

test('a post is repeated as drafts, and all of them go again at once', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, /^Calendar/);
  await window.getByRole('button', { name: 'Next month' }).click();
  await window.getByRole('gridcell').nth(1).dblclick();
  await form(window).getByLabel('Text', { exact: true }).fill('Rye is back');
  await form(window).getByRole('button', { name: 'Repeat…' }).click();
  await form(window).getByLabel('How many times more').fill('2');
  expect(await violations(window)).toEqual([]);
  await form(window).getByRole('button', { name: 'Make 2 drafts' }).click();
  await expect(posts(window, /09:00 Draft Repeated .*Rye is back/)).toHaveCount(3);
  await window.keyboard.press('z');
  await expect(posts(window, /Rye is back/)).toHaveCount(1);
});

test('a plan comes from a spreadsheet as drafts, and goes again', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, /^Calendar/);
  await window.getByRole('button', { name: 'Next month' }).click();
  const last = (await window.getByRole('gridcell').last().getAttribute('data-day')) ?? '';
  await command(window, 'Import a plan…');
  const rows = `Date;Time;Text\n${last};9:00;Rye is back\n31.02.2099;9:00;When\n`;
  const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
  await form(window).locator('input[type=file]').setInputFiles(file);
  await expect(form(window).getByText('Read as UTF-8, parted by semicolons.')).toBeVisible();
  await expect(form(window).getByRole('row', { name: /3 Left out\. There is no such date\./ })).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await form(window).getByRole('button', { name: 'Import 1 post' }).click();
  await expect(toast(window, '1 post imported as a draft.')).toBeVisible();
  await expect(posts(window, /09:00 Draft Rye is back/)).toBeVisible();
  await window.keyboard.press('z');
  await expect(posts(window, /Rye is back/)).toHaveCount(0);
});

test('axe finds nothing in the calendar, in both languages and themes', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, /^Calendar/);
  await command(window, 'New idea');
  await form(window).getByLabel('Text', { exact: true }).fill('Why rye needs a day and a half');
  expect(await violations(window)).toEqual([]);
  await form(window).getByRole('button', { name: 'Save as a draft' }).click();
  await expect(
    window.getByRole('complementary', { name: 'Ideas' }).getByRole('button', { name: /Why rye/ }),
  ).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await command(window, 'Switch between light and dark');
  await command(window, 'Przełącz na polski');
  await window.getByRole('complementary', { name: 'Pomysły' }).getByRole('button', { name: /Szkic/ }).click();
  await expect(form(window).getByLabel('Treść', { exact: true })).toBeVisible();
  expect(await violations(window)).toEqual([]);
});
