import { isBlank, tidyText } from '@shared/outbox/text';
import { type Filling, fillVariables } from '@shared/outbox/variables';
import { answerText, lengthOf } from '@shared/platforms/counters';
import type { PlatformId } from '@shared/platforms/registry';
import type { ComposerState } from './composer-state';

/** Why a reply cannot leave as it is; the screens say it beside the button. */
export type Refusal =
  | { readonly why: 'empty' | 'sending' }
  | { readonly why: 'too-long'; readonly by: number }
  | { readonly why: 'unfilled'; readonly names: readonly string[] };

export type Outgoing = {
  /** Exactly what leaves, whom it is for included. */
  readonly text: string;
  readonly length: number;
  readonly limit: number;
  /** `near`: little is left. */
  readonly room: 'enough' | 'near' | 'over';
  /** `null`: it may leave. */
  readonly refusal: Refusal | null;
};

/** From here on the counter says that room runs out. */
const NEAR = 0.9;

export type Recipient = {
  readonly platform: PlatformId;
  /** Of whom it answers. */
  readonly handle: string;
  readonly filling: Filling;
};

/** A reply as it would leave now: filled in, tidy, with the name that the platform needs before it. */
export function outgoing(
  { reply, visibility, step }: ComposerState,
  { platform, handle, filling }: Recipient,
): Outgoing {
  const { text: filled, unfilled } = fillVariables(reply, filling);
  const text = answerText(platform, { handle, text: tidyText(filled) });
  const { length, limit, over } = lengthOf(platform, text, visibility);
  const room = over ? 'over' : length >= limit * NEAR ? 'near' : 'enough';
  return { text, length, limit, room, refusal: refusal() };

  function refusal(): Refusal | null {
    if (step.is === 'sending') return { why: 'sending' };
    if (isBlank(reply)) return { why: 'empty' };
    if (over) return { why: 'too-long', by: length - limit };
    return unfilled.length > 0 ? { why: 'unfilled', names: unfilled } : null;
  }
}
