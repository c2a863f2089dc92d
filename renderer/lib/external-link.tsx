import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openExternal } from './bridge';
import styles from './external-link.module.css';
import { safeUrl } from './links';

type Props = { readonly url: string; readonly children: ReactNode; readonly className?: string | undefined };

/** A link that opens in the person's browser and says where it leads. An address that is not safe stays text. */
export function ExternalLink({ url, children, className = styles.link }: Props) {
  const { t } = useTranslation();
  const target = safeUrl(url);
  if (target === null) return <span>{children}</span>;
  return (
    <a
      className={className}
      href={target.href}
      title={t('opensInBrowser', { host: target.host })}
      onClick={(event) => {
        event.preventDefault();
        openExternal(target.href);
      }}
    >
      {children}
    </a>
  );
}
