import { asksNothing, compileConditions, ruleText } from '@shared/team/rules';
import type { Conditions, RuleSubject, RuleTest } from '@shared/team/rules-schema';
import type { ReadStore } from '../../db/store';
import {
  type AuthorHistory,
  findAuthorHistory,
  findText,
  listExamples,
  nextBatch,
  type TestRow,
} from './rule-test-store';

/** Messages that are fetched at once. */
const BATCH = 250;
/** Characters that are read between two pauses: a few ms of matching, also where texts are long. */
const TURN = 30_000;
/** What looking up an author or the hours costs, in characters. */
const LOOK_UP = 300;
const EXAMPLES = 20;

export type RuleTestOptions = {
  readonly conditions: Conditions;
  /** At most so many incoming messages are looked at. */
  readonly limit: number;
  readonly inHours: (at: number) => boolean;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
  readonly signal?: AbortSignal | undefined;
};

/**
 * What conditions would have matched among the stored messages, newest first, with the texts as they first came, which is
 * what rules see. It changes nothing. An aborted test answers with what it has looked at.
 */
export async function testRule(store: ReadStore, options: RuleTestOptions): Promise<RuleTest> {
  const { conditions, limit, pause, signal } = options;
  const asks = compileConditions(conditions);
  const subjects = subjectMaker(store, options);
  const exampleIds: string[] = [];
  let [looked, matched] = [0, 0];
  let belowDoc: number | null = null;
  let all = false;
  const look = (row: TestRow): void => {
    if (!asks(subjects.of(row))) return;
    matched += 1;
    if (exampleIds.length < EXAMPLES) exampleIds.push(row.id);
  };
  while (!all && looked < limit && signal?.aborted !== true) {
    const batch = nextBatch(store, { belowDoc, limit: BATCH });
    const rows = batch.rows.slice(0, limit - looked);
    for (const row of rows) {
      look(row);
      if (subjects.isTired()) await pause();
    }
    looked += rows.length;
    belowDoc = batch.lastDoc;
    all = belowDoc === null && rows.length === batch.rows.length;
    await pause();
  }
  return {
    looked,
    matched,
    all,
    matchesEverything: asksNothing(conditions) || (looked > 0 && matched === looked),
    examples: listExamples(store, exampleIds),
  };
}

/** What is known of a stored message now. What costs something is fetched where a condition asks for it. */
function subjectMaker(store: ReadStore, { inHours }: RuleTestOptions) {
  const authors = new Map<string, AuthorHistory>();
  let spent = 0;
  const historyOf = (contactId: string): AuthorHistory => {
    const known = authors.get(contactId);
    if (known !== undefined) return known;
    spent += LOOK_UP;
    const found = findAuthorHistory(store, contactId);
    authors.set(contactId, found);
    return found;
  };
  /** Whether there was one before is all that a rule asks. */
  const earlier = (row: TestRow, first: keyof AuthorHistory): number => {
    const firstAt = row.contactId === null ? null : historyOf(row.contactId)[first];
    return firstAt !== null && firstAt < row.at ? 1 : 0;
  };
  const of = (row: TestRow): RuleSubject => ({
    accountId: row.accountId,
    platform: row.platform,
    kind: row.kind,
    label: row.label,
    hardRule: row.hardRule,
    language: row.language,
    followerCount: row.followerCount,
    // No platform that is read so far tells a rating.
    rating: null,
    get text() {
      const text = ruleText(findText(store, row.id));
      spent += text.length;
      return text;
    },
    get earlierMessages() {
      return earlier(row, 'firstAt');
    },
    get earlierComplaints() {
      return earlier(row, 'firstComplaintAt');
    },
    get inHours() {
      spent += LOOK_UP;
      return inHours(row.at);
    },
  });
  return {
    of,
    /** Whether it is time for a pause; begins another turn. */
    isTired: (): boolean => {
      const tired = spent > TURN;
      if (tired) spent = 0;
      return tired;
    },
  };
}
