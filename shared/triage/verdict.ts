import type { Impression } from './features';
import type { HardRule, Label, Verdict } from './labels';
import { noVerdict } from './labels';
import type { Tokens } from './tokens';

/** These rules tell of harm or of money: somebody complains. A lawyer or a journalist may do something else. */
const COMPLAINING: ReadonlySet<HardRule | null> = new Set<HardRule | null>(['safety', 'refund']);

const COMPLAINT_FROM = 0.5;
const PRAISE_BELOW = 0.4;
/** Advertising phrases that make a message spam; one is enough beside a link. */
const OFFERS = 2;

export type Findings = {
  readonly tokens: Tokens;
  readonly hardRule: HardRule | null;
  /** `null`: no model for the language. */
  readonly impression: Impression | null;
  readonly score: number | null;
};

/**
 * What a message is. A hard rule puts it on top whatever the model thinks; that of safety or money makes it a complaint too,
 * unless it only asks. Then spam is nothing, a complaint is what scores half or more, a question asks, praise sounds good and
 * scores low. Without a model only hard rules speak.
 */
export function verdictOf({ tokens, hardRule, score, impression }: Findings): Verdict {
  const complains = COMPLAINING.has(hardRule);
  if (score === null || impression === null) return unscored(hardRule, complains);
  const asks = isAsking(tokens, impression);
  if (complains && (score >= COMPLAINT_FROM || !asks))
    return { label: 'complaint', labelBy: 'rule', score, hardRule };
  return { label: labelOf({ tokens, score, impression, asks }), labelBy: 'model', score, hardRule };
}

function unscored(hardRule: HardRule | null, complains: boolean): Verdict {
  if (hardRule === null) return noVerdict;
  return {
    label: complains ? 'complaint' : null,
    labelBy: complains ? 'rule' : 'none',
    score: null,
    hardRule,
  };
}

type Scored = {
  readonly tokens: Tokens;
  readonly score: number;
  readonly impression: Impression;
  readonly asks: boolean;
};

function labelOf({ tokens, score, impression, asks }: Scored): Label {
  if (isSpam(tokens, impression)) return 'nothing';
  if (score >= COMPLAINT_FROM) return 'complaint';
  if (asks) return 'question';
  return score < PRAISE_BELOW && soundsGood(impression) ? 'praise' : 'nothing';
}

/** It has a question mark, asks for something, or begins as questions do. */
const isAsking = ({ questionCount }: Tokens, { cues }: Impression): boolean =>
  questionCount > 0 ||
  cues.some(({ name, words }) => name === 'request' || (name === 'question' && words[0] === 0));

function isSpam({ linkCount }: Tokens, { cues }: Impression): boolean {
  const offers = cues.filter(({ name }) => name === 'offer').length;
  return offers >= OFFERS || (offers > 0 && linkCount > 0);
}

const soundsGood = ({ goodSum, badSum, cues }: Impression): boolean =>
  goodSum > badSum || cues.some(({ name }) => name === 'praise');
