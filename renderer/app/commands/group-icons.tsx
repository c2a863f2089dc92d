import {
  IconArrowBackUp,
  IconArrowRight,
  IconHeartbeat,
  IconInbox,
  IconKeyboard,
  IconMessage,
  IconSearch,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import type { ActionGroup } from '../../lib/keyboard/registry';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** The sign of each group, for actions without one of their own. */
export const groupIcons = {
  conversation: <IconMessage {...ICON} />,
  list: <IconInbox {...ICON} />,
  general: <IconArrowBackUp {...ICON} />,
  accounts: <IconHeartbeat {...ICON} />,
  go: <IconArrowRight {...ICON} />,
  clients: <IconUsers {...ICON} />,
  settings: <IconSettings {...ICON} />,
  help: <IconKeyboard {...ICON} />,
  search: <IconSearch {...ICON} />,
} satisfies Record<ActionGroup | 'search', unknown>;
