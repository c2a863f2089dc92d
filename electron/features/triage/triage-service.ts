import { type HardRule, hardRules, type Label } from '@shared/triage/labels';
import { primaryTag } from '@shared/triage/language';
import type { Explanation, ModelCard, RuleWords } from '@shared/triage/schema';
import type { Triage } from '@shared/triage/triage';
import type { ReadStore } from '../../db/store';
import type { ActedBy } from '../team/audit-store';
import { triageOf } from './client-triage';
import { fingerprintOf, listModels, listOwnWords } from './model-store';
import { modelLanguages, ruleLanguages, shippedExpert, shippedRuleWords } from './shipped';
import type { Teacher } from './teacher';
import type { CorrectionResult } from './triage-commands';
import { countLanguages, findCorrection, findIncoming } from './triage-store';

type OpenClient = { readonly id: string; readonly store: ReadStore };

export type TriageWrites = {
  readonly correctTriage: (
    clientId: string,
    input: { readonly messageId: string; readonly label: Label | null; readonly by: ActedBy },
  ) => Promise<CorrectionResult>;
  readonly setRuleWords: (
    clientId: string,
    input: {
      readonly language: string;
      readonly rule: HardRule;
      readonly words: readonly string[];
      readonly by: ActedBy;
    },
  ) => Promise<null>;
};

type Options = {
  /** One client's open store; throws where it cannot be read. */
  readonly clients: (clientId: string) => readonly OpenClient[];
  readonly writes: TriageWrites;
  /** Who does it now; known to the client's history from then on. */
  readonly by: (clientId: string) => Promise<ActedBy>;
  readonly teacher: Pick<Teacher, 'corrected' | 'judgeAgain'>;
  readonly changed: (clientId: string) => void;
};

export type TriageService = ReturnType<typeof createTriageService>;

/** Messages of the newest so many are counted by language: all of them would take seconds. */
const COUNTED = 10_000;

export function createTriageService({ clients, writes, by, teacher, changed }: Options) {
  const known = new WeakMap<ReadStore, { readonly print: string; readonly triage: Triage }>();
  /** As the writer has it now. */
  const triageNow = (store: ReadStore): Triage => {
    const print = fingerprintOf(store);
    const kept = known.get(store);
    if (kept?.print === print) return kept.triage;
    const triage = triageOf(store);
    known.set(store, { print, triage });
    return triage;
  };
  const storeOf = (clientId: string): ReadStore | null => clients(clientId)[0]?.store ?? null;
  const words = (clientId: string): RuleWords[] => {
    const store = storeOf(clientId);
    return store === null ? [] : wordsOf(store);
  };

  return {
    /** `null`: there is no such incoming message. */
    explain: (clientId: string, messageId: string): Explanation | null => {
      const store = storeOf(clientId);
      const row = store === null ? undefined : findIncoming(store, messageId);
      if (store === null || row === undefined) return null;
      const { ruleWords, features, verdict, language } = triageNow(store).explain(row);
      const correction = findCorrection(store, messageId);
      return {
        messageId,
        label: row.label,
        labelBy: row.labelBy ?? 'none',
        hardRule: row.hardRule,
        // What a person overruled explains nothing any more.
        ruleWords: row.hardRule === null ? [] : [...ruleWords],
        score: verdict.score,
        language,
        features: [...features],
        correctedBy: correction?.memberName ?? null,
        correctedAt: correction?.at ?? null,
      };
    },
    correct: async (clientId: string, messageId: string, label: Label | null): Promise<CorrectionResult> => {
      const result = await writes.correctTriage(clientId, { messageId, label, by: await by(clientId) });
      if (result.kind === 'done' && result.before !== label) {
        teacher.corrected(clientId);
        changed(clientId);
      }
      return result;
    },
    card: (
      clientId: string,
    ): { models: ModelCard[]; without: { language: string; messageCount: number }[] } => {
      const store = storeOf(clientId);
      return store === null ? { models: [], without: [] } : cardOf(store);
    },
    words,
    setWords: async (clientId: string, { language, rule, words: lines }: RuleWords): Promise<RuleWords[]> => {
      await writes.setRuleWords(clientId, { language, rule, words: lines, by: await by(clientId) });
      await teacher.judgeAgain(clientId);
      changed(clientId);
      return words(clientId);
    },
  };
}

/** Every language with lists, shipped or the client's own, and every rule. */
function wordsOf(store: ReadStore): RuleWords[] {
  const own = listOwnWords(store);
  const languages = [...new Set([...ruleLanguages(), ...own.map(({ language }) => language)])].sort();
  return languages.flatMap((language) =>
    hardRules.map((rule) => {
      const changed = own.find((one) => one.language === language && one.rule === rule);
      return { language, rule, words: [...(changed?.words ?? shippedRuleWords(language, rule))] };
    }),
  );
}

/** ISO 639: the language is not determined. */
const UNKNOWN = 'und';

function cardOf(store: ReadStore) {
  const counts = new Map<string, number>();
  for (const { language: tag, n } of countLanguages(store, COUNTED)) {
    const language = primaryTag(tag) ?? UNKNOWN;
    counts.set(language, (counts.get(language) ?? 0) + n);
  }
  const rows = listModels(store);
  const models = modelLanguages().map((language): ModelCard => {
    const row = rows.find((one) => one.language === language);
    return {
      language,
      seedCount: shippedExpert(language)?.seed.sentenceCount ?? 0,
      correctionCount: row?.correctionCount ?? 0,
      trainedAt: row?.trainedAt ?? null,
      heldOutCount: row?.heldOutCount ?? 0,
      precision: row?.precision ?? null,
      recall: row?.recall ?? null,
      auc: row?.auc ?? null,
      messageCount: counts.get(language) ?? 0,
    };
  });
  const without = [...counts]
    .filter(([language]) => !modelLanguages().includes(language))
    .map(([language, messageCount]) => ({ language, messageCount }));
  return { models, without };
}
