/** Something that was done and can be taken back. Both directions reject when they fail. */
export type UndoEntry = {
  /** What was done, as the palette says it: `assign 12 conversations`. */
  readonly title: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

/** The nearest step in each direction; `null`: none. */
type Steps = { readonly undo: UndoEntry | null; readonly redo: UndoEntry | null };

type Direction = keyof Steps;

export type UndoStack = {
  /** Adds what was just done; what was undone before cannot be redone any more. Answers how to forget it. */
  readonly push: (entry: UndoEntry) => () => void;
  /** Takes one step; steps asked for meanwhile follow one after another. Answers what was taken, `null` for nothing. */
  readonly step: (direction: Direction) => Promise<UndoEntry | null>;
  readonly next: () => Steps;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A named stack of undo and redo (ux 48). What fails to be undone stays, to be tried again. */
export function createUndoStack(limit = 100): UndoStack {
  let done: readonly UndoEntry[] = [];
  let undone: readonly UndoEntry[] = [];
  let next: Steps = { undo: null, redo: null };
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const set = (nowDone: readonly UndoEntry[], nowUndone: readonly UndoEntry[]) => {
    done = nowDone.slice(-limit);
    undone = nowUndone;
    next = { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
    for (const listener of listeners) listener();
  };
  const forget = (entry: UndoEntry) => set(without(done, entry), without(undone, entry));

  const take = async (direction: Direction): Promise<UndoEntry | null> => {
    const entry = next[direction];
    if (entry === null) return null;
    await entry[direction]();
    // Looked at again: it may have been forgotten, or something else been done, while it ran.
    if (direction === 'undo' && done.includes(entry)) set(without(done, entry), [...undone, entry]);
    if (direction === 'redo' && undone.includes(entry)) set([...done, entry], without(undone, entry));
    return entry;
  };

  return {
    push: (entry) => {
      set([...done, entry], []);
      return () => forget(entry);
    },
    step: (direction) => {
      const taken = queue.then(() => take(direction));
      queue = taken.catch(() => undefined);
      return taken;
    },
    next: () => next,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

const without = (entries: readonly UndoEntry[], entry: UndoEntry) => entries.filter((each) => each !== entry);

/** What was done in this window, whatever the view. */
export const undoStack = createUndoStack();

/** Remembers what was just done, so that it can be taken back. Answers how to forget it, where its time is over. */
export const pushUndo = undoStack.push;
