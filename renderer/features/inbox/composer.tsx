import type { Thread } from '@shared/inbox/schema';
import type { Publication } from '@shared/outbox/schema';
import { answersTo } from '@shared/platforms/registry';
import {
  type Dispatch,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useReducer,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useCurrentMember } from '../../lib/use-team';
import { cx } from '../../ui/cx';
import styles from './composer.module.css';
import type { FieldHandle } from './composer-field';
import { ComposerNote } from './composer-note';
import { ComposerReply } from './composer-reply';
import { type ComposerRequest, useComposerRequests } from './composer-request';
import { type ComposerEvent, type ComposerTab, composerAfter, emptyComposer } from './composer-state';
import { ComposerTabs } from './composer-tabs';
import { type DraftKeeper, useDraftKeeper } from './composer-use-draft';
import { begunNote } from './composer-use-note';
import { useThreadTabs } from './composer-use-tabs';
import type { Answered } from './thread-answered';

type Props = {
  readonly conversation: Thread['conversation'];
  /** This member's draft as the engine keeps it; `undefined`: it has not answered yet. */
  readonly draft: Publication | null | undefined;
  /** Whom a reply answers, by the message that was chosen, else by the newest one. */
  readonly answeredBy: (parentId: string | null) => Answered;
  /** Who else writes here. */
  readonly others: ReactNode;
};

/** Where a reply or a note is written. The two look different, and one's key never does the other's work. */
export function Composer({ conversation, draft, answeredBy, others }: Props) {
  const { t } = useTranslation('composer');
  const { clientId, id: conversationId, platform, kind } = conversation;
  const tabs = useThreadTabs(conversation);
  const [state, dispatch] = useReducer(composerAfter, null, () =>
    emptyComposer(answersTo(platform, kind)[0] ?? 'note', begunNote(conversationId)),
  );
  const reply = useRef<FieldHandle>(null);
  const note = useRef<FieldHandle>(null);
  const drafts = useDraftKeeper({
    clientId,
    conversationId,
    content: state,
    onFailed: useCallback((error: Error) => dispatch({ type: 'failed', error }), []),
  });
  useFoundDraft({ draft, drafts, empty: state.reply === '', dispatch });
  useRequests({ conversationId, drafts, dispatch, fields: { reply, note } });
  const tab: ComposerTab = tabs.includes(state.tab) ? state.tab : (tabs[0] ?? 'note');
  if (tabs.length === 0) return <ReadOnly />;
  const parts = { conversation, state: { ...state, tab }, dispatch };
  return (
    <section
      className={cx(styles.composer, styles[tab])}
      aria-label={t('label')}
      data-pane="composer"
      data-composer={tab}
    >
      <ComposerTabs tabs={tabs} tab={tab} onTab={(to) => dispatch({ type: 'turned', to })}>
        {others}
      </ComposerTabs>
      {tab === 'note' ? (
        <ComposerNote {...parts} field={note} />
      ) : (
        <ComposerReply {...parts} field={reply} drafts={drafts} answered={answeredBy(state.parentId)} />
      )}
    </section>
  );
}

type Requests = {
  readonly conversationId: string;
  readonly drafts: DraftKeeper;
  readonly dispatch: Dispatch<ComposerEvent>;
  readonly fields: {
    readonly reply: RefObject<FieldHandle | null>;
    readonly note: RefObject<FieldHandle | null>;
  };
};

/** What keys, menus and undo ask of the composer. */
function useRequests({ conversationId, drafts, dispatch, fields: { reply, note } }: Requests) {
  const onRequest = useCallback(
    (request: ComposerRequest, when: 'asked' | 'before') => {
      const { tab, parentId, draft, sent } = request;
      if (sent !== undefined) {
        if (!drafts.isOpen(sent)) return;
        drafts.forget();
        dispatch({ type: 'sent' });
        return;
      }
      const turn = () => {
        if (draft !== undefined) {
          drafts.take(draft.reply);
          dispatch({ type: 'reopened', draft: draft.reply, caret: draft.caret });
        } else if (parentId !== undefined) dispatch({ type: 'answers', parentId });
        else dispatch({ type: 'turned', to: tab });
      };
      const field = tab === 'note' ? note : reply;
      if (when === 'asked') {
        // At once: on a busy machine a frame is long enough to type a word, which would be keys to everything else.
        flushSync(turn);
        field.current?.focus();
      } else turn();
      focusSoon(field);
    },
    [drafts, dispatch, reply, note],
  );
  useComposerRequests(conversationId, onRequest);
}

type Found = {
  readonly draft: Publication | null | undefined;
  readonly drafts: DraftKeeper;
  readonly empty: boolean;
  readonly dispatch: Dispatch<ComposerEvent>;
};

/** Opens a draft that was begun before, or that was given back meanwhile; never over what is being written. */
function useFoundDraft({ draft, drafts, empty, dispatch }: Found) {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (draft === undefined || draft?.id === seen.current) return;
    seen.current = draft?.id ?? null;
    if (draft === null || !empty || drafts.isOpen(draft.id)) return;
    drafts.take(draft);
    dispatch({ type: 'found', draft });
  }, [draft, drafts, empty, dispatch]);
}

/** Once more after the tab has changed: a menu that was asked from gives the focus back to where it was. */
const focusSoon = (field: { readonly current: FieldHandle | null }) =>
  requestAnimationFrame(() => field.current?.focus());

function ReadOnly() {
  const { t } = useTranslation('composer');
  const member = useCurrentMember();
  if (member === null) return null;
  return (
    <section className={styles.readOnly} aria-label={t('label')} data-pane="composer" tabIndex={-1}>
      <p>{t('readOnly', { name: member.name })}</p>
    </section>
  );
}
