/** The end of one request: the caller gives up, or its time is over. */
export type Deadline = {
  readonly signal: AbortSignal;
  /** Why the signal fired; `null` while it has not. */
  readonly cause: () => 'aborted' | 'timeout' | null;
  readonly stop: () => void;
};

/**
 * Not AbortSignal.any: it keeps every derived signal alive as long as the session's own, and a session lives for
 * months.
 */
export function startDeadline(signal: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  let cause: 'aborted' | 'timeout' | null = null;
  const end = (why: 'aborted' | 'timeout') => {
    cause ??= why;
    controller.abort();
  };
  const onAbort = () => end('aborted');
  const timer = setTimeout(() => end('timeout'), timeoutMs);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  return {
    signal: controller.signal,
    cause: () => cause,
    stop: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    },
  };
}
