import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
import { describeError, type FailureOf } from './describe-error';
import type { EngineError } from './engine/engine';

/** What a rejected call says to people, in the language of the screens. */
export function useErrorText() {
  const { t } = useTranslation(['failures', 'common']);
  return useCallback(
    (error: unknown, of?: FailureOf): string =>
      describeError(t, error instanceof Error ? error : new Error('not an error', { cause: error }), of),
    [t],
  );
}

/** In the place of what could not be read. */
export function ErrorState({ error }: { readonly error: EngineError }) {
  return <EmptyState title={useErrorText()(error)} fact="" />;
}
