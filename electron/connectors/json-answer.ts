import { z } from 'zod';
import { ConnectorError } from './errors';
import type { SessionResponse } from './http/session';

const HOUR_MS = 3_600_000;

/** A platform's time stamp (ISO 8601), as epoch ms. */
export const instant = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at;
  context.addIssue({ code: 'custom', message: 'not a time' });
  return z.NEVER;
});

/** A platform's wrong clock never puts a message more than an hour into the future (connector.ts). */
export const clampedAt = (at: number, now: number): number => Math.min(at, now + HOUR_MS);

/** The JSON of an answer, or `undefined` where the body is none: an error page, a cut-off answer. */
export function jsonOf(answer: SessionResponse): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(answer.body));
  } catch {
    return undefined;
  }
}

/** The answer in our shape, fields that nobody reads dropped. Throws `bad-response`. */
export function parsedAnswer<S extends z.ZodType>(schema: S, answer: SessionResponse): z.output<S> {
  const result = schema.safeParse(jsonOf(answer));
  if (result.success) return result.data;
  throw new ConnectorError('bad-response', 'broken', { detail: issueOf(result.error), cause: result.error });
}

/**
 * As `parsedAnswer`, for what a request that writes is answered with: the platform took it, so that an answer which
 * cannot be read leaves open what was made of it. Throws `outcome-unknown`.
 */
export function writtenAnswer<S extends z.ZodType>(schema: S, answer: SessionResponse): z.output<S> {
  try {
    return parsedAnswer(schema, answer);
  } catch (cause) {
    const detail = cause instanceof ConnectorError ? cause.detail : '';
    throw new ConnectorError('outcome-unknown', 'broken', { detail, cause });
  }
}

/**
 * Those items of a page that can be read. One broken item must not hold up the others; where none can be read the
 * format is not what we know, and that is a `bad-response`.
 */
export function parsedItems<S extends z.ZodType>(schema: S, items: readonly unknown[]): z.output<S>[] {
  const results = items.map((item) => schema.safeParse(item));
  const good = results.flatMap((result) => (result.success ? [result.data] : []));
  const [failed] = results.flatMap((result) => (result.success ? [] : [result.error]));
  if (good.length > 0 || failed === undefined) return good;
  const detail = `${items.length} of ${items.length} items skipped: ${issueOf(failed)}`;
  throw new ConnectorError('bad-response', 'broken', { detail, cause: failed });
}

/** Names the first wrong field, never its value: texts of people do not belong into an error. */
function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'answer'}: ${issue.code}`;
}
