import type { Publication } from '@shared/outbox/schema';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { engine } from '../../lib/engine/engine';
import type { ComposerState } from './composer-state';

/** A pause in typing after which what was typed is kept (ux 10). */
const PAUSE_MS = 400;

type Content = Pick<ComposerState, 'reply' | 'visibility' | 'parentId'>;
type Kept = Content & { readonly id: string };

export type DraftKeeper = {
  /** Keeps what is written now; answers the draft's id, `null` where nothing is written. */
  readonly keep: () => Promise<string | null>;
  /** Whether it is the draft that is being written here. */
  readonly isOpen: (id: string) => boolean;
  /** What is stored already: it came from the engine. */
  readonly take: (draft: Publication) => void;
  /** It is no draft any more: it is on its way. */
  readonly forget: () => void;
};

type Options = {
  readonly clientId: string;
  readonly conversationId: string;
  readonly content: Content;
  readonly onFailed: (error: Error) => void;
};

/** Keeps a reply on each pause, on leaving the field and on leaving the conversation, one version after the other. */
export function useDraftKeeper({ clientId, conversationId, content, onFailed }: Options): DraftKeeper {
  const { reply, visibility, parentId } = content;
  const written = useRef(content);
  const kept = useRef<Kept | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  useLayoutEffect(() => {
    written.current = { reply, visibility, parentId };
  }, [reply, visibility, parentId]);

  const keep = useCallback(() => {
    const store = async (): Promise<string | null> => {
      const now = written.current;
      if (isKept(kept.current, now)) return kept.current?.id ?? null;
      const draft = await engine.outbox.saveDraft({
        clientId,
        conversationId,
        parentId: now.parentId,
        visibility: now.visibility,
        text: now.reply,
      });
      kept.current = draft === null ? null : { ...now, id: draft.id };
      return draft?.id ?? null;
    };
    const stored = queue.current.then(store);
    queue.current = stored.catch(() => undefined);
    return stored;
  }, [clientId, conversationId]);

  useEffect(() => {
    if (isKept(kept.current, { reply, visibility, parentId })) return;
    const timer = setTimeout(() => void keep().catch(onFailed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [reply, visibility, parentId, keep, onFailed]);
  // Nobody is there any more to be told of a failure; the engine's log has it.
  useEffect(() => () => void keep().catch(() => undefined), [keep]);

  return useMemo(
    () => ({
      keep,
      isOpen: (id) => kept.current?.id === id,
      take: (draft) => {
        kept.current = { ...draft, reply: draft.text };
      },
      forget: () => {
        kept.current = null;
      },
    }),
    [keep],
  );
}

const isKept = (kept: Kept | null, now: Content): boolean =>
  kept === null
    ? now.reply === ''
    : kept.reply === now.reply && kept.visibility === now.visibility && kept.parentId === now.parentId;
