import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import {
  beginReadPractice,
  command,
  goTo,
  openName,
  rows,
  showPart,
  threadIsThere,
  violations,
} from './screens';

/** The themes differ in their colours alone, so the second is judged by these. */
const themes = [
  { colorScheme: 'light', rule: undefined },
  { colorScheme: 'dark', rule: 'color-contrast' },
] as const;

/** Looks at what is on the screen in both themes; goes on where something is found, so that all of it is told. */
async function look(window: Page, what: string): Promise<void> {
  for (const { colorScheme, rule } of themes) {
    await window.emulateMedia({ colorScheme });
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect.soft(await violations(window, rule), `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** Looks at a dialog or a menu that these steps open, and closes it. */
async function lookInto(window: Page, what: string, open: () => Promise<void>): Promise<void> {
  await open();
  const floating = window.getByRole('dialog').or(window.getByRole('menu')).first();
  await expect(floating).toBeVisible();
  await look(window, what);
  await window.keyboard.press('Escape');
  await expect(floating).toBeHidden();
}

const press = (window: Page, key: string) => () => window.keyboard.press(key);
const click = (window: Page, name: string | RegExp) => () =>
  window
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Opens the first row and waits until its thread can be worked in. */
async function openFirst(window: Page): Promise<void> {
  await rows(window).first().click();
  await expect(window.getByRole('region', { name: 'What it was taken for' }).first()).toBeVisible();
  await threadIsThere(window);
}

test('axe finds nothing on the first run', async ({ launch }) => {
  const { window } = await launch();
  await expect(window.getByRole('button', { name: /practice data/ })).toBeVisible();
  await look(window, 'first run');
  await lookInto(window, 'form for an account', press(window, '2'));
});

test('axe finds nothing in the inbox', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await beginReadPractice(window);
  await look(window, 'list');
  await openFirst(window);
  await look(window, 'thread');
  await window.keyboard.press('r');
  await window.keyboard.type('We are looking into it, {{contact.nobody}}.');
  await look(window, 'composer with text');
  await click(window, 'Show what goes out')();
  await look(window, 'composer with preview');
  await rows(window).first().click();
  await lookInto(window, 'explanation', press(window, 'w'));
  await lookInto(window, 'snooze', press(window, 'h'));
  await lookInto(window, 'assign', press(window, 'a'));
  await lookInto(window, 'menu of a row', async () => {
    await rows(window).first().click({ button: 'right' });
  });
  await lookInto(window, 'menu of a message', click(window, /^What can be done with the message of/));
  await lookInto(window, 'what happened', click(window, 'What happened here'));
  await lookInto(window, 'filter', click(window, 'Filter'));
  await lookInto(window, 'parts', click(window, 'More parts and saved views'));
  await rows(window).first().click();
  await window.keyboard.press('x');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.getByText('2 selected')).toBeVisible();
  await look(window, 'selection');
  await window.keyboard.press('Escape');
  await lookInto(window, 'handover', async () => {
    await window.keyboard.press('d');
    await expect(window.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await window.keyboard.type('Marketing');
    await window.keyboard.press('Enter');
    await expect(window.getByLabel('What you expect back')).toBeVisible();
  });
  await window.keyboard.press('/');
  await look(window, 'operators');
  await window.keyboard.type('bread');
  await expect(window.getByRole('listbox', { name: 'Search results' })).toBeVisible();
  await look(window, 'search results');
});

test('axe finds nothing on what waits, and what is written and given on', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await showPart(window, 'Complaints');
  await openFirst(window);
  const name = await openName(window);
  await window.keyboard.press('Control+Shift+n');
  await window.keyboard.type('The oven was down.');
  await look(window, 'note in the composer');
  await window.keyboard.press('Control+Shift+Enter');
  await expect(window.getByRole('article', { name: /^Internal note by/ })).toBeVisible();
  await rows(window).first().click();
  await window.keyboard.press('r');
  await window.keyboard.type('We are looking into it.');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('status').filter({ hasText: `Answer to ${name} goes out` })).toBeVisible();
  await lookInto(window, 'what waits to be sent', click(window, /^1 reply waits/));
  await expect(window.getByRole('region', { name: 'Answers that are not out yet' })).toBeHidden({
    timeout: 30_000,
  });
  await look(window, 'thread with note and answer');
});

test('axe finds nothing on the other views, in the settings, and in Polish', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await beginReadPractice(window);
  await goTo(window, 'Today');
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await look(window, 'today');
  await goTo(window, 'Answering');
  await expect(window.getByRole('table').first()).toBeVisible();
  await look(window, 'answering');
  for (const view of [/^Accounts/, 'Clients'] as const) {
    await goTo(window, view);
    await expect(window.getByRole('table')).toBeVisible();
    await look(window, String(view));
  }
  await lookInto(window, 'form for a client', click(window, 'Add a client'));
  await lookInto(window, 'members', click(window, /: who works here$/));
  await lookInto(window, 'clients', click(window, /^Client: /));
  await lookInto(window, 'palette', press(window, 'Control+k'));
  await lookInto(window, 'keys', press(window, '?'));

  await goTo(window, 'Settings');
  const sections = window.getByRole('navigation', { name: 'Sections of the settings' }).getByRole('link');
  for (const section of await sections.all()) {
    await section.click();
    const title = await section.innerText();
    await expect(window.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await look(window, title);
  }
  for (const [section, button] of [
    ['Members', 'Add a member'],
    ['Rules', 'Add a rule'],
    ['Saved replies', 'Add a saved reply'],
  ] as const) {
    await command(window, `Settings: ${section}`);
    await lookInto(window, button, click(window, button));
  }

  await command(window, 'Przełącz na polski');
  await expect(window.locator('html')).toHaveAttribute('lang', 'pl');
  await goTo(window, 'Dziś');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(/^Czeka/);
  await look(window, 'dziś');
  await goTo(window, /^Skrzynka/);
  await window.getByRole('option').first().click();
  await expect(window.getByRole('article').first()).toBeVisible();
  await look(window, 'skrzynka');
});
