import { Menu } from '@mantine/core';
import type { Message } from '@shared/inbox/schema';
import {
  IconCopy,
  IconCornerUpLeft,
  IconExternalLink,
  IconFileCertificate,
  IconMarkdown,
  IconQuestionMark,
  IconQuote,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openExternal } from '../../lib/bridge';
import { type CopyFormat, copyFormats } from '../../lib/copy-as';
import { safeUrl } from '../../lib/links';
import { KeyHint } from '../../ui/key-hint';
import { useFocusBack } from '../../ui/use-focus-back';
import { MessageActItems } from './message-act-items';
import type { MessageOverlay } from './message-overlay';
import styles from './message-tools.module.css';
import { useCopyMessage } from './message-use-copy';
import { useThreadScope } from './thread-scope';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

const icons = {
  text: <IconCopy {...ICON} />,
  markdown: <IconMarkdown {...ICON} />,
  quote: <IconQuote {...ICON} />,
} satisfies Record<CopyFormat, unknown>;

type Props = {
  readonly message: Message;
  readonly which: 'menu' | 'copy';
  readonly onOverlay: (overlay: MessageOverlay | null) => void;
};

/** What can be done with one message: answer it, take it along, see it where it was written. */
export function MessageMenu({ message, which, onOverlay }: Props) {
  const { t } = useTranslation('thread');
  useFocusBack();
  return (
    <Menu
      opened
      onClose={() => onOverlay(null)}
      position="bottom-end"
      width={270}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span className={styles.anchor} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label', { name: message.authorName })}>
        {which === 'menu' && <AnswerItems message={message} onOverlay={onOverlay} />}
        <CopyItems message={message} />
        {which === 'menu' && <MessageActItems message={message} onOverlay={onOverlay} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function AnswerItems({ message, onOverlay }: Omit<Props, 'which'>) {
  const { t } = useTranslation(['thread', 'inbox']);
  const { answer } = useThreadScope();
  const url = message.url === null ? null : safeUrl(message.url);
  const incoming = message.direction === 'in';
  return (
    <>
      {incoming && answer !== null && (
        <Menu.Item leftSection={<IconCornerUpLeft {...ICON} />} onClick={() => answer(message.id)}>
          {t('menu.answer')}
        </Menu.Item>
      )}
      {incoming && (
        <Menu.Item
          leftSection={<IconQuestionMark {...ICON} />}
          rightSection={<KeyHint keys="W" />}
          // After the menu has closed and given the focus back.
          onClick={() => setTimeout(() => onOverlay({ messageId: message.id, kind: 'why' }))}
        >
          {t('menu.why')}
        </Menu.Item>
      )}
      {url !== null && (
        <Menu.Item
          leftSection={<IconExternalLink {...ICON} />}
          rightSection={<KeyHint keys="O" />}
          onClick={() => openExternal(url.href)}
        >
          {t('inbox:head.original')}
        </Menu.Item>
      )}
      <Menu.Divider />
    </>
  );
}

function CopyItems({ message }: { readonly message: Message }) {
  const { t } = useTranslation('thread');
  const { copy, saveEvidence } = useCopyMessage();
  return (
    <>
      {copyFormats.map((as) => (
        <Menu.Item key={as} leftSection={icons[as]} onClick={() => copy(message, as)}>
          {t(`menu.copy.${as}`)}
        </Menu.Item>
      ))}
      <Menu.Item leftSection={<IconFileCertificate {...ICON} />} onClick={() => void saveEvidence(message)}>
        {t('menu.evidence')}
      </Menu.Item>
    </>
  );
}
