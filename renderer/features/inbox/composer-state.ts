import type { Publication, Visibility, Warning } from '@shared/outbox/schema';
import type { EngineError } from '../../lib/engine/engine';
import { movedRanges, replaceRange, type TextRange } from './composer-ranges';

export const composerTabs = ['public', 'private', 'note'] as const;
export type ComposerTab = (typeof composerTabs)[number];

/** What sending warned of; a person looks and says so once. */
export type Confirm = {
  readonly warnings: readonly Warning[];
  /** Who answered before. */
  readonly by: string | null;
  readonly clientName: string | null;
};

/** `asking`: it goes once somebody has read a warning · `failed`: it did not, and the text is here. */
export type ComposerStep =
  | { readonly is: 'writing' }
  | { readonly is: 'sending' }
  | { readonly is: 'asking'; readonly confirm: Confirm }
  | { readonly is: 'failed'; readonly error: EngineError };

export type ComposerState = {
  readonly tab: ComposerTab;
  /** Of the reply, also while a note is written. */
  readonly visibility: Visibility;
  readonly reply: string;
  /** Stretches of the reply that were filled in from variables and not touched since. */
  readonly filled: readonly TextRange[];
  /** The message that is answered; `null`: the newest incoming one. */
  readonly parentId: string | null;
  readonly note: string;
  /** Where the caret is wanted; a new object each time it is. */
  readonly caret: { readonly at: number } | null;
  readonly step: ComposerStep;
};

export type ComposerEvent =
  | { readonly type: 'typed' | 'noted'; readonly text: string }
  /** `reply`: with the visibility that it had. */
  | { readonly type: 'turned'; readonly to: ComposerTab | 'reply' }
  | { readonly type: 'answers'; readonly parentId: string | null }
  | {
      readonly type: 'inserted';
      readonly range: TextRange;
      readonly text: string;
      /** Filled in stretches of the inserted text, counted from its beginning. */
      readonly filled: readonly TextRange[];
    }
  | { readonly type: 'found'; readonly draft: Publication }
  | { readonly type: 'reopened'; readonly draft: Publication; readonly caret: number | null }
  | { readonly type: 'sending' | 'sent' | 'calmed' | 'note-added' }
  | { readonly type: 'asked'; readonly confirm: Confirm }
  | { readonly type: 'failed'; readonly error: EngineError };

const writing: ComposerStep = { is: 'writing' };

/** `tab`: the first that this conversation has. */
export const emptyComposer = (tab: ComposerTab, note: string): ComposerState => ({
  tab,
  visibility: tab === 'private' ? 'private' : 'public',
  reply: '',
  filled: [],
  parentId: null,
  note,
  caret: null,
  step: writing,
});

/** What becomes of what is being written. A note and a reply never turn into each other. */
export function composerAfter(state: ComposerState, event: ComposerEvent): ComposerState {
  switch (event.type) {
    case 'typed':
      return typed(state, event.text);
    case 'noted':
      return { ...state, note: event.text, step: writing };
    case 'turned':
      return turned(state, event.to);
    case 'answers':
      return {
        ...turned(state, state.visibility),
        parentId: event.parentId,
        caret: { at: state.reply.length },
      };
    case 'inserted':
      return inserted(state, event);
    case 'found':
      // Whoever began to write before the engine answered goes on with that.
      return state.reply === '' ? withDraft(state, event.draft) : state;
    case 'reopened':
      return { ...withDraft(state, event.draft), caret: { at: event.caret ?? event.draft.text.length } };
    case 'sending':
      return { ...state, step: { is: 'sending' } };
    case 'sent':
      return { ...state, reply: '', filled: [], parentId: null, step: writing };
    case 'calmed':
      return { ...state, step: writing };
    case 'note-added':
      return { ...state, note: '', step: writing };
    case 'asked':
      return { ...state, step: { is: 'asking', confirm: event.confirm } };
    case 'failed':
      return { ...state, step: { is: 'failed', error: event.error } };
  }
}

const typed = (state: ComposerState, text: string): ComposerState => ({
  ...state,
  reply: text,
  filled: movedRanges(state.filled, state.reply, text),
  step: writing,
});

function turned(state: ComposerState, to: ComposerTab | 'reply'): ComposerState {
  const tab = to === 'reply' ? state.visibility : to;
  return { ...state, tab, visibility: tab === 'note' ? state.visibility : tab, caret: null, step: writing };
}

const withDraft = (state: ComposerState, { text, visibility, parentId }: Publication): ComposerState => ({
  ...state,
  tab: visibility,
  visibility,
  reply: text,
  filled: [],
  parentId,
  step: writing,
});

function inserted(
  state: ComposerState,
  { range, text, filled }: Extract<ComposerEvent, { readonly type: 'inserted' }>,
): ComposerState {
  const reply = replaceRange(state.reply, range, text);
  const moved = filled.map(({ from, until }) => ({ from: from + range.from, until: until + range.from }));
  return {
    ...typed(state, reply),
    filled: [...movedRanges(state.filled, state.reply, reply), ...moved],
    caret: { at: range.from + text.length },
  };
}
