import type { Account, NewAccount, Profile } from '@shared/accounts/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type EngineError, engine } from '../../lib/engine/engine';
import { refreshEverything } from '../../lib/engine/refresh';

/** Where a new account goes: to a client that is there, or to a new one of this name. */
export type Target =
  | { readonly kind: 'client'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string };

type AddInput = { readonly target: Target; readonly account: NewAccount };
type SignInInput = { readonly target: Target; readonly server: string };

/** Checks who an account is, and adds it. A client that was made for an account that then fails is taken back. */
export function useConnect(onAdded: (account: Account) => void) {
  const { i18n } = useTranslation();
  const cache = useQueryClient();
  const language = i18n.language === 'pl' ? 'pl' : 'en';
  const done = {
    onSuccess: async (account: Account) => {
      await refreshEverything(cache);
      onAdded(account);
    },
  };
  const within = async (target: Target, add: (clientId: string) => Promise<Account>): Promise<Account> => {
    if (target.kind === 'client') return add(target.id);
    const client = await engine.clients.add({ name: target.name, language });
    try {
      return await add(client.id);
    } catch (error) {
      await engine.clients.remove({ id: client.id, name: client.name });
      throw error;
    }
  };
  const check = useMutation(api.accounts.preview.mutationOptions());
  const add = useMutation<Account, EngineError, AddInput>({
    mutationFn: ({ target, account }) =>
      within(target, (clientId) => engine.accounts.add({ clientId, account })),
    ...done,
  });
  const signIn = useMutation<Account, EngineError, SignInInput>({
    mutationFn: ({ target, server }) =>
      within(target, (clientId) => engine.accounts.signIn({ clientId, platform: 'mastodon', server })),
    ...done,
  });
  return { check, add, signIn };
}

/** The profile that was found belongs to exactly what is typed; another draft has to be checked again. */
export type Checked = { readonly account: NewAccount; readonly profile: Profile };
