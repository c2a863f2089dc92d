import type { ConversationChange, ConversationRow, InboxFilter } from '@shared/inbox/schema';
import { mayWrite } from '@shared/team/permissions';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLatest } from '../../lib/use-latest';
import { type TeamNames, useCurrentMember } from '../../lib/use-team';
import { showToast } from '../../ui/toast';
import type { Asking } from './asking';
import { belongs, decided, handsOn, isAlready } from './decided';
import { DecisionDialogs, type Handing } from './decision-dialogs';
import { useDecisions } from './decisions';
import type { RowAct } from './row-shared';
import { useDecide } from './use-decide';
import { useDecisionActions } from './use-decision-actions';
import { useHandOver } from './use-hand-over';
import { useListDoor } from './use-list-door';
import { useMarkRows } from './use-mark-rows';

type Options = {
  readonly filter: InboxFilter;
  readonly names: TeamNames;
  readonly openRow: ConversationRow | null;
  /** What an action is about: the selected rows, else the open one. */
  readonly targets: readonly ConversationRow[];
  /** Comes to the conversation after those that leave, with the focus. */
  readonly goOn: (leaving: ReadonlySet<string>) => void;
  readonly reveal: (row: ConversationRow) => void;
  /** What was selected is done. */
  readonly onDone: () => void;
};

type Deciding = {
  readonly act: (row: ConversationRow, act: RowAct) => void;
  readonly dialogs: ReactNode;
};

/** Everything that can be done to conversations, wherever their list comes from. */
export function useDeciding(options: Options): Deciding {
  const { filter, names, targets, reveal } = options;
  const member = useCurrentMember();
  const memberId = member?.id ?? null;
  const door = useListDoor({ filter, memberId, names, reveal });
  const decide = useDecide(door, names);
  const handOver = useHandOver(door);
  const mark = useMarkRows();
  const guard = useGuard(member === null || mayWrite(member.role));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [handing, setHanding] = useState<Handing | null>(null);
  const { failed } = useDecisions();
  const latest = useLatest({ ...options, memberId, failed });

  const leave = useCallback(
    (rows: readonly ConversationRow[]) => {
      const leaving = new Set(rows.map(({ id }) => id));
      const { openRow, goOn, onDone } = latest.current;
      if (openRow !== null && leaving.has(openRow.id)) goOn(leaving);
      onDone();
    },
    [latest],
  );
  const change = useCallback(
    (asked: readonly ConversationRow[], what: ConversationChange) =>
      guard(() => {
        const rows = asked.filter((row) => !isAlready(row, what));
        if (rows.length === 0) return;
        const { openRow, memberId: me, filter: shown, names: known, onDone } = latest.current;
        const next = openRow && decided(openRow, what, { now: Date.now(), names: known });
        const goes = handsOn(what, me) || (next !== null && !belongs(next, shown, me));
        // Before anything changes: the rows as they stand say which is next.
        if (goes) leave(rows);
        else onDone();
        void decide(rows, what);
      }),
    [guard, latest, leave, decide],
  );
  const ask = useCallback((what: Asking) => guard(() => setAsking(what)), [guard]);
  useDecisionActions({ targets, change, ask, mark: (rows, as) => void mark(rows, as) });

  const act = useCallback(
    (row: ConversationRow, what: RowAct) => {
      if (what === 'done') change([row], { do: row.status === 'closed' ? 'reopen' : 'close' });
      else if (what === 'retry') {
        const failure = latest.current.failed.get(row.id);
        if (failure !== undefined) change([row], failure.change);
      } else ask({ kind: what, rows: [row] });
    },
    [change, ask, latest],
  );
  const dialogs = (
    <DecisionDialogs
      asking={asking}
      handing={handing}
      onChange={change}
      onAskHandOver={setHanding}
      onHandOver={async ({ row, desk }, words) => {
        await handOver({ row, desk, words });
        setHanding(null);
        leave([row]);
      }}
      onClose={() => {
        setAsking(null);
        setHanding(null);
      }}
    />
  );
  return { act, dialogs };
}

/** Who may only read is told so, before anything seems to change. */
function useGuard(mayAct: boolean) {
  const { t } = useTranslation('failures');
  return useCallback(
    (act: () => void) => {
      if (mayAct) act();
      else showToast({ text: t('readOnly') });
    },
    [t, mayAct],
  );
}
