import type { TodayClient } from '@shared/today/schema';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { Aside, ICON, Lines, Nothing, PlainLine, Sign } from './line';

/** What came in while the program was closed, and whether all of it is here. */
export function ClosedCell({ closed }: { readonly closed: TodayClient['whileClosed'] }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  if (closed === null) return <Nothing>{t('closed.nothing')}</Nothing>;
  const { messageCount, untilAt, complete } = closed;
  return (
    <Lines>
      <PlainLine
        sign={
          <Sign>
            <IconDownload {...ICON} />
          </Sign>
        }
        aside={<Aside>{t(complete ? 'closed.complete' : 'closed.incomplete')}</Aside>}
      >
        {t('closed.fetched', { count: messageCount, time: format.clock(untilAt) })}
      </PlainLine>
    </Lines>
  );
}
