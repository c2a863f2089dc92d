import type { FoldedMessage } from '@shared/inbox/conversation-fold';
import type { ConversationKind } from '@shared/inbox/kinds';
import { previewOf } from '@shared/inbox/preview';
import type { Verdict } from '@shared/triage/labels';
import type { RemoteMessage } from '../../connectors/connector';
import type { ReadStore } from '../../db/store';
import type { Judge } from './judge';

/** What is stored with a message of what was thought of it. */
export type Judged = {
  /** `automatic` for what a machine sent for us. */
  readonly label: string | null;
  readonly labelBy: string | null;
  /** `null`: nothing is to be said. */
  readonly verdict: Verdict | null;
  readonly language: string | null;
};

/** A message as the judge sees it: what comes in has a verdict, an entry of a feed only where it speaks of us. */
export function judged(judge: Judge, message: RemoteMessage): Judged {
  const { kind, direction, text, language } = message;
  if (direction === 'out') {
    const automatic = kind !== 'post' && judge.isAutomatic(text);
    return {
      label: automatic ? 'automatic' : null,
      labelBy: automatic ? 'rule' : null,
      verdict: null,
      language,
    };
  }
  if (kind === 'post') return { label: null, labelBy: null, verdict: null, language };
  const incoming = { ...message, kind };
  if (kind === 'item' && !judge.mentionsUs(incoming))
    return { label: null, labelBy: null, verdict: null, language };
  const { verdict, language: detected } = judge.verdict(incoming);
  return { label: verdict.label, labelBy: verdict.labelBy, verdict, language: language ?? detected };
}

const MOVED = `
  SELECT m.kind, m.direction, m.at, m.received_at AS receivedAt, m.quiet,
    CASE WHEN e.id IS NULL THEN m.subject ELSE nullif(e.subject, '') END AS subject, coalesce(e.text, m.text) AS text,
    m.label, m.label_by AS labelBy, m.score, m.hard_rule AS hardRule
  FROM message AS m
  LEFT JOIN message_revision AS e ON e.id = (
    SELECT id FROM message_revision WHERE message_id = m.id AND kind = 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1
  )
  WHERE m.conversation_id = ? ORDER BY m.at`;

type MovedRow = Omit<Verdict, 'labelBy' | 'label'> & {
  kind: ConversationKind;
  direction: 'in' | 'out';
  at: number;
  receivedAt: number;
  quiet: number;
  subject: string | null;
  text: string;
  label: Verdict['label'] | 'automatic';
  labelBy: Verdict['labelBy'] | null;
};

/** The stored messages of a conversation, to fold it anew. */
export const listMoved = (store: ReadStore, conversationId: string): FoldedMessage[] =>
  store.all<MovedRow>('thread.moved', MOVED, [conversationId]).map(toFolded);

function toFolded({ label, labelBy, score, hardRule, ...row }: MovedRow): FoldedMessage {
  const news = row.direction === 'in' && row.quiet === 0;
  const isVerdict = row.direction === 'in' && labelBy !== null && label !== 'automatic';
  return {
    ...row,
    news,
    unread: news,
    answers: row.direction === 'out' && label !== 'automatic',
    verdict: isVerdict ? { label, labelBy, score, hardRule } : null,
    preview: previewOf(row.text),
  };
}
