/** Lines for people who look closer. One JSON object a line, on standard error; the app keeps them in a file. */
export type Logger = {
  readonly info: (event: string, facts?: Facts) => void;
  readonly warn: (event: string, facts?: Facts) => void;
  readonly error: (event: string, facts?: Facts) => void;
};
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type LogLevel = 'info' | 'warn' | 'error';

const SECRET_NAME = /token|password|secret|authorization|jwt|cookie|passphrase|api_?key/i;
// Queries, fragments and user info of addresses carry tokens more often than anything else does.
const URL_SECRETS = /(https?:\/\/)([^\s/?#]+@)?([^\s?#]*)([?#]\S*)?/gi;
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;
const JWT = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** Takes out of a text whatever looks like a secret. The one place where this is decided. */
export const redact = (text: string): string =>
  text
    .replace(
      URL_SECRETS,
      (_all, scheme: string, user: string | undefined, rest: string, query: string | undefined) =>
        `${scheme}${user === undefined ? '' : '…@'}${rest}${query === undefined ? '' : `${query[0]}…`}`,
    )
    .replace(BEARER, '$1 …')
    .replace(JWT, '…');

const redactFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (SECRET_NAME.test(name)) return [name, '…'];
      return [name, typeof value === 'string' ? redact(value) : value];
    }),
  );

/** A logger that writes redacted JSON lines. */
export function createLogger(options: {
  now: () => number;
  write: (line: string) => void;
  least?: LogLevel;
}): Logger {
  const order: LogLevel[] = ['info', 'warn', 'error'];
  const least = order.indexOf(options.least ?? 'info');
  const log =
    (level: LogLevel) =>
    (event: string, facts: Facts = {}) => {
      if (order.indexOf(level) < least) return;
      const line = { at: new Date(options.now()).toISOString(), level, event, ...redactFacts(facts) };
      options.write(`${JSON.stringify(line)}\n`);
    };
  return { info: log('info'), warn: log('warn'), error: log('error') };
}

/** For tests and one-shot commands that have nothing to tell. */
export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
