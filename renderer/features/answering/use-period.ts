import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import type { Bounds } from './period';

/** `today`, `19 Aug to 16 Nov`: the last day is the last one that counts. */
export function usePeriod({ fromAt, untilAt }: Bounds): string {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const now = useNow();
  const [from, until] = [format.day(fromAt, now), format.day(untilAt - 1, now)];
  return from === until ? from : t('period.span', { from, until });
}
