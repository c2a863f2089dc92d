import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { answerField, beginReadPractice, command, goTo, rows, threadIsThere } from './screens';

type Listed = { readonly title: string; readonly keys: readonly string[] };

/** Every action of this view that has a key, as the sheet of keys lists them. */
async function sheet(window: Page): Promise<Listed[]> {
  await window.keyboard.press('?');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 3 }).first()).toBeVisible();
  // All at once: what an open conversation offers comes with it, and the sheet shows what comes.
  const listed = await dialog.evaluate((sheet) => {
    const keys = [...sheet.querySelectorAll('dd')].map((each) => each.firstElementChild?.textContent ?? '');
    return [...sheet.querySelectorAll('dt')].map((term, nth) => ({
      title: term.innerText,
      keys: keys[nth]?.split(', ') ?? [],
    }));
  });
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return listed;
}

/** Every action that the palette offers now. */
async function palette(window: Page): Promise<string[]> {
  await window.keyboard.press('Control+k');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  const titles = await dialog
    .getByRole('option')
    .evaluateAll((all) => all.map((each) => each.querySelector('[class*=title]')?.textContent ?? ''));
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return titles;
}

const twice = (all: readonly string[]): string[] => all.filter((each, index) => all.indexOf(each) !== index);

/** Keys that mean one thing in the list and another in the thread. */
const SHARED = ['Esc'];

/** What this program is for, each under the name by which it is found. */
const EXPECTED = [
  ...['Done', 'Snooze until…', 'Assign…', 'Give to a desk…', 'Tag…', 'Put on top', 'Mark as unread'],
  ...['Write an answer', 'Send the answer', 'Write an internal note', 'Why it stands where it does'],
  ...['It is: Complaint', 'It is: Question', 'It is: Praise', 'It is: Nothing to answer'],
  ...['Copy the message as…', 'Like the message', 'Show the original', 'Undo', 'Redo'],
  ...['Next conversation', 'Open the conversation', 'Back to the list', 'Select or unselect'],
  'What can be done with the conversation',
  ...['Select all that are loaded', 'Search messages', 'Load new conversations', 'Next part of the inbox'],
  ...['Save this view…', 'Show: Snoozed', 'Show what waits to be sent', 'Read all accounts now'],
  ...['Go to today', 'Go to the inbox', 'Go to answering', 'Go to the accounts', 'Go to the clients'],
  ...[
    'Go to the settings',
    'Show all clients',
    'Show Clocktower Bakery',
    'Settings: Rules',
    'Settings: Members',
  ],
  ...['Open the command palette', 'Show the keyboard shortcuts', 'Go to the next pane'],
  ...['Switch between light and dark', 'Przełącz na polski'],
];

test('every action is listed once, in both languages, and no key does two things in one place', async ({
  launch,
}) => {
  const { window } = await launch();
  await beginReadPractice(window);
  const views = {
    today: async () => {
      await goTo(window, /^(Today|Dziś)/);
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
    },
    list: async () => {
      await goTo(window, /^(Inbox|Skrzynka)/);
      await expect(rows(window).or(window.getByRole('option')).first()).toBeVisible();
    },
    thread: async () => {
      // A row that nobody put on top.
      await window.keyboard.press('j');
      await window.keyboard.press('j');
      await window.keyboard.press('Enter');
      await threadIsThere(window);
    },
  };
  const english = new Map<string, Listed[]>();
  const found = new Set<string>();
  for (const [view, go] of Object.entries(views)) {
    await go();
    const listed = await sheet(window);
    const offered = await palette(window);
    expect(twice(listed.map(({ title }) => title))).toEqual([]);
    expect(twice(offered)).toEqual([]);
    expect(twice(listed.flatMap(({ keys }) => keys)).filter((key) => !SHARED.includes(key))).toEqual([]);
    for (const title of [...listed.map((each) => each.title), ...offered]) found.add(title);
    english.set(view, listed);
  }
  expect(EXPECTED.filter((title) => !found.has(title))).toEqual([]);

  const offered = await palette(window);
  await command(window, 'Przełącz na polski');
  await expect(window.locator('html')).toHaveAttribute('lang', 'pl');
  const translated = await palette(window);
  expect(translated).toHaveLength(offered.length);
  for (const [view, go] of Object.entries(views)) {
    await go();
    const polish = await sheet(window);
    const before = english.get(view) ?? [];
    expect(polish.map(({ keys }) => keys)).toEqual(before.map(({ keys }) => keys));
    expect(polish.filter(({ title }) => before.some((each) => each.title === title))).toEqual([]);
  }
});

/** Where the focus is, and whether a ring shows it: its own, or that of the box it stands in. */
const focus = (window: Page) =>
  window.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const hasRing = (of: Element | null) => {
      if (of === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(of);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    return {
      what: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`.slice(0, 60),
      isBody: element === document.body,
      isShown:
        hasRing(element) || hasRing(element.closest('label')) || hasRing(element.closest('[data-composer]')),
    };
  });

/** What takes the focus on so many steps by Tab and does not show it. */
async function unseen(window: Page, steps: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await window.keyboard.press('Tab');
    const { what, isBody, isShown } = await focus(window);
    if (!isBody && !isShown) hidden.push(what);
  }
  return hidden;
}

test('whoever walks by Tab sees where the focus is', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  for (const view of [/^Today/, /^Inbox/]) {
    await goTo(window, view);
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await unseen(window, 40)).toEqual([]);
  }
  await rows(window).first().click();
  await threadIsThere(window);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Conversation', exact: true })).toBeFocused();
  expect(await unseen(window, 40)).toEqual([]);
});

test('what is typed right after a key is for what that key opens, loaded or not', async ({ launch }) => {
  const { window } = await launch();
  await beginReadPractice(window);
  await rows(window).first().click();
  await threadIsThere(window);
  const address = window.url();
  const field = window.getByRole('dialog').getByRole('combobox');
  for (const keys of ['d', 'a', 'Control+k']) {
    for (const round of ['first', 'again']) {
      // Behind the dialog these would be Done, a note, Snooze and Undo.
      await window.keyboard.press(keys);
      await window.keyboard.type('enhz');
      await expect(field).toBeFocused();
      // What comes before a part of the program has been read for the first time goes nowhere.
      if (round === 'again') await expect(field).toHaveValue('enhz');
      await window.keyboard.press('Escape');
      await expect(field).toBeHidden();
    }
  }
  expect(window.url()).toBe(address);
  await expect(answerField(window)).toHaveValue('');
  await expect(window.getByText('Done:')).toBeHidden();
  // From a note as well, whose field makes room for that of the answer first.
  await window.keyboard.press('n');
  await expect(window.getByRole('textbox', { name: 'Internal note' })).toBeFocused();
  await window.keyboard.press('F6');
  await rows(window).first().click();
  await window.keyboard.press('r');
  await window.keyboard.type('wenhz');
  await expect(answerField(window)).toHaveValue('wenhz');
});
