import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { searchInput, searchPageSchema } from './schema';

export const searchContract = {
  /** Messages and own posts that match, newest first. */
  messages: oc.errors({ STORE: commonErrors.STORE }).input(searchInput).output(searchPageSchema),
  /** How many messages match the words, at most 100,000: what ordering by relevance would read. */
  count: oc
    .errors({ STORE: commonErrors.STORE })
    .input(searchInput.pick({ text: true, filter: true }))
    .output(z.object({ count: z.int(), capped: z.boolean() })),
};
