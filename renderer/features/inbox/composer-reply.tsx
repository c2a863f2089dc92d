import type { Thread } from '@shared/inbox/schema';
import type { Visibility, Warning } from '@shared/outbox/schema';
import type { Filling } from '@shared/outbox/variables';
import type { SavedReply } from '@shared/team/schema';
import { type Dispatch, type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSavedReplies } from '../../lib/use-team';
import styles from './composer.module.css';
import { ComposerAsk } from './composer-ask';
import { repliesFor, shortcutAt } from './composer-complete';
import { ComposerField, type FieldHandle } from './composer-field';
import { unfilledRanges } from './composer-fill';
import { ComposerFoot } from './composer-foot';
import { ComposerPreview } from './composer-preview';
import { outgoing } from './composer-refusal';
import type { ComposerEvent, ComposerState } from './composer-state';
import { ComposerSuggested, WhomAnswered } from './composer-suggested';
import type { DraftKeeper } from './composer-use-draft';
import { useFilling, useInsertReply } from './composer-use-insert';
import { useComposerKey } from './composer-use-key';
import { useSend } from './composer-use-send';
import { useSent } from './composer-use-sent';
import type { Answered } from './thread-answered';
import { focusThread } from './thread-focus';

/** The contract's own limit; what a platform takes is far below it. */
const MAX_LENGTH = 20_000;

type Props = {
  readonly field: RefObject<FieldHandle | null>;
  readonly conversation: Thread['conversation'];
  readonly state: ComposerState;
  readonly dispatch: Dispatch<ComposerEvent>;
  readonly drafts: DraftKeeper;
  readonly answered: Answered;
};

/** A reply: what is written, whom it answers, how long it is, and the one button that says what happens. */
export function ComposerReply({ field, conversation, state, dispatch, drafts, answered }: Props) {
  const { t } = useTranslation('composer');
  const { platform, clientId } = conversation;
  const [preview, setPreview] = useState(false);
  const filling = useFilling(conversation, answered);
  const suggest = useReplySuggestions({ conversation, state, dispatch, filling });
  const caretBefore = useRef<number | null>(null);
  const announce = useSent();
  const send = useSend({
    clientId,
    drafts,
    dispatch,
    onSent: (sent, confirmed) => {
      announce({ sent, confirmed, caret: caretBefore.current });
      focusThread();
    },
  });
  const leaving = useMemo(
    () => outgoing(state, { platform, handle: answered.handle, filling }),
    [state, platform, answered.handle, filling],
  );
  const submit = (confirmed: Warning[]) => {
    if (leaving.refusal !== null) return;
    caretBefore.current = field.current?.caret() ?? null;
    void send(confirmed);
  };
  useComposerKey({
    id: 'send',
    title: t('send.action'),
    keys: '$mod+Enter',
    tabs: ['public', 'private'],
    run: () => submit([]),
  });
  return (
    <>
      <WhomAnswered answered={answered} onNewest={() => dispatch({ type: 'answers', parentId: null })} />
      <ComposerSuggested conversation={conversation} empty={state.reply === ''} onTake={suggest.insert} />
      <ComposerField
        ref={field}
        label={t(`field.${state.visibility satisfies Visibility}`, { name: answered.name })}
        placeholder={t('field.placeholder')}
        text={state.reply}
        marks={{ done: state.filled, open: unfilledRanges(state.reply, filling) }}
        caretAt={state.caret}
        readOnly={state.step.is === 'sending'}
        maxLength={MAX_LENGTH}
        suggest={suggest.suggest}
        onText={(text) => dispatch({ type: 'typed', text })}
        onKey={(event) => event.key === 'Escape' && focusThread()}
        onBlur={() => void drafts.keep().catch((error: unknown) => failed(dispatch, error))}
      />
      {preview && state.reply !== '' && <ComposerPreview text={leaving.text} conversation={conversation} />}
      {(state.step.is === 'asking' || state.step.is === 'failed') && (
        <ComposerAsk
          step={state.step}
          platform={platform}
          onSend={submit}
          onCalm={() => dispatch({ type: 'calmed' })}
        />
      )}
      <ComposerFoot
        className={styles.foot}
        conversation={conversation}
        leaving={leaving}
        preview={preview}
        onPreview={setPreview}
        onInsert={suggest.insert}
        onSend={() => submit([])}
      />
    </>
  );
}

const failed = (dispatch: Dispatch<ComposerEvent>, error: unknown) =>
  dispatch({
    type: 'failed',
    error: error instanceof Error ? error : new Error('not kept', { cause: error }),
  });

type SuggestOptions = Pick<Props, 'conversation' | 'state' | 'dispatch'> & { readonly filling: Filling };

/** Saved replies behind `;`, and what the picker puts in. */
function useReplySuggestions({ conversation, state, dispatch, filling }: SuggestOptions) {
  const { t, i18n } = useTranslation('composer');
  const replies = useSavedReplies(conversation.clientId);
  const insertAt = useInsertReply(filling, dispatch);
  const { deskId } = conversation;
  const suggest = {
    label: t('replies.label'),
    wordAt: shortcutAt,
    find: (word: string) =>
      repliesFor(replies, word, { language: i18n.language, deskId }).map((reply) => ({
        id: reply.id,
        title: reply.name,
        hint: `;${reply.shortcut}`,
        reply,
      })),
    take: (
      { reply }: { readonly reply: SavedReply },
      word: { readonly from: number; readonly until: number },
    ) => insertAt(reply, word),
  };
  const end = { from: state.reply.length, until: state.reply.length };
  return { suggest, insert: (reply: SavedReply) => insertAt(reply, end) };
}
