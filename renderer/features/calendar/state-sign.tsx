import type { PublicationState } from '@shared/outbox/schema';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHelpCircle,
  IconLoader2,
  IconPencil,
  IconPlayerPause,
  IconTrash,
  IconUserCheck,
} from '@tabler/icons-react';

const icons = {
  draft: IconPencil,
  'in-review': IconUserCheck,
  scheduled: IconClock,
  held: IconPlayerPause,
  claimed: IconLoader2,
  published: IconCheck,
  failed: IconAlertTriangle,
  unknown: IconHelpCircle,
  dropped: IconTrash,
} satisfies Record<PublicationState, typeof IconClock>;

/** The sign of a state; its name stands beside it, or is read out. */
export function StateSign({ state }: { readonly state: PublicationState }) {
  const Icon = icons[state];
  return <Icon size={14} stroke={1.7} aria-hidden="true" />;
}
