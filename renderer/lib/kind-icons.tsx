import type { ConversationKind } from '@shared/inbox/kinds';
import { IconAt, IconFileText, IconLock, IconMessage, IconStar } from '@tabler/icons-react';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

/** The sign of each kind of conversation; its name stands beside it. */
export const kindIcons = {
  mention: <IconAt {...ICON} />,
  comment: <IconMessage {...ICON} />,
  direct: <IconLock {...ICON} />,
  review: <IconStar {...ICON} />,
  item: <IconFileText {...ICON} />,
} satisfies Record<ConversationKind, unknown>;
