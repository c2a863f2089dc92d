import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { WindowProcess } from './window-process';

/** A page spoken to by the DevTools protocol. */
export type Page = {
  /** What an expression in the page evaluates to, awaited, as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly close: () => void;
};

const ANSWER_MS = 90_000;

const targetsSchema = z.array(
  z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }),
);

const answerSchema = z.object({
  /** Absent in events, which nobody asked for. */
  id: z.int().optional(),
  error: z.object({ message: z.string() }).optional(),
  result: z
    .object({
      result: z.object({ value: z.unknown().optional() }).optional(),
      exceptionDetails: z.object({ text: z.string() }).loose().optional(),
    })
    .optional(),
});
type Answer = z.infer<typeof answerSchema>;

/** The program's own page, as soon as it is there. */
export async function openPage(window: WindowProcess): Promise<Page> {
  const port = await window.said(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//);
  for (;;) {
    const targets = targetsSchema.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json());
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith('app://'));
    if (page !== undefined) return connect(page.webSocketDebuggerUrl);
    await pause(100);
  }
}

async function tooLate(expression: string): Promise<never> {
  await pause(ANSWER_MS, undefined, { ref: false });
  throw new Error(`the page did not answer: ${expression}`);
}

async function connect(url: string): Promise<Page> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('the page cannot be reached')), { once: true });
  });
  socket.addEventListener('message', ({ data }) => {
    const answer = answerSchema.parse(JSON.parse(String(data)));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const evaluate = async (expression: string): Promise<unknown> => {
    const id = ++lastId;
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    const { error, result } = await Promise.race([answered, tooLate(expression)]);
    waiting.delete(id);
    if (error !== undefined) throw new Error(error.message);
    if (result?.exceptionDetails !== undefined) throw new Error(JSON.stringify(result.exceptionDetails));
    return result?.result?.value;
  };
  return { evaluate, close: () => socket.close() };
}
