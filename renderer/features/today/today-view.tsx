import { Button } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import type { Today } from '@shared/today/schema';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import type { Format } from '../../lib/format';
import { useClients, useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { useTitle } from '../../lib/use-title';
import { useWidth } from '../../lib/use-width';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { EmptyState } from '../../ui/empty-state';
import { Axis } from './axis';
import { ClientGrid, type Column } from './client-grid';
import { ClientLines } from './client-lines';
import styles from './today-view.module.css';
import { useEntryKeys } from './use-entry-keys';
import { useToday } from './use-today';
import { beginUpper, verdictOf } from './verdict';

/** `numbers`: the figures of the day, which belong to another feature. */
type Props = { readonly numbers: ReactNode };

/** The first screen: who waits and until when, what failed, what is due, over all clients. */
export function TodayView({ numbers }: Props) {
  const { t } = useTranslation(['today', 'common']);
  const { data: today, error } = useToday();
  const { data: clients } = useClients();
  useTitle(t('title'));
  // After an update stores open one after the other: what none of them has said is not known yet.
  const opening = today?.clients.length === 0 && clients?.some(({ problem }) => problem === null);
  if (today === undefined || clients === undefined || opening) {
    return error === null ? (
      <div className={styles.today}>
        <AfterDelay>
          <BeatsLoader label={t('common:loading')} />
        </AfterDelay>
      </div>
    ) : (
      <ErrorState error={error} />
    );
  }
  return (
    <div className={styles.today}>
      <Head today={today} numbers={numbers} />
      {today.clients.every(({ accountCount }) => accountCount === 0) ? (
        <NoAccounts />
      ) : (
        <Clients today={today} clients={clients} />
      )}
    </div>
  );
}

function Head({ today, numbers }: { readonly today: Today; readonly numbers: ReactNode }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const now = useNow();
  const failedCount = today.clients.reduce((sum, { troubles }) => sum + troubles.length, 0);
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.date}>{longDay(now, format)}</p>
        <h1 className={styles.verdict}>{verdictOf(t, format, { ...today, failedCount })}</h1>
      </div>
      {numbers}
    </header>
  );
}

/** `Tuesday 17 November`, `Wtorek, 17 listopada`. */
function longDay(at: number, { language }: Format): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return beginUpper(format.format(at), language);
}

function NoAccounts() {
  const { t } = useTranslation(['today', 'common']);
  const navigate = useNavigate();
  const client = useScope()?.id;
  return (
    <EmptyState
      title={t('empty.title')}
      fact={t('empty.fact')}
      action={
        <Button variant="filled" onClick={() => void navigate({ to: '/accounts', search: { client } })}>
          {t('common:action.connect')}
        </Button>
      }
    />
  );
}

/** How many clients stand beside each other; `null`: there is room for lines only. */
export function columnsFor(width: number, count: number): number | null {
  // Whoever is alone needs no room for others: names and texts are read to their end.
  const most = Math.max(2, count);
  if (width >= 860) return Math.min(3, most);
  if (width >= 720) return 2;
  return count === 1 ? 1 : null;
}

function Clients({ today, clients }: { readonly today: Today; readonly clients: readonly Client[] }) {
  const { ref: sizeRef, width } = useWidth();
  const root = useRef<HTMLDivElement>(null);
  useEntryKeys(root);
  const columns = clients.flatMap((client, index): Column[] => {
    const day = today.clients.find(({ clientId }) => clientId === client.id);
    return day === undefined ? [] : [{ client, day, index }];
  });
  const beside = columnsFor(width, columns.length);
  return (
    <div ref={sizeRef}>
      <Axis today={today} clients={clients} />
      <div ref={root}>
        {width > 0 &&
          (beside === null ? (
            <ClientLines columns={columns} />
          ) : (
            inGroups(columns, beside).map((group) => (
              <ClientGrid key={group[0]?.client.id} columns={group} beside={beside} />
            ))
          ))}
      </div>
    </div>
  );
}

const inGroups = <T,>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));
