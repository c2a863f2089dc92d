import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger, redact } from '../../../electron/lib/logger';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~'];
/** As platforms make them: RFC 6750 b68token characters, long enough to be told from a word. */
const anySecret = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 12, maxLength: 60 })
  .map((text) => `x${text}x`);
const anyWords = fc.lorem({ maxCount: 5 });

const places: readonly [string, (secret: string) => string][] = [
  ['a query', (secret) => `https://example.org/feed?user=me&token=${secret}`],
  ['a query before a fragment', (secret) => `https://example.org/feed?token=${secret}#top`],
  ['a fragment', (secret) => `https://example.org/callback#access_token=${secret}`],
  ['a query with the fragment after it', (secret) => `http://127.0.0.1:8080/?a=b#access_token=${secret}`],
  ['a user and password', (secret) => `https://me:${secret}@example.org/feed.xml`],
  ['a password with an at', (secret) => `https://me:p@${secret}@example.org/feed.xml`],
  ['a header', (secret) => `authorization: Bearer ${secret}`],
  ['another header', (secret) => `Authorization: Basic ${secret}==`],
];

describe('a line of the log', () => {
  it.each(places)('never holds a secret from %s', (_, place) =>
    fc.assert(
      fc.property(anySecret, anyWords, anyWords, (secret, before, after) => {
        const text = `${before} ${place(secret)} ${after}`;
        expect(redact(text)).not.toContain(secret);
        expect(redact(text).startsWith(before)).toBe(true);
        expect(redact(text).endsWith(after)).toBe(true);
      }),
    ),
  );

  it.each([
    'token',
    'accessToken',
    'password',
    'client_secret',
    'Authorization',
    'passphrase',
    'apiKey',
    'accessJwt',
    'cookie',
  ])('never holds a fact named %s', (name) =>
    fc.assert(
      fc.property(anySecret, (secret) => {
        const lines: string[] = [];
        createLogger({ now: () => 0, write: (line) => lines.push(line) }).warn('event', { [name]: secret });
        expect(lines.join('')).not.toContain(secret);
      }),
    ),
  );

  it('never holds a JWT', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1cyJ9.abc-def_123';
    expect(redact(`refused ${jwt}, again`)).toBe('refused …, again');
  });

  it('is one JSON object with everything else as it was', () => {
    const lines: string[] = [];
    const logger = createLogger({ now: () => 0, write: (line) => lines.push(line), least: 'warn' });
    logger.info('unheard');
    logger.error('poll-failed', {
      stream: 'a:items',
      ms: 12,
      reason: 'GET https://example.org/feed?key=1 said\n"no"',
      ok: false,
    });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        at: '1970-01-01T00:00:00.000Z',
        level: 'error',
        event: 'poll-failed',
        stream: 'a:items',
        ms: 12,
        reason: 'GET https://example.org/feed?… said\n"no"',
        ok: false,
      },
    ]);
    expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
  });
});
