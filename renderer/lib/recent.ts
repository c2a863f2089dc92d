import type { PlatformId } from '@shared/platforms/registry';

/** A conversation as the palette offers it again. */
export type RecentConversation = {
  readonly clientId: string;
  readonly id: string;
  readonly contactName: string;
  readonly platform: PlatformId;
};

const KEPT = 8;
let recent: readonly RecentConversation[] = [];

/** Remembers what was opened, newest first, for as long as the window lives. */
export function rememberOpened({ clientId, id, contactName, platform }: RecentConversation): void {
  const others = recent.filter((each) => each.id !== id);
  recent = [{ clientId, id, contactName, platform }, ...others].slice(0, KEPT);
}

export const recentConversations = (): readonly RecentConversation[] => recent;
