import { Button } from '@mantine/core';
import type { Attachment } from '@shared/inbox/schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type EngineError } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { ExternalLink } from '../../lib/external-link';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { AttachmentIcon } from './attachments-icon';
import styles from './message.module.css';

type ShownKind = Exclude<Attachment['kind'], 'file'>;

type Props = {
  /** Its message, and its place among the attachments of that. */
  readonly of: { readonly clientId: string; readonly messageId: string; readonly index: number };
  readonly kind: ShownKind;
  readonly url: string;
  readonly alt: string | null;
};

/** A picture, film or sound: fetched when somebody asks for it, kept in the client's folder from then on. */
export function AttachmentFile({ of, kind, url, alt }: Props) {
  const { t } = useTranslation(['thread', 'inbox', 'common']);
  const [asked, setAsked] = useState(false);
  const file = useQuery(api.inbox.attachment.queryOptions({ input: of, enabled: asked }));
  const ask = () => {
    // A button that is being waited for stays where it is, and keeps the focus.
    setAsked(true);
    if (file.isError) void file.refetch();
  };
  const described = alt === null || alt === '' ? t('inbox:message.noAlt') : alt;
  if (file.data?.url != null) {
    return (
      <figure className={styles.figure}>
        <Media kind={kind} url={file.data.url} alt={described} />
        <figcaption className={styles.caption} dir="auto">
          {described}
        </figcaption>
      </figure>
    );
  }
  return (
    <>
      <AttachmentIcon kind={kind} />
      <div className={styles.unfetched}>
        <p>
          <Button size="compact-xs" aria-disabled={file.isLoading} onClick={ask}>
            {t(`attachment.show.${kind}`)}
          </Button>{' '}
          <span className="quiet" dir="auto">
            {described}
          </span>
        </p>
        {file.isLoading && (
          <AfterDelay>
            <BeatsLoader label={t('attachment.fetching')} />
          </AfterDelay>
        )}
        {file.isError && <Failed error={file.error} url={url} />}
        {file.isSuccess && <Elsewhere url={url} />}
      </div>
    </>
  );
}

function Media({ kind, url, alt }: { readonly kind: ShownKind; readonly url: string; readonly alt: string }) {
  switch (kind) {
    case 'image':
      return <img className={styles.picture} src={url} alt={alt} />;
    case 'video':
      return (
        <video className={styles.picture} src={url} controls preload="metadata" aria-label={alt}>
          <track kind="captions" />
        </video>
      );
    case 'audio':
      return (
        <audio className={styles.sound} src={url} controls preload="metadata" aria-label={alt}>
          <track kind="captions" />
        </audio>
      );
  }
}

function Failed({ error, url }: { readonly error: EngineError; readonly url: string }) {
  const { t } = useTranslation('thread');
  const errorText = useErrorText();
  return (
    <p role="alert" className={styles.failed}>
      {errorText(error)} {t('attachment.mend')}{' '}
      <ExternalLink url={url}>{t('attachment.atSource')}</ExternalLink>
    </p>
  );
}

/** What came is neither picture, film nor sound, whatever the platform called it. */
function Elsewhere({ url }: { readonly url: string }) {
  const { t } = useTranslation('thread');
  return (
    <p className="quiet">
      {t('attachment.notShown')} <ExternalLink url={url}>{t('attachment.atSource')}</ExternalLink>
    </p>
  );
}
