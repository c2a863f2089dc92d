import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { test } from './launch';
import { beginReadPractice, command, openName, rows, violations } from './screens';

const menuOf = (window: Page): Locator =>
  window.getByRole('menu', { name: /^What can be done with the conv/ });

/** What the menu offers, without the keys beside it. */
const items = (menu: Locator): Promise<string[]> =>
  menu
    .getByRole('menuitem')
    .evaluateAll((all) => all.map((each) => each.querySelector('[class*=itemLabel]')?.textContent ?? ''));

/** What the palette offers on the conversation that is open. */
async function inPalette(window: Page): Promise<string[]> {
  await window.keyboard.press('Control+k');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  const lines = await dialog
    .locator('[class*=heading],[class*=title]')
    .evaluateAll((all) =>
      all.map(({ textContent, className }) => ({ text: textContent, heads: /heading/.test(className) })),
    );
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const from = lines.findIndex(({ text, heads }) => heads && text === 'On this conversation') + 1;
  const count = lines.slice(from).findIndex(({ heads }) => heads);
  return lines.slice(from, from + count).map(({ text }) => text);
}

test('a row offers by its menu what the keys do, by key and by right-click', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  const first = rows(window).first();
  const third = rows(window).nth(2);
  const menu = menuOf(window);
  await first.focus();
  await window.keyboard.press('j');
  await window.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  expect(await violations(window)).toEqual([]);
  await window.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitem').nth(1)).toBeFocused();
  await expect(menu.getByRole('menuitem', { name: 'Snooze until…' })).toContainText('H');
  await window.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(rows(window).and(window.locator('[aria-selected=true]'))).toBeFocused();

  await third.click({ button: 'right' });
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  const offered = await items(menu);
  await window.keyboard.press('Escape');
  await expect(third).toBeFocused();
  expect(offered.toSorted()).toEqual([...(await inPalette(window)), 'Select or unselect'].toSorted());

  // Where it is, and by the key that it shows.
  const name = await openName(window);
  await third.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Snooze until…' }).click();
  await expect(window.getByRole('dialog', { name: `Snooze ${name}` })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(third).toBeFocused();
  await window.keyboard.press('ContextMenu');
  await expect(menu).toBeVisible();
  await window.keyboard.press('r');
  await expect(menu).toBeHidden();
  await expect(window.getByRole('textbox', { name: /^(Public|Private) answer to/ })).toBeFocused();
});

/** Keeps what the system's menus offer instead of drawing them, which no test could close. */
const keepMenus = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    const shown: string[][] = [];
    Object.assign(globalThis, { shown });
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      shown.push(this.items.filter(({ type }) => type !== 'separator').map(({ label }) => label));
    };
  });
const shownMenus = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { shown: string[][] }).shown);

test('a field has the menu of the system, in the language of the window', async ({ launch }) => {
  const { app, window } = await launch();
  await beginReadPractice(window);
  await keepMenus(app);
  await window.getByRole('searchbox').click({ button: 'right' });
  await expect.poll(() => shownMenus(app)).toEqual([['Cut', 'Copy', 'Paste', 'Select all']]);
  await command(window, 'Przełącz na polski');
  await expect(window.locator('html')).toHaveAttribute('lang', 'pl');
  await window.getByRole('searchbox').focus();
  await window.keyboard.press('Shift+F10');
  await expect
    .poll(async () => (await shownMenus(app)).at(-1))
    .toEqual(['Wytnij', 'Kopiuj', 'Wklej', 'Zaznacz wszystko']);
  // A row has a menu of its own.
  await rowsIn(window).nth(5).click({ button: 'right' });
  await expect(window.getByRole('menu')).toBeVisible();
  expect(await shownMenus(app)).toHaveLength(2);
});

const rowsIn = (window: Page): Locator => window.getByRole('listbox').getByRole('option');
