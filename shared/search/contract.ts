import { oc } from '@orpc/contract';
import { commonErrors } from '../app/errors';
import { searchInput, searchPageSchema } from './schema';

export const searchContract = {
  /** Messages and own posts that match, newest first. */
  messages: oc.errors({ STORE: commonErrors.STORE }).input(searchInput).output(searchPageSchema),
};
