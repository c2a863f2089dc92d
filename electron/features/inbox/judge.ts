import type { ConversationKind } from '@shared/inbox/kinds';
import type { Actions, RuleSubject } from '@shared/team/rules-schema';
import type { HardRule, Label, Verdict } from '@shared/triage/labels';

/** A text that came in. */
export type Incoming = {
  readonly kind: ConversationKind;
  readonly subject: string | null;
  readonly text: string;
  /** BCP 47 as the platform says it; often wrong, or missing. */
  readonly language: string | null;
};

/** A conversation in which somebody waits. */
export type Waiting = {
  readonly kind: ConversationKind;
  readonly label: Label | null;
  readonly hardRule: HardRule | null;
  /** We answered in it before. */
  readonly answeredBefore: boolean;
  readonly sinceAt: number;
  /** Promised by a rule instead, business ms. */
  readonly rulePromiseMs: number | null;
};

export type Promised = { readonly dueAt: number; readonly warnAt: number; readonly promiseMs: number };

/** What rules want done with the conversation of a message, and which of them. */
export type Ruled = { readonly actions: Actions; readonly ruleIds: readonly string[] };

/** What a client decided about how its messages are looked at. Made of its settings; knows no row. */
export type Judge = {
  readonly verdict: (message: Incoming) => { readonly verdict: Verdict; readonly language: string | null };
  /** Whether an entry of a feed speaks of us. */
  readonly mentionsUs: (message: Incoming) => boolean;
  /** Whether an answer of ours was sent by a machine. */
  readonly isAutomatic: (text: string) => boolean;
  /** `null`: nothing is promised. */
  readonly promise: (waiting: Waiting) => Promised | null;
  /** `null`: no rule matches. Reads only those facts of the subject that its rules ask for. */
  readonly rules: (subject: RuleSubject) => Ruled | null;
  readonly inHours: (at: number) => boolean;
};
