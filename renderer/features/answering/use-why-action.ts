import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';

/** `w` asks why: of the number with the focus, else of the first one. */
export function useWhyAction() {
  const { t } = useTranslation('answering');
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'answering-why',
          group: 'help',
          title: t('action.why'),
          keys: ['w'],
          run: () => {
            const here = document.activeElement?.closest('[data-measure]') ?? document;
            const why = here.querySelector<HTMLElement>('[data-why]');
            why?.focus();
            why?.click();
          },
        },
      ],
      [t],
    ),
  );
}
