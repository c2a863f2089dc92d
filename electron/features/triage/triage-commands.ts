import type { HardRule, Label, Verdict } from '@shared/triage/labels';
import type { Triage } from '@shared/triage/triage';
import type { ReadStore, WriteStore } from '../../db/store';
import type { ActedBy, Written } from '../team/audit-store';
import { retrainTriage } from './learning-commands';
import { writeOwnWords } from './model-store';
import { shippedRuleWords } from './shipped';
import {
  findCorrection,
  findIncoming,
  insertCorrection,
  listUnlabelled,
  listWaiting,
  type MessageRow,
  setVerdict,
} from './triage-store';

type By = { readonly by: ActedBy };

export type Correction = By & {
  readonly messageId: string;
  /** `null`: what a person said is taken back. */
  readonly label: Label | null;
};

export type CorrectionResult =
  | {
      readonly kind: 'done';
      /** What a person had said before, so that saying it again takes this back. */
      readonly before: Label | null;
    }
  | { readonly kind: 'missing' };

export type WordsChange = By & {
  readonly language: string;
  readonly rule: HardRule;
  readonly words: readonly string[];
};

type Judging = { readonly verdict: Triage['verdict'] };

/**
 * What changes a client's store, by name. Each answers what it leaves behind; whoever runs it records the audit and renews the
 * rows of conversations in the same transaction, and looks at messages anew (`judgeOf`) after `retrainTriage` and
 * `setRuleWords`.
 */
export function triageCommands(judgeOf: (store: WriteStore) => Judging) {
  return {
    retrainTriage,

    correctTriage: (store: WriteStore, correction: Correction) => correct(store, correction, judgeOf),

    /** Looks at messages that nobody looked at. Answers whether some are left. */
    labelBacklog: (store: WriteStore, { limit }: By & { readonly limit: number }): Written<boolean> => {
      const rows = listUnlabelled(store, limit);
      const judging = judgeOf(store);
      const conversationIds = rows.flatMap((row) => label(store, row, judging) ?? []);
      return { result: rows.length === limit, audit: [], conversationIds };
    },

    /** Looks again at what waits, after models or words changed. Answers how many are something else now. */
    judgeAgain: (store: WriteStore, { limit }: By & { readonly limit: number }): Written<number> => {
      const judging = judgeOf(store);
      const changed = listWaiting(store, limit).filter((row) => isOther(row, judging.verdict(row).verdict));
      const conversationIds = changed.flatMap((row) => label(store, row, judging) ?? []);
      return { result: changed.length, audit: [], conversationIds };
    },

    /** Whether the list differs from before is not asked: it is short. As shipped again: later versions may ship another. */
    setRuleWords: (store: WriteStore, { language, rule, words, by }: WordsChange): Written<null> => {
      const shipped = shippedRuleWords(language, rule);
      const isShipped = words.length === shipped.length && words.every((line, at) => line === shipped[at]);
      writeOwnWords(store, { language, rule, words: isShipped ? null : words, now: by.now });
      const detail = { id: `triage-words/${language}/${rule}`, count: words.length };
      return {
        result: null,
        audit: [{ conversationId: null, what: 'setting', detail }],
        conversationIds: [],
      };
    },
  };
}

/** Gives a message its verdict: a person's, if one said something of it, else triage's. Answers its conversation. */
function label(store: WriteStore, row: MessageRow, { verdict: judge }: Judging): string | null {
  const { verdict, language } = judge(row);
  const said = findCorrection(store, row.id)?.label;
  setVerdict(store, { id: row.id, language, verdict: said === undefined ? verdict : saidBy(said, verdict) });
  return row.conversationId;
}

/** A person overrules everything: what is no complaint leaves the top as well. */
const saidBy = (label: Label, { score, hardRule }: Verdict): Verdict => ({
  label,
  labelBy: 'person',
  score,
  hardRule: label === 'complaint' ? hardRule : null,
});

function correct(
  store: WriteStore,
  { messageId, label: said, by }: Correction,
  judgeOf: (store: WriteStore) => Judging,
): Written<CorrectionResult> {
  const row = findIncoming(store, messageId);
  if (row === undefined) return { result: { kind: 'missing' }, audit: [], conversationIds: [] };
  const before = findCorrection(store, messageId)?.label ?? null;
  if (before === said) return { result: { kind: 'done', before }, audit: [], conversationIds: [] };
  insertCorrection(store, { messageId, label: said, memberId: by.memberId, at: by.now });
  const conversationId = label(store, row, judgeOf(store));
  const to = said ?? labelNow(store, messageId);
  return {
    result: { kind: 'done', before },
    audit: [{ conversationId, what: 'label', detail: { messageId, from: row.label, to } }],
    conversationIds: conversationId === null ? [] : [conversationId],
  };
}

const labelNow = (store: ReadStore, messageId: string): Label | null =>
  findIncoming(store, messageId)?.label ?? null;

const isOther = (row: MessageRow, { label: now, labelBy, score, hardRule }: Verdict): boolean =>
  row.label !== now || row.labelBy !== labelBy || row.hardRule !== hardRule || row.score !== score;
