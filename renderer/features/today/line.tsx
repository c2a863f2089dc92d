import type { ConversationRow } from '@shared/inbox/schema';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useScope } from '../../lib/scope';
import { cx } from '../../ui/cx';
import styles from './line.module.css';

export const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

/** The entries of a cell, one below the other. */
export const Lines = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.lines}>{children}</ul>
);

/** What stands in a cell in which there is nothing to do. */
export const Nothing = ({ icon, children }: { readonly icon?: ReactNode; readonly children: ReactNode }) => (
  <p className={styles.none}>
    {icon}
    {children}
  </p>
);

type SignProps = { readonly tone?: 'bad' | 'warn'; readonly children: ReactNode };

export const Sign = ({ tone, children }: SignProps) => (
  <span className={cx(styles.icon, tone !== undefined && styles[tone])}>{children}</span>
);

type ConversationLineProps = {
  readonly of: Pick<ConversationRow, 'clientId' | 'id'>;
  readonly sign: ReactNode;
  readonly children: ReactNode;
  /** At the right end: until when, by whom. */
  readonly aside: ReactNode;
  /** Something to press, beside the link. */
  readonly action?: ReactNode;
};

/** An entry that opens its conversation. */
export function ConversationLine({ of, sign, children, aside, action }: ConversationLineProps) {
  const client = useScope()?.id;
  return (
    <li className={styles.line}>
      <Link
        to="/inbox"
        search={{ client, open: of.id, of: of.clientId, pane: 'thread' }}
        className={styles.link}
        data-entry
      >
        {sign}
        <span className={styles.text} dir="auto">
          {children}
        </span>
        {aside}
      </Link>
      {action}
    </li>
  );
}

type PlainLineProps = {
  readonly sign: ReactNode;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly title?: string | undefined;
};

/** An entry that only tells. */
export const PlainLine = ({ sign, children, aside, title }: PlainLineProps) => (
  <li className={styles.line} title={title}>
    {sign}
    <span className={styles.text}>{children}</span>
    {aside}
  </li>
);

export const Aside = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.aside}>{children}</span>
);
