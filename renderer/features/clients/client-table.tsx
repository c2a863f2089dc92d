import type { Client } from '@shared/clients/schema';
import { useTranslation } from 'react-i18next';
import { ClientRow } from './client-row';
import styles from './client-table.module.css';

type Props = {
  readonly clients: readonly Client[];
  readonly onEdit: (client: Client) => void;
  readonly onRemove: (client: Client) => void;
};

export function ClientTable({ clients, onEdit, onRemove }: Props) {
  const { t, i18n } = useTranslation('clients');
  const compare = new Intl.Collator(i18n.language).compare;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('head.client')}</th>
          <th scope="col" className={styles.number}>
            {t('head.accounts')}
          </th>
          <th scope="col" className={styles.number}>
            {t('head.waiting')}
          </th>
          <th scope="col">{t('head.language')}</th>
          <th scope="col">{t('head.zone')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('head.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {clients
          .toSorted((a, b) => compare(a.name, b.name))
          .map((client) => (
            <ClientRow key={client.id} client={client} onEdit={onEdit} onRemove={onRemove} />
          ))}
      </tbody>
    </table>
  );
}
