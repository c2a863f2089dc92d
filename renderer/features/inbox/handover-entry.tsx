import { Button } from '@mantine/core';
import { mayWrite } from '@shared/team/permissions';
import type { Handover } from '@shared/team/schema';
import { IconArrowBackUp, IconWorldCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { useCurrentMember, useDeskName, useDesks } from '../../lib/use-team';
import styles from './handover.module.css';
import { HandoverReturn } from './handover-return';
import { useSeeHandover } from './handover-use';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

type Props = { readonly clientId: string; readonly handover: Handover };

/** A conversation given to another desk: by whom, what for, and the way back. */
export function HandoverGiven({ clientId, handover }: Props) {
  const { t } = useTranslation('thread');
  const deskName = useDeskName();
  const [returning, setReturning] = useState(false);
  const member = useCurrentMember();
  const desks = useDesks(clientId);
  const nameOf = (deskId: string | null): string => {
    const desk = desks.find(({ id }) => id === deskId);
    return desk === undefined ? t('handover.noDesk') : deskName(desk);
  };
  const { fromDeskId, toDeskId, memberName, note, expected, returnedAt } = handover;
  return (
    <Entry
      icon={<IconWorldCheck {...ICON} />}
      title={t('handover.given', { name: memberName, from: nameOf(fromDeskId), to: nameOf(toDeskId) })}
      at={handover.at}
    >
      {note !== '' && (
        <p className={styles.text} dir="auto">
          {note}
        </p>
      )}
      {expected !== '' && (
        <p className="quiet" dir="auto">
          {t('handover.expected', { text: expected })}
        </p>
      )}
      {returnedAt === null && member !== null && mayWrite(member.role) && !returning && (
        <Button className={styles.button} size="compact-xs" onClick={() => setReturning(true)}>
          {t('handover.giveBack')}
        </Button>
      )}
      {returning && (
        <HandoverReturn clientId={clientId} handover={handover} onClose={() => setReturning(false)} />
      )}
    </Entry>
  );
}

/** What came back, with what came of it. Who asked says once that it was seen. */
export function HandoverReturned({ clientId, handover }: Props) {
  const { t } = useTranslation('thread');
  const member = useCurrentMember();
  const see = useSeeHandover();
  const { id, memberId, memberName, returnedByName, outcome, seenAt } = handover;
  const mine = member !== null && (memberId === null || memberId === member.id);
  return (
    <Entry
      icon={<IconArrowBackUp {...ICON} />}
      title={t('handover.returned', { name: returnedByName ?? t('handover.somebody') })}
      at={handover.returnedAt ?? handover.at}
      fresh={seenAt === null}
    >
      {outcome !== null && (
        <p className={styles.text} dir="auto">
          {outcome}
        </p>
      )}
      {seenAt === null && !mine && <p className="quiet">{t('handover.unseen', { name: memberName })}</p>}
      {seenAt === null && mine && mayWrite(member.role) && (
        <Button className={styles.button} size="compact-xs" onClick={() => see.mutate({ clientId, id })}>
          {t('handover.see')}
        </Button>
      )}
    </Entry>
  );
}

type EntryProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly at: number;
  readonly fresh?: boolean;
  readonly children: ReactNode;
};

function Entry({ icon, title, at, fresh = false, children }: EntryProps) {
  const format = useFormat();
  const now = useNow();
  return (
    <article className={styles.entry} data-fresh={fresh || undefined}>
      <header className={styles.head}>
        {icon}
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
        <time title={format.full(at)}>{format.moment(at, now)}</time>
      </header>
      {children}
    </article>
  );
}
