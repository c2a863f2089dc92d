import type { ConversationChange, ConversationRow } from '@shared/inbox/schema';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../lib/format';
import { useFormat } from '../../lib/use-format';
import { type TeamNames, useDeskName } from '../../lib/use-team';

type Context = {
  readonly t: TFunction<'list'>;
  readonly format: Format;
  readonly names: TeamNames;
  readonly deskName: ReturnType<typeof useDeskName>;
  readonly now: number;
};

/** What a change did, without to whom: a key and what fills it. */
function sentence(change: ConversationChange, what: string, context: Context): string {
  const { t, format, names, deskName, now } = context;
  switch (change.do) {
    case 'close':
      return t('did.close', { what });
    case 'reopen':
      return t('did.reopen', { what });
    case 'snooze':
      return t('did.snooze', { what, until: format.soon(change.untilAt, now) });
    case 'assign': {
      const who = change.memberId === null ? undefined : names.members.get(change.memberId);
      return who === undefined ? t('did.assignNobody', { what }) : t('did.assign', { what, who: who.name });
    }
    case 'desk': {
      const desk = change.deskId === null ? undefined : names.desks.get(change.deskId);
      if (desk === undefined) return t('did.deskNone', { what });
      return t('did.desk', { what, desk: deskName(desk) });
    }
    case 'urgent':
      return t(change.on ? 'did.urgent' : 'did.notUrgent', { what });
    case 'tag':
      return t(change.on ? 'did.tag' : 'did.untag', { what, tag: change.name });
  }
}

/** What was done and to whom, in one line: for the toast and for the names of undo. */
export function useChangeTitle(names: TeamNames) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const deskName = useDeskName();
  return useCallback(
    (rows: readonly ConversationRow[], change: ConversationChange): string => {
      const [only] = rows;
      const alone = rows.length === 1 && only !== undefined;
      const what = alone ? only.contactName : t('conversations', { count: rows.length });
      return sentence(change, what, { t, format, names, deskName, now: Date.now() });
    },
    [t, format, names, deskName],
  );
}
