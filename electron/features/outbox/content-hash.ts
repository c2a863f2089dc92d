import { contentParts } from '@shared/outbox/states';
import { hashId } from '../../lib/id';

/** What a consent is bound to: where it goes, what it answers, who sees it and its words. */
export const contentHashOf = (content: Parameters<typeof contentParts>[0]): string =>
  hashId(...contentParts(content));
