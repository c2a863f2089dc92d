import type { Rule } from '@shared/team/rules-schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { showToast } from '../../ui/toast';

/** A rule that may not be stored yet. */
export type RuleDraft = Omit<Rule, 'id'> & { readonly id: string | null };

/** Keeps and removes rules; the engine answers with all of them in their order. */
export function useKeepRules(clientId: string) {
  const cache = useQueryClient();
  const errorText = useErrorText();
  const take = (rules: Rule[]) => cache.setQueryData(api.team.rules.queryKey({ input: { clientId } }), rules);
  const options = {
    onSuccess: take,
    onError: (error: Parameters<typeof errorText>[0]) => showToast({ text: errorText(error) }),
  };
  return {
    save: useMutation(api.team.saveRule.mutationOptions(options)),
    remove: useMutation(api.team.removeRule.mutationOptions(options)),
  };
}
