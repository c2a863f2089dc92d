import type { PostVersion } from '@shared/calendar/schema';

/** A version of a post that nothing has happened to yet. */
export const draftVersion: PostVersion = {
  id: 'v',
  accountId: 'm',
  accountName: '',
  platform: 'mastodon',
  text: '',
  differs: false,
  state: 'draft',
  holdReason: null,
  returnNote: null,
  failure: null,
  remoteUrl: null,
  publishedAt: null,
};
