import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';

/** A view that threw: says so, keeps the rest of the window, and offers to try again. */
export function Problem({ reset }: { readonly reset: () => void }) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <EmptyState
      title={t('problem.title')}
      fact={t('problem.fact')}
      action={<Button onClick={again}>{t('problem.reload')}</Button>}
    />
  );
}

export function Missing() {
  const { t } = useTranslation('shell');
  const router = useRouter();
  return (
    <EmptyState
      title={t('missing.title')}
      fact={t('missing.fact')}
      action={<Button onClick={() => void router.navigate({ to: '/today' })}>{t('missing.action')}</Button>}
    />
  );
}
