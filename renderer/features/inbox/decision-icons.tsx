import {
  IconCheck,
  IconCircleOff,
  IconCopy,
  IconCornerUpLeft,
  IconExternalLink,
  IconEyeOff,
  IconFlame,
  IconHeart,
  IconHelp,
  IconMailOpened,
  IconPinned,
  IconQuestionMark,
  IconSquareCheck,
  IconTag,
  IconThumbUp,
  IconUserPlus,
  IconUsersGroup,
  IconZzz,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** The sign of each thing that can be done to a conversation or in its thread, by its action's id. */
export const actionIcons: Readonly<Record<string, ReactNode>> = {
  done: <IconCheck {...ICON} />,
  snooze: <IconZzz {...ICON} />,
  assign: <IconUserPlus {...ICON} />,
  desk: <IconUsersGroup {...ICON} />,
  tag: <IconTag {...ICON} />,
  urgent: <IconPinned {...ICON} />,
  'mark-unread': <IconMailOpened {...ICON} />,
  'mark-read': <IconMailOpened {...ICON} />,
  pick: <IconSquareCheck {...ICON} />,
  reply: <IconCornerUpLeft {...ICON} />,
  note: <IconEyeOff {...ICON} />,
  'triage-complaint': <IconFlame {...ICON} />,
  'triage-question': <IconHelp {...ICON} />,
  'triage-praise': <IconHeart {...ICON} />,
  'triage-nothing': <IconCircleOff {...ICON} />,
  why: <IconQuestionMark {...ICON} />,
  original: <IconExternalLink {...ICON} />,
  copy: <IconCopy {...ICON} />,
  like: <IconThumbUp {...ICON} />,
};
