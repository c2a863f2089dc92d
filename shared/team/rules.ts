import { type Actions, actionsSchema, type Conditions, type Rule, type RuleSubject } from './rules-schema';
import { tagKey } from './tag-key';
import { compileWords, holdsAny, type ReadText, readText } from './words';

/** Does nothing. */
export const noActions: Actions = actionsSchema.parse({});

/** What the rules say of one message. */
export type Outcome = {
  readonly actions: Actions;
  /** In their order. */
  readonly matchedRuleIds: readonly string[];
};

type Check = (subject: RuleSubject, text: () => ReadText) => boolean;

/** What rules read of a message: its heading counts. */
export const ruleText = (message: { readonly subject: string | null; readonly text: string }): string =>
  message.subject === null ? message.text : `${message.subject}\n${message.text}`;

/**
 * Rules made ready for many messages. Those that are switched off are left out. A subject's `text`, `inHours` and
 * `earlier…` are read only where a condition asks for them and the cheaper ones hold, so they may be getters.
 */
export function compileRules(rules: readonly Rule[]): (subject: RuleSubject) => Outcome {
  const compiled = rules
    .filter(({ enabled }) => enabled)
    .map(({ id, conditions, actions }) => ({ id, actions, checks: checksOf(conditions) }));
  return (subject) => {
    const text = once(() => readText(subject.text));
    const matched = compiled.filter(({ checks }) => checks.every((check) => check(subject, text)));
    return {
      actions: matched.reduce((earlier, { actions }) => filledBy(earlier, actions), noActions),
      matchedRuleIds: matched.map(({ id }) => id),
    };
  };
}

/** What these rules do with a message. Each is asked once: what one does is nothing another could ask about. */
export const applyRules = (rules: readonly Rule[], subject: RuleSubject): Outcome =>
  compileRules(rules)(subject);

/** Conditions made ready for many messages. */
export function compileConditions(conditions: Conditions): (subject: RuleSubject) => boolean {
  const checks = checksOf(conditions);
  return (subject) => {
    const text = once(() => readText(subject.text));
    return checks.every((check) => check(subject, text));
  };
}

/** Whether a message fulfils all that is asked. */
export const matches = (conditions: Conditions, subject: RuleSubject): boolean =>
  compileConditions(conditions)(subject);

/** Nothing is asked, so every message matches. */
export const asksNothing = (conditions: Conditions): boolean => checksOf(conditions).length === 0;

/** The cheap ones first. */
const checksOf = (conditions: Conditions): readonly Check[] => [
  ...oneOf(conditions.accountIds, ({ accountId }) => accountId),
  ...oneOf(conditions.platforms, ({ platform }) => platform),
  ...oneOf(conditions.kinds, ({ kind }) => kind),
  ...oneOf(conditions.labels, ({ label }) => label),
  ...oneOf(conditions.hardRules, ({ hardRule }) => hardRule),
  ...oneOf(conditions.languages.map(primaryTag), ({ language }) => language && primaryTag(language)),
  ...numberChecks(conditions),
  ...hoursChecks(conditions),
  ...authorChecks(conditions),
  ...wordChecks(conditions),
];

const primaryTag = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

function oneOf(wanted: readonly string[], fact: (subject: RuleSubject) => string | null): Check[] {
  if (wanted.length === 0) return [];
  const set: ReadonlySet<string | null> = new Set(wanted);
  return [(subject) => set.has(fact(subject))];
}

function numberChecks({ ratingAtMost, followersAtLeast }: Conditions): Check[] {
  const checks: Check[] = [];
  if (ratingAtMost !== null) checks.push(({ rating }) => rating !== null && rating <= ratingAtMost);
  if (followersAtLeast !== null)
    checks.push(({ followerCount }) => followerCount !== null && followerCount >= followersAtLeast);
  return checks;
}

const hoursChecks = ({ hours }: Conditions): Check[] =>
  hours === 'any' ? [] : [({ inHours }) => inHours === (hours === 'open')];

function authorChecks({ author }: Conditions): Check[] {
  switch (author) {
    case 'any':
      return [];
    case 'first-time':
      return [({ earlierMessages }) => earlierMessages === 0];
    case 'returning':
      return [({ earlierMessages }) => earlierMessages > 0];
    case 'complained-before':
      return [({ earlierComplaints }) => earlierComplaints > 0];
  }
}

function wordChecks({ words, withoutWords }: Conditions): Check[] {
  const checks: Check[] = [];
  const [wanted, unwanted] = [compileWords(words), compileWords(withoutWords)];
  if (words.length > 0) checks.push((_, text) => holdsAny(wanted, text()));
  if (withoutWords.length > 0) checks.push((_, text) => !holdsAny(unwanted, text()));
  return checks;
}

/** What an earlier rule left open, a later one may fill; tags and flags add up. */
const filledBy = (earlier: Actions, later: Actions): Actions => ({
  deskId: earlier.deskId ?? later.deskId,
  assigneeId: earlier.assigneeId ?? later.assigneeId,
  tags: withoutRepeats([...earlier.tags, ...later.tags]),
  urgent: earlier.urgent || later.urgent,
  firstMs: earlier.firstMs ?? later.firstMs,
  savedReplyId: earlier.savedReplyId ?? later.savedReplyId,
  needsApproval: earlier.needsApproval || later.needsApproval,
});

const withoutRepeats = (tags: readonly string[]): string[] =>
  tags.filter((name, at) => tags.findIndex((other) => tagKey(other) === tagKey(name)) === at);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
