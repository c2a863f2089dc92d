import { type PostingRules, postingRulesSchema } from '@shared/posting/rules';
import type { ReadStore } from '../../db/store';

/** Under which name it is stored among what was chosen for the client. */
export const POSTING_RULES = 'posting-rules';

const FREE: PostingRules = { stages: [], lateMs: {} };
/** What cannot be read, such as a rule of a newer program, is not taken for a consent. */
const STRICT: PostingRules = { stages: ['team'], lateMs: {} };

/** How posts of this client go out. */
export function postingRulesOf(store: ReadStore): PostingRules {
  const row = store.get<{ value: string }>('posting.rules', 'SELECT value FROM client_setting WHERE id = ?', [
    POSTING_RULES,
  ]);
  if (row === undefined) return FREE;
  try {
    return postingRulesSchema.parse(JSON.parse(row.value));
  } catch {
    return STRICT;
  }
}
