import type { Message, Thread } from '@shared/inbox/schema';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { openExternal } from '../../lib/bridge';
import type { Action } from '../../lib/keyboard/registry';
import { safeUrl } from '../../lib/links';
import { askComposer } from './composer-request';
import type { MessageOverlay } from './message-overlay';
import { useRemoteAct } from './message-use-act';
import { useThreadKeys } from './thread-early';
import type { ThreadScope } from './thread-scope';
import { triageKeys } from './triage-keys';
import { useCorrect } from './triage-use-correct';

type Options = {
  /** The open conversation, by its id; `null`: none is. */
  readonly conversationId: string | null;
  /** The same with what it is made of, once it is there. */
  readonly conversation: Thread['conversation'] | undefined;
  readonly messages: readonly Message[];
  /** The message that keys mean where none has the focus. */
  readonly main: Message | null;
  readonly mayWrite: boolean;
  readonly scope: ThreadScope;
  readonly onOverlay: (overlay: MessageOverlay) => void;
};

/** The message that somebody is at, by its id. */
const focusedMessage = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-message]')?.dataset['message'];

/** What can be done in a thread by key. A message that has the focus is meant, else the one that counts. */
export function useThreadActions(options: Options) {
  const { conversationId, conversation, messages, main } = options;
  const target = useMemo(
    () => (): Message | null => {
      const id = focusedMessage();
      return messages.find((message) => message.id === id) ?? main ?? messages.at(-1) ?? null;
    },
    [messages, main],
  );
  const write = useWriteActions(options);
  const triage = useTriageActions(options, target);
  const message = useMessageActions(options, target);
  useThreadKeys(
    useMemo(() => [...write, ...triage, ...message], [write, triage, message]),
    { conversationId, ready: conversation !== undefined },
  );
}

function useWriteActions({ conversationId, mayWrite, scope: { answer } }: Options): readonly Action[] {
  const { t } = useTranslation('thread');
  return useMemo(() => {
    const ask = (tab: 'reply' | 'note') => () => {
      if (conversationId !== null) askComposer({ conversationId, tab });
    };
    return [
      {
        id: 'reply',
        group: 'conversation',
        title: t('action.reply'),
        keys: ['r'],
        when: () => answer !== null,
        run: ask('reply'),
      },
      {
        id: 'note',
        group: 'conversation',
        title: t('action.note'),
        keys: ['n', '$mod+Shift+n'],
        when: () => mayWrite,
        run: ask('note'),
      },
    ];
  }, [t, conversationId, mayWrite, answer]);
}

function useTriageActions({ mayWrite, onOverlay }: Options, target: () => Message | null): readonly Action[] {
  const { t } = useTranslation(['thread', 'common']);
  const correct = useCorrect();
  return useMemo(() => {
    const incoming = () => {
      const message = target();
      return message?.direction === 'in' ? message : null;
    };
    return [
      ...triageKeys.map<Action>(({ key, label }) => ({
        id: `triage-${label}`,
        group: 'conversation',
        title: t('action.isLabel', { label: t(`common:label.${label}`) }),
        keys: [key],
        when: () => mayWrite && incoming() !== null,
        run: () => {
          const message = incoming();
          if (message !== null) void correct(message, label);
        },
      })),
      {
        id: 'why',
        group: 'conversation',
        title: t('action.why'),
        keys: ['w'],
        when: () => incoming() !== null,
        run: () => {
          const message = incoming();
          if (message !== null) onOverlay({ messageId: message.id, kind: 'why' });
        },
      },
    ];
  }, [t, mayWrite, target, correct, onOverlay]);
}

function useMessageActions(
  { conversation, scope: { mayAct }, onOverlay }: Options,
  target: () => Message | null,
): readonly Action[] {
  const { t } = useTranslation(['thread', 'inbox']);
  const act = useRemoteAct();
  const url = conversation?.url ?? null;
  return useMemo(() => {
    const original = () => {
      const address = (focusedMessage() === undefined ? null : target()?.url) ?? url;
      return address === null ? null : safeUrl(address);
    };
    return [
      {
        id: 'original',
        group: 'conversation',
        title: t('inbox:action.original'),
        keys: ['o'],
        when: () => original() !== null,
        run: () => {
          const address = original();
          if (address !== null) openExternal(address.href);
        },
      },
      {
        id: 'copy',
        group: 'conversation',
        title: t('action.copy'),
        keys: ['c'],
        when: () => target() !== null,
        run: () => {
          const message = target();
          if (message !== null) onOverlay({ messageId: message.id, kind: 'copy' });
        },
      },
      {
        id: 'like',
        group: 'conversation',
        title: t('action.like'),
        keys: ['f'],
        when: () => {
          const message = target();
          return message !== null && mayAct(message, 'like');
        },
        run: () => {
          const message = target();
          if (message !== null) void act(message, 'like');
        },
      },
    ];
  }, [t, url, mayAct, target, act, onOverlay]);
}
