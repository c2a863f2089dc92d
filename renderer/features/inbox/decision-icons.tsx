import {
  IconCheck,
  IconMailOpened,
  IconPinned,
  IconTag,
  IconUserPlus,
  IconUsersGroup,
  IconZzz,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** The sign of each thing that can be done to a conversation, by its action's id. */
export const actionIcons: Readonly<Record<string, ReactNode>> = {
  done: <IconCheck {...ICON} />,
  snooze: <IconZzz {...ICON} />,
  assign: <IconUserPlus {...ICON} />,
  desk: <IconUsersGroup {...ICON} />,
  tag: <IconTag {...ICON} />,
  urgent: <IconPinned {...ICON} />,
  'mark-unread': <IconMailOpened {...ICON} />,
  'mark-read': <IconMailOpened {...ICON} />,
};
