import type { Post } from '@shared/calendar/schema';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, engine } from '../../lib/engine/engine';
import { useLatest } from '../../lib/use-latest';
import { type Draft, isUnwritten, toSave } from './draft';

/** A pause in typing after which what was typed is kept (ux 10). */
const PAUSE_MS = 400;

type Options = {
  readonly clientId: string;
  /** As it is stored now; `null`: nothing is. */
  readonly post: Post | null;
  /** What stands there until somebody types. */
  readonly stored: Draft;
  readonly timeZone: string;
  /** It is on its way: what is stored is shown, and nothing is kept. */
  readonly locked: boolean;
  /** It has been stored for the first time. */
  readonly onMade: (id: string) => void;
  readonly onFailed: (error: Error) => void;
};

/**
 * What is written in the form, kept on each pause and on leaving it, one version after the other. Each is based on the one
 * before: where somebody else has changed the post meanwhile, the engine refuses and a person says which one stands.
 */
export function usePostDraft({ clientId, post, stored, timeZone, locked, onMade, onFailed }: Options) {
  const cache = useQueryClient();
  const [typed, setTyped] = useState<Draft | null>(null);
  const [kept, setKept] = useState<Draft | null>(null);
  const written = useRef<Draft | null>(null);
  const last = useRef<Draft | null>(null);
  const known = useRef<Pick<Post, 'id' | 'updatedAt'> | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useLatest({ post, locked, onMade });

  /** Answers the post's id, `null` where nothing is written. */
  const keep = useCallback(() => {
    const store = async (): Promise<string | null> => {
      const now = written.current;
      const isKept = now === null || now === last.current || latest.current.locked;
      if (isKept || (known.current === null && isUnwritten(now)))
        return known.current?.id ?? latest.current.post?.id ?? null;
      const saved = await engine.calendar.save({
        ...{ clientId, known: known.current },
        ...toSave(now, timeZone),
      });
      const isNew = known.current === null;
      known.current = { id: saved.id, updatedAt: saved.updatedAt };
      last.current = now;
      setKept(now);
      cache.setQueryData(api.calendar.post.queryKey({ input: { clientId, id: saved.id } }), saved);
      if (isNew) latest.current.onMade(saved.id);
      return saved.id;
    };
    const done = queue.current.then(store);
    queue.current = done.catch(() => undefined);
    return done;
  }, [cache, clientId, timeZone, latest]);

  const readAnew = (): Promise<Post> => {
    const input = { clientId, id: known.current?.id ?? '' };
    return cache.fetchQuery(api.calendar.post.queryOptions({ input, staleTime: 0 }));
  };
  const change = (draft: Draft): void => {
    // What is shown is what the writing is based on.
    if (written.current === null && post !== null) known.current = { id: post.id, updatedAt: post.updatedAt };
    written.current = draft;
    setTyped(draft);
  };
  useEffect(() => {
    if (typed === null || typed === last.current || locked) return;
    const timer = setTimeout(() => void keep().catch(onFailed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, locked, keep, onFailed]);
  // Nobody is there any more to be told of a failure; the engine's log has it.
  useEffect(() => () => void keep().catch(() => undefined), [keep]);

  return {
    draft: locked ? stored : (typed ?? stored),
    isTyped: typed !== null,
    isKept: typed !== null && typed === kept,
    change,
    keep,
    /** What was written here stands, over what somebody else wrote meanwhile. */
    insist: async () => {
      const { id, updatedAt } = await readAnew();
      known.current = { id, updatedAt };
      return keep();
    },
    /** What is stored stands. */
    yield: async () => {
      await readAnew();
      written.current = null;
      setTyped(null);
    },
  };
}

export type PostDraft = ReturnType<typeof usePostDraft>;
