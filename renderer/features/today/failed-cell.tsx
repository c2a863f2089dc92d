import { Button } from '@mantine/core';
import { mendOf } from '@shared/accounts/poll-plan';
import type { Publication } from '@shared/outbox/schema';
import { streamKinds } from '@shared/platforms/platform';
import type { TodayClient, Trouble } from '@shared/today/schema';
import { IconAlertTriangle, IconCheck, IconHelpCircle, IconPlayerPause } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { showToast } from '../../ui/toast';
import { Aside, ConversationLine, ICON, Lines, Nothing, PlainLine, Sign } from './line';

/** What stopped at a client, each with the one action that mends it. */
export function FailedCell({ day }: { readonly day: TodayClient }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const now = useNow();
  const { troubles, lastTroubleAt } = day;
  if (troubles.length === 0) {
    return (
      <Nothing icon={<IconCheck {...ICON} />}>
        {lastTroubleAt === null
          ? t('failed.nothing')
          : t('failed.nothingSince', { duration: format.duration(now - lastTroubleAt) })}
      </Nothing>
    );
  }
  const replies = troubles.flatMap((trouble) => (trouble.kind === 'reply' ? [trouble.publication] : []));
  return (
    <Lines>
      {byAccount(troubles).map((streams) => (
        <Account key={streams[0].accountId} streams={streams} clientId={day.clientId} />
      ))}
      {replies.map((publication) => (
        <Reply key={publication.id} publication={publication} />
      ))}
    </Lines>
  );
}

type StreamTrouble = Extract<Trouble, { kind: 'stream' }>;
type AtLeastOne<T> = readonly [T, ...T[]];

/** Streams of one account mostly stop for one reason: they are one thing. */
export function byAccount(troubles: readonly Trouble[]): AtLeastOne<StreamTrouble>[] {
  const groups = new Map<string, [StreamTrouble, ...StreamTrouble[]]>();
  for (const trouble of troubles) {
    if (trouble.kind !== 'stream') continue;
    const group = groups.get(trouble.accountId);
    if (group === undefined) groups.set(trouble.accountId, [trouble]);
    else group.push(trouble);
  }
  return [...groups.values()];
}

type AccountProps = { readonly streams: AtLeastOne<StreamTrouble>; readonly clientId: string };

function Account({ streams, clientId }: AccountProps) {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const now = useNow();
  const [first] = streams;
  const kind = streamKinds.find((each) => each === first.stream);
  const text =
    streams.length === 1 && kind !== undefined
      ? t('failed.stream', { account: first.accountName, stream: t(`common:stream.${kind}`) })
      : t('failed.streams', { account: first.accountName, count: streams.length });
  const since = t('failed.since', { time: format.moment(first.sinceAt, now) });
  return (
    <PlainLine
      sign={
        <Sign tone="bad">
          <IconAlertTriangle {...ICON} />
        </Sign>
      }
      aside={<Mend trouble={first} clientId={clientId} />}
      title={since}
    >
      {text}
    </PlainLine>
  );
}

function Mend({ trouble, clientId }: { readonly trouble: StreamTrouble; readonly clientId: string }) {
  const { t } = useTranslation('today');
  const navigate = useNavigate();
  const poll = useMutation(api.accounts.pollNow.mutationOptions());
  const mend = mendOf(trouble.failure);
  if (mend === 'wait') return <Aside>{t('failed.wait')}</Aside>;
  const again = () => poll.mutate({ clientId, accountId: trouble.accountId });
  const look = () => void navigate({ to: '/accounts', search: { client: clientId } });
  return (
    <Button data-entry disabled={poll.isPending} onClick={mend === 'retry' ? again : look}>
      {t(`failed.mend.${mend}`)}
    </Button>
  );
}

const signs = {
  failed: <IconAlertTriangle {...ICON} />,
  unknown: <IconHelpCircle {...ICON} />,
  held: <IconPlayerPause {...ICON} />,
};

function Reply({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('today');
  const { state, accountName, contactName, clientId, conversationId, postId } = publication;
  const known = state === 'failed' || state === 'unknown' || state === 'held' ? state : 'failed';
  const sign = <Sign tone={known === 'held' ? 'warn' : 'bad'}>{signs[known]}</Sign>;
  if (postId !== null) {
    return (
      <PlainLine sign={sign} aside={<LookAtPost clientId={clientId} id={postId} />}>
        {t(`failed.post.${known}`, { name: accountName })}
      </PlainLine>
    );
  }
  const text = t(`failed.reply.${known}`, { name: contactName });
  const action = known === 'failed' ? <SendAgain publication={publication} /> : null;
  const aside = action === null && <Aside>{t('failed.decide')}</Aside>;
  if (conversationId === null) {
    return (
      <PlainLine sign={sign} aside={action ?? aside}>
        {text}
      </PlainLine>
    );
  }
  return (
    <ConversationLine of={{ clientId, id: conversationId }} sign={sign} aside={aside} action={action}>
      {text}
    </ConversationLine>
  );
}

function LookAtPost({ clientId, id }: { readonly clientId: string; readonly id: string }) {
  const { t } = useTranslation('today');
  const navigate = useNavigate();
  const look = () =>
    void navigate({ to: '/calendar', search: ({ client }) => ({ client, post: id, of: clientId }) });
  return (
    <Button data-entry onClick={look}>
      {t('failed.look')}
    </Button>
  );
}

function SendAgain({ publication: { clientId, id } }: { readonly publication: Publication }) {
  const { t } = useTranslation('today');
  const errorText = useErrorText();
  const settle = useMutation(
    api.outbox.settle.mutationOptions({ onError: (error) => showToast({ text: errorText(error) }) }),
  );
  return (
    <Button
      data-entry
      disabled={settle.isPending}
      onClick={() => settle.mutate({ clientId, id, as: 'retry' })}
    >
      {t('failed.retry')}
    </Button>
  );
}
