import { expect, type Page } from '@playwright/test';
import { test } from './launch';
import { practiceNetwork } from './practice-network';
import {
  answerField,
  beginReadPractice,
  goTo,
  openName,
  rowOf,
  rows,
  showPart,
  waitBeforeSending,
} from './screens';

const ANSWER = 'That should not have happened. I am looking into it right now.';
/** Until an answer is out: the time to undo it, then the way to the platform and back. */
const SENDING = { timeout: 30_000 };

/** What stands in the thread as said; what is still on its way stands below its list. */
const said = (window: Page, text: string) =>
  window
    .getByRole('region', { name: 'Messages' })
    .getByRole('listitem')
    .getByRole('article')
    .filter({ hasText: text });
const onTheWay = (window: Page) => window.getByRole('region', { name: 'Answers that are not out yet' });
const undoOffer = (window: Page) =>
  window.getByRole('status').filter({ hasText: /^Answer to .+ goes out in \d+ s$/ });

/** Writes an answer in the conversation that is open and sends it, by keys. */
async function answer(window: Page, text: string): Promise<void> {
  await window.keyboard.press('r');
  await expect(answerField(window)).toBeFocused();
  await window.keyboard.type(text);
  await window.keyboard.press('Control+Enter');
}

/** Goes to the first complaint and opens it. Answers who wrote it. */
async function openComplaint(window: Page): Promise<string> {
  await showPart(window, 'Complaints');
  await rows(window).first().click();
  await expect(answerField(window)).toBeVisible();
  return openName(window);
}

test('a new user answers the first complaint with a few keys and no mouse', async ({ launch }) => {
  const { window, dataDir } = await launch();
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await window.keyboard.press(key);
  };
  await expect(window.getByRole('button', { name: /practice data/ })).toBeVisible();
  await press('1');
  await expect(rows(window).first()).toBeVisible(SENDING);

  // What may hurt somebody stands above all else, and says so; the first complaint is among it.
  const selected = window.getByRole('option', { selected: true });
  const complaint = selected.filter({ hasText: 'Complaint' });
  for (let place = 1; place === 1 || (place < 5 && !(await complaint.isVisible())); place += 1) {
    await press('j');
    await expect(selected).toHaveAttribute('aria-posinset', String(place));
    await expect(selected).toHaveAccessibleName(/(safety|legal|refund|Press),/);
  }
  await expect(selected).toHaveAccessibleName(/^Complaint · (safety|legal|refund),/);
  await press('Enter');
  await expect(answerField(window)).toBeVisible();
  const name = await openName(window);
  await press('r');
  await expect(answerField(window)).toBeFocused();
  await window.keyboard.type(ANSWER);
  await press('Control+Enter');
  expect(pressed).toBeLessThanOrEqual(8);

  await expect(undoOffer(window)).toBeVisible();
  await expect(rowOf(window, name)).toContainText(ANSWER);
  await expect(said(window, ANSWER)).toBeVisible(SENDING);
  await expect(onTheWay(window)).toBeHidden();
  await expect(undoOffer(window)).toBeHidden();
  await showPart(window, 'Waiting');
  await expect(rowOf(window, name)).toBeVisible();
  await showPart(window, 'Open');
  await expect(rowOf(window, name).filter({ hasText: ANSWER })).toHaveCount(0);
  expect(practiceNetwork(dataDir).publishedWith(ANSWER)).toHaveLength(1);
});

test('what was taken back in time is a draft again and never goes out', async ({ launch }) => {
  const { window, dataDir } = await launch();
  await beginReadPractice(window);
  await waitBeforeSending(window, 5);
  await openComplaint(window);
  await answer(window, ANSWER);
  await expect(undoOffer(window)).toBeVisible();
  await window.keyboard.press('z');
  await expect(answerField(window)).toBeFocused();
  await expect(answerField(window)).toHaveText(ANSWER);
  await expect(undoOffer(window)).toBeHidden();
  await expect(onTheWay(window)).toBeHidden();

  // Changed and sent later than the first would have gone: once this is out, that one never was.
  await window.keyboard.type(' Sorry.');
  await window.keyboard.press('Control+Enter');
  await expect(said(window, `${ANSWER} Sorry.`)).toBeVisible(SENDING);
  await expect(onTheWay(window)).toBeHidden();
  const { publishedWith } = practiceNetwork(dataDir);
  expect(publishedWith(ANSWER).map(({ text }) => text.endsWith('Sorry.'))).toEqual([true]);
});

test('an answer in its time to undo is held when the program is closed, until somebody says so', async ({
  launch,
}) => {
  const { app, window, dataDir } = await launch();
  await beginReadPractice(window);
  // The program is back before that time is over.
  await waitBeforeSending(window, 30);
  const name = await openComplaint(window);
  await answer(window, ANSWER);
  await expect(undoOffer(window)).toBeVisible();
  await app.close();

  const again = await launch({ dataDir });
  const network = practiceNetwork(dataDir);
  await expect(again.window.getByRole('button', { name: '1 thing needs you' })).toBeVisible(SENDING);
  expect(network.publishedWith(ANSWER)).toEqual([]);
  await goTo(again.window, /^Inbox/);
  await expect(rowOf(again.window, name)).toContainText('held');

  await again.window.keyboard.press('g');
  await again.window.keyboard.press('o');
  const waiting = again.window.getByRole('dialog', { name: 'What waits to be sent' });
  await expect(waiting.getByRole('listitem')).toContainText([ANSWER]);
  await waiting.getByRole('button', { name: /^Send now/ }).click();
  await expect(again.window.getByText('Nothing waits to be sent.')).toBeVisible(SENDING);
  expect(network.publishedWith(ANSWER)).toHaveLength(1);
});
