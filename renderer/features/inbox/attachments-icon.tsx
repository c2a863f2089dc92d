import type { Attachment } from '@shared/inbox/schema';
import { IconFile, IconHeadphones, IconMovie, IconPhoto } from '@tabler/icons-react';

const icons = { image: IconPhoto, video: IconMovie, audio: IconHeadphones, file: IconFile } satisfies Record<
  Attachment['kind'],
  typeof IconFile
>;

export function AttachmentIcon({ kind }: { readonly kind: Attachment['kind'] }) {
  const Icon = icons[kind];
  return <Icon size={16} stroke={1.7} aria-hidden="true" />;
}
