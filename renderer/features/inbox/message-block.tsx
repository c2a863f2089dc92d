import { Fragment, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../../lib/external-link';
import { splitLinks } from '../../lib/links';
import { readableText } from '../../lib/readable';
import styles from './message.module.css';
import { shownLink } from './message-link';

type Props = {
  readonly text: string;
  /** There is more of the text that is not shown. */
  readonly goesOn: boolean;
};

/** A block of a text; addresses in it become links that show where they lead. */
export const MessageBlock = memo(function MessageBlock({ text, goesOn }: Props) {
  const readable = useMemo(() => readableText(text), [text]);
  const parts = useMemo(() => splitLinks(readable.text), [readable]);
  return (
    <>
      <p className={styles.text} dir="auto">
        {parts.map((part, index) => (
          <Fragment key={index}>
            {part.kind === 'link' ? <Address url={part.url} host={part.host} text={part.text} /> : part.text}
          </Fragment>
        ))}
        {goesOn && '…'}
      </p>
      {readable.leftOut > 0 && <LeftOut count={readable.leftOut} />}
    </>
  );
});

function Address({
  url,
  host,
  text,
}: {
  readonly url: string;
  readonly host: string;
  readonly text: string;
}) {
  const { t } = useTranslation('thread');
  const link = shownLink(text, host);
  return (
    <bdi>
      <ExternalLink url={url}>
        {link.before}
        <strong className={styles.host}>{link.host}</strong>
        {link.after}
      </ExternalLink>
      {link.really !== null && (
        <span className={styles.really}> {t('text.leadsTo', { host: link.really })}</span>
      )}
    </bdi>
  );
}

function LeftOut({ count }: { readonly count: number }) {
  const { t } = useTranslation('thread');
  return <p className="small faint">{t('text.leftOut', { count })}</p>;
}
