import { Menu } from '@mantine/core';
import type { Message } from '@shared/inbox/schema';
import type { RemoteAction } from '@shared/outbox/schema';
import { IconEye, IconEyeOff, IconThumbDown, IconThumbUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint';
import type { MessageOverlay } from './message-overlay';
import { useRemoteAct } from './message-use-act';
import { useThreadScope } from './thread-scope';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

const icons = {
  like: <IconThumbUp {...ICON} />,
  unlike: <IconThumbDown {...ICON} />,
  hide: <IconEyeOff {...ICON} />,
  unhide: <IconEye {...ICON} />,
  delete: <IconTrash {...ICON} />,
} satisfies Record<RemoteAction, unknown>;

/** What of others may be done at the platform, and what of ours. */
const offered = {
  in: ['like', 'unlike', 'hide', 'unhide'],
  out: ['delete'],
} as const satisfies Record<Message['direction'], readonly RemoteAction[]>;

type Props = { readonly message: Message; readonly onOverlay: (overlay: MessageOverlay | null) => void };

/** What the platform lets us do to a message, and nothing that it does not. */
export function MessageActItems({ message, onOverlay }: Props) {
  const { t } = useTranslation(['thread', 'common']);
  const { mayAct } = useThreadScope();
  const act = useRemoteAct();
  const actions = offered[message.direction].filter((action) => mayAct(message, action));
  if (actions.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      {actions.map((action) => (
        <Menu.Item
          key={action}
          leftSection={icons[action]}
          rightSection={action === 'like' ? <KeyHint keys="F" /> : undefined}
          onClick={() =>
            action === 'delete'
              ? setTimeout(() => onOverlay({ messageId: message.id, kind: 'delete' }))
              : void act(message, action)
          }
        >
          {t(`act.${action}`, { platform: t(`common:platform.${message.platform}`) })}
        </Menu.Item>
      ))}
    </>
  );
}
