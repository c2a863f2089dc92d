import type { Client } from '@shared/clients/schema';
import type { TodayClient } from '@shared/today/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import styles from './client-grid.module.css';
import { ClientHead } from './client-head';
import { ClosedCell } from './closed-cell';
import { DueCell } from './due-cell';
import { FailedCell } from './failed-cell';
import { WaitsCell } from './waits-cell';

/** A client's day, and its place among all of them. */
export type Column = { readonly client: Client; readonly day: TodayClient; readonly index: number };

const sum = (columns: readonly Column[], of: (day: TodayClient) => number) =>
  columns.reduce((total, { day }) => total + of(day), 0);

type Props = {
  readonly columns: readonly Column[];
  /** How many columns a full row has: one that is not full keeps their width. */
  readonly beside: number;
};

/** Clients beside each other, questions below each other. A question that nobody has to answer is left out. */
export function ClientGrid({ columns, beside }: Props) {
  const { t } = useTranslation('today');
  const people = sum(columns, ({ waitingCount }) => waitingCount);
  const troubles = sum(columns, (day) => day.troubles.length);
  const due = sum(columns, (day) => day.due.length);
  return (
    <table className={styles.grid} style={{ '--part': columns.length / beside }}>
      <thead>
        <tr>
          <td className={styles.head} style={{ borderLeft: 0, borderTop: 0 }} />
          {columns.map(({ client, day, index }) => (
            <th key={client.id} scope="col" className={styles.client} data-column={index}>
              <ClientHead client={client} day={day} digit={index < 9 ? index + 1 : null} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row
          title={t('row.waits')}
          sub={people > 0 && t('row.people', { count: people })}
          columns={columns}
          cell={(day) => <WaitsCell day={day} />}
        />
        <Row
          title={t('row.failed')}
          sub={troubles > 0 && t('row.things', { count: troubles })}
          columns={columns}
          cell={(day) => <FailedCell day={day} />}
        />
        {due > 0 && (
          <Row
            title={t('row.due')}
            sub={t('row.byTomorrow')}
            columns={columns}
            cell={(day) => <DueCell due={day.due} />}
          />
        )}
        <WhileClosed columns={columns} />
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly title: string;
  readonly sub: ReactNode;
  readonly columns: readonly Column[];
  readonly cell: (day: TodayClient) => ReactNode;
};

const Row = ({ title, sub, columns, cell }: RowProps) => (
  <tr>
    <th scope="row">
      {title}
      <span className={styles.sub}>{sub}</span>
    </th>
    {columns.map(({ day, index }) => (
      <td key={day.clientId} data-column={index}>
        {cell(day)}
      </td>
    ))}
  </tr>
);

function WhileClosed({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const now = useNow();
  const closed = columns.flatMap(({ day }) => day.whileClosed ?? []);
  if (closed.length === 0) return null;
  const from = Math.min(...closed.map(({ fromAt }) => fromAt));
  const until = Math.max(...closed.map(({ untilAt }) => untilAt));
  return (
    <Row
      title={t('row.closed')}
      sub={t('row.span', { from: format.moment(from, now), until: format.clock(until) })}
      columns={columns}
      cell={(day) => <ClosedCell closed={day.whileClosed} />}
    />
  );
}
