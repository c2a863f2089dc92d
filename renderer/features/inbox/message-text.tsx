import { Fragment, useMemo } from 'react';
import { ExternalLink } from '../../lib/external-link';
import { splitLinks } from '../../lib/links';
import styles from './message.module.css';

type Props = { readonly text: string; readonly language: string | null };

/** What somebody wrote, as plain text; addresses in it become links that show where they lead. */
export function MessageText({ text, language }: Props) {
  const parts = useMemo(() => splitLinks(text), [text]);
  if (text === '') return null;
  return (
    <p className={styles.text} dir="auto" lang={language ?? undefined}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part.kind === 'link' ? <ExternalLink url={part.url}>{part.text}</ExternalLink> : part.text}
        </Fragment>
      ))}
    </p>
  );
}
