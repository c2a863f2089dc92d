import { postLengthOf } from '../platforms/counters';
import { type PlatformId, platformOf } from '../platforms/registry';
import { isBlank, tidyText } from './text';

/** Why something cannot go out as it is; `length` and `limit` where it is too long. */
export type Problem = {
  readonly why:
    | 'empty'
    | 'too-long'
    | 'cannot-reply'
    | 'cannot-act'
    | 'cannot-post'
    | 'account-removed'
    | 'not-approved'
    | 'unfilled'
    | 'no-account'
    | 'no-time'
    | 'past'
    | 'paused';
  readonly length: number | null;
  readonly limit: number | null;
};

export const problem = (why: Problem['why']): Problem => ({ why, length: null, limit: null });

export type Sendable =
  | { readonly kind: 'sendable'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

export const refused = (why: Problem['why']): Sendable => ({ kind: 'problem', problem: problem(why) });

/** The text of a post as it leaves, or why it cannot. */
export function sendablePost(platform: PlatformId, written: string): Sendable {
  if (platformOf(platform).post === null) return refused('cannot-post');
  const text = tidyText(written);
  if (isBlank(text)) return refused('empty');
  const { length, limit, over } = postLengthOf(platform, text);
  return over ? { kind: 'problem', problem: { why: 'too-long', length, limit } } : { kind: 'sendable', text };
}
