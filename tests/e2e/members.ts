import { expect, type Page } from '@playwright/test';
import { command } from './screens';

/** The button of the title bar that says who works here. */
export const who = (window: Page) =>
  window.getByRole('banner').getByRole('button', { name: /: who works here$/ });

type NewMember = { readonly name: string; readonly role: string; readonly pin?: string };

/** Adds a member in the settings. */
export async function addMember(window: Page, { name, role, pin = '' }: NewMember): Promise<void> {
  await command(window, 'Settings: Members');
  await window.getByRole('button', { name: 'Add a member' }).click();
  const form = window.getByRole('dialog', { name: 'Add a member' });
  await form.getByLabel('Name').fill(name);
  await form.getByRole('combobox', { name: 'Role' }).click();
  await window.getByRole('option', { name: role, exact: true }).click();
  await form.getByLabel('PIN, if one shall be asked').fill(pin);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(window.getByRole('listitem').filter({ hasText: name })).toContainText(role);
}

/** Lets somebody else work here, by the menu of the title bar. */
export async function switchTo(window: Page, nameOrRole: string): Promise<void> {
  await who(window).click();
  await window.getByRole('menuitem').filter({ hasText: nameOrRole }).click();
}
