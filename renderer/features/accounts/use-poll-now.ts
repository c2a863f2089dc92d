import type { PollResult } from '@shared/accounts/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';

/** Reads accounts at once; `result` says what came of the last time, in a sentence. */
export function usePollNow() {
  const { t } = useTranslation('accounts');
  const errorText = useErrorText();
  const cache = useQueryClient();
  const poll = useMutation(
    api.accounts.pollNow.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.accounts.list.key() }),
    }),
  );
  const result = poll.isError ? errorText(poll.error) : poll.isSuccess ? outcome(t, poll.data) : '';
  return { start: poll.mutate, isPending: poll.isPending, result };
}

function outcome(t: TFunction<'accounts'>, results: readonly PollResult[]): string {
  const found = results.reduce((sum, each) => sum + each.new, 0);
  const failed = results.filter(({ errors }) => errors > 0).length;
  const news = found === 0 ? t('polled.nothing') : t('polled.new', { count: found });
  return failed === 0 ? `${t('polled.all')} ${news}` : `${news} ${t('polled.errors', { count: failed })}`;
}
