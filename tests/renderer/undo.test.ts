import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUndoStack, type UndoEntry } from '../../renderer/lib/undo/undo';

/** A text that grows by letters; each step back takes one off. */
function writing() {
  const stack = createUndoStack();
  const state = { text: '' };
  const entryOf = (letter: string): UndoEntry => ({
    title: letter,
    undo: async () => {
      state.text = state.text.slice(0, -1);
    },
    redo: async () => {
      state.text += letter;
    },
  });
  const write = (letter: string) => {
    state.text += letter;
    return stack.push(entryOf(letter));
  };
  return { stack, state, write };
}

describe('the stack of undo', () => {
  it('names its next step in both directions', async () => {
    const { stack, write } = writing();
    write('a');
    write('b');
    expect([stack.next().undo?.title, stack.next().redo]).toEqual(['b', null]);
    await stack.step('undo');
    expect([stack.next().undo?.title, stack.next().redo?.title]).toEqual(['a', 'b']);
  });

  it('forgets what could be redone when something else is done', async () => {
    const { stack, state, write } = writing();
    write('a');
    await stack.step('undo');
    write('b');
    expect(await stack.step('redo')).toBeNull();
    expect(state.text).toBe('b');
  });

  it('keeps what could not be undone, to be tried again', async () => {
    const { stack, state, write } = writing();
    write('a');
    let broken = true;
    stack.push({
      title: 'refused',
      undo: () => (broken ? Promise.reject(new Error('busy')) : Promise.resolve()),
      redo: () => Promise.resolve(),
    });
    await expect(stack.step('undo')).rejects.toThrow('busy');
    expect(stack.next().undo?.title).toBe('refused');
    broken = false;
    await stack.step('undo');
    await stack.step('undo');
    expect(state.text).toBe('');
  });

  it('takes steps one after another, however fast they are asked for', async () => {
    const { stack, state, write } = writing();
    for (const letter of 'abc') write(letter);
    await Promise.all([stack.step('undo'), stack.step('undo'), stack.step('redo')]);
    expect(state.text).toBe('ab');
  });

  it('forgets a step whose time is over', async () => {
    const { stack, state, write } = writing();
    write('a');
    const forget = write('b');
    forget();
    await stack.step('undo');
    expect(state.text).toBe('a');
  });

  it('holds no more than its limit, the newest', async () => {
    const stack = createUndoStack(2);
    for (const title of ['a', 'b', 'c'])
      stack.push({ title, undo: () => Promise.resolve(), redo: () => Promise.resolve() });
    const taken = [await stack.step('undo'), await stack.step('undo'), await stack.step('undo')];
    expect(taken.map((entry) => entry?.title)).toEqual(['c', 'b', undefined]);
  });

  it('redoes exactly what was undone', async () => {
    const steps = fc.array(fc.constantFrom('write', 'undo', 'redo'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        const { stack, state, write } = writing();
        let done: string[] = [];
        let undone: string[] = [];
        for (const [index, step] of asked.entries()) {
          const letter = String.fromCharCode(97 + (index % 26));
          if (step === 'write') {
            write(letter);
            [done, undone] = [[...done, letter], []];
            continue;
          }
          await stack.step(step);
          const [from, to] = step === 'undo' ? [done, undone] : [undone, done];
          const moved = from.pop();
          if (moved !== undefined) to.push(moved);
        }
        expect(state.text).toBe(done.join(''));
      }),
    );
  });
});
