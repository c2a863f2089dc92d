import type { Due } from '@shared/today/schema';
import { IconArrowBackUp, IconUserCheck, IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Aside, ConversationLine, ICON, Lines, PlainLine, Sign } from './line';

/** What somebody has to do besides answering. */
export const DueCell = ({ due }: { readonly due: readonly Due[] }) => (
  <Lines>
    {due.map((entry) => (
      <Entry key={keyOf(entry)} due={entry} />
    ))}
  </Lines>
);

const keyOf = (due: Due): string =>
  due.kind === 'approve' ? due.publication.id : `${due.kind}-${due.conversation.id}`;

function Entry({ due }: { readonly due: Due }) {
  switch (due.kind) {
    case 'approve':
      return <Approval due={due} />;
    case 'returned':
      return <Returned due={due} />;
    case 'snoozed':
      return <ComesBack due={due} />;
  }
}

type Of<K extends Due['kind']> = { readonly due: Extract<Due, { kind: K }> };

function Approval({ due: { publication } }: Of<'approve'>) {
  const { t } = useTranslation('today');
  const { clientId, conversationId, text, memberName } = publication;
  const sign = (
    <Sign tone="warn">
      <IconUserCheck {...ICON} />
    </Sign>
  );
  const aside = <Aside>{memberName}</Aside>;
  const what = t('due.approve', { text });
  if (conversationId === null) {
    return (
      <PlainLine sign={sign} aside={aside}>
        {what}
      </PlainLine>
    );
  }
  return (
    <ConversationLine of={{ clientId, id: conversationId }} sign={sign} aside={aside}>
      {what}
    </ConversationLine>
  );
}

function Returned({ due: { conversation, outcome } }: Of<'returned'>) {
  const { t } = useTranslation('today');
  return (
    <ConversationLine
      of={conversation}
      sign={
        <Sign>
          <IconArrowBackUp {...ICON} />
        </Sign>
      }
      aside={<Aside>{t('due.from')}</Aside>}
    >
      {t('due.returned', { name: conversation.contactName, outcome })}
    </ConversationLine>
  );
}

function ComesBack({ due: { conversation } }: Of<'snoozed'>) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const now = useNow();
  const { snoozedUntilAt, contactName } = conversation;
  const later = snoozedUntilAt !== null && snoozedUntilAt > now;
  return (
    <ConversationLine
      of={conversation}
      sign={
        <Sign>
          <IconZzz {...ICON} />
        </Sign>
      }
      aside={<Aside>{later ? format.soon(snoozedUntilAt, now) : t('due.now')}</Aside>}
    >
      {t(later ? 'due.snoozed' : 'due.cameBack', { name: contactName })}
    </ConversationLine>
  );
}
