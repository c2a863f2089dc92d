import { Button } from '@mantine/core';
import type { ContactCard } from '@shared/inbox/schema';
import { mayWrite } from '@shared/team/permissions';
import { IconUserCheck, IconUserQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../lib/person-name';
import { PlatformIcon } from '../../lib/platform-icon';
import { useCurrentMember } from '../../lib/use-team';
import styles from './context-pane.module.css';
import { useMerge } from './merge-use';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

type Props = { readonly clientId: string; readonly card: ContactCard };

/** Other contacts of the same person, and those that may be. A person decides; both ways can be undone. */
export function MergeSection({ clientId, card }: Props) {
  const { t } = useTranslation('thread');
  const member = useCurrentMember();
  const { merge, unmerge } = useMerge({ clientId, contactId: card.id });
  const may = member !== null && mayWrite(member.role);
  return (
    <>
      {card.also.length > 0 && (
        <section className={styles.section}>
          <h3 className="overline">{t('merge.also')}</h3>
          <ul>
            {card.also.map((contact) => (
              <ContactLine key={contact.id} contact={contact} icon={<IconUserCheck {...ICON} />}>
                {may && (
                  <Button size="compact-xs" variant="subtle" onClick={() => void unmerge(contact)}>
                    {t('merge.unmerge')}
                  </Button>
                )}
              </ContactLine>
            ))}
          </ul>
        </section>
      )}
      {card.maybe.length > 0 && (
        <section className={styles.section}>
          <h3 className="overline">{t('merge.maybe')}</h3>
          <ul>
            {card.maybe.map((contact) => (
              <ContactLine key={contact.id} contact={contact} icon={<IconUserQuestion {...ICON} />}>
                {may && (
                  <Button size="compact-xs" variant="subtle" onClick={() => void merge(contact)}>
                    {t('merge.merge')}
                  </Button>
                )}
              </ContactLine>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type LineProps = {
  readonly contact: ContactCard['also'][number];
  readonly icon: ReactNode;
  readonly children: ReactNode;
};

function ContactLine({ contact: { name, handle, platform }, icon, children }: LineProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.contact}>
      <span className={styles.kind}>{icon}</span>
      <span className={styles.names}>
        <PersonName name={name} />
        <span className={styles.fact}>
          <PlatformIcon platform={platform} size={13} /> {t(`platform.${platform}`)} ·{' '}
          <PersonName name={handle} />
        </span>
      </span>
      {children}
    </li>
  );
}
