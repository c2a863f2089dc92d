import type { Client } from '@shared/clients/schema';
import styles from './client-band.module.css';

type Props = { readonly clients: readonly Client[]; readonly scope: Client | null };

/** The client's hue over the full height, so that nobody answers in the wrong name; all of them: every hue. */
export function ClientBand({ clients, scope }: Props) {
  return (
    <div className={styles.band} aria-hidden="true">
      {(scope === null ? clients : [scope]).map(({ id, colour }) => (
        <i key={id} style={{ background: `var(--client-${colour})` }} />
      ))}
    </div>
  );
}
