import type { PlatformId } from '@shared/platforms/registry';
import { IconBrandBluesky, IconBrandMastodon, IconRss } from '@tabler/icons-react';

const icons = { feed: IconRss, mastodon: IconBrandMastodon, bluesky: IconBrandBluesky } satisfies Record<
  PlatformId,
  typeof IconRss
>;

/** A platform's sign in text colour, never in its brand colour. The name stands beside it. */
export function PlatformIcon({
  platform,
  size = 14,
}: {
  readonly platform: PlatformId;
  readonly size?: number;
}) {
  const Icon = icons[platform];
  return <Icon size={size} stroke={1.7} aria-hidden="true" />;
}
