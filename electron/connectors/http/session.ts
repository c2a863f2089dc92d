/** Limits of one request. Sizes are of the decoded body. */
export type RequestLimits = {
  /** Whole request including the body, in ms. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly maxRedirects: number;
};

export type SessionRequest = {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Statuses besides 2xx that are an answer rather than an error, such as 304. */
  readonly accept?: readonly number[];
  /**
   * It makes something that must not be made twice. Such a request is not aborted but waited for up to its time-out,
   * and once it may have left, every failure that does not prove the contrary is `outcome-unknown`.
   */
  readonly writes?: true;
};

export type SessionResponse = {
  readonly status: number;
  readonly headers: Headers;
  /** Empty for 304. */
  readonly body: Uint8Array;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Where a chain of permanent redirects (301, 308) only led to, else null. */
  readonly movedTo: string | null;
};

/**
 * How a connector reaches its platform: authorised, limited in time and size, abortable. Throws `ConnectorError` for
 * everything that is not an accepted answer.
 */
export type Session = {
  readonly request: (request: SessionRequest) => Promise<SessionResponse>;
  /** The account's secret: a token, or a JSON of what the connector keeps. Empty where nothing is needed. */
  readonly secret: () => string;
  /** Seals a new secret before the old one is given up (rotating refresh tokens). */
  readonly renewSecret: (secret: string) => Promise<void>;
  readonly signal: AbortSignal;
  /** Bytes of bodies received so far. */
  readonly bytes: () => number;
};

/** The program's wiring of a session. */
export type SessionOptions = {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly secret: string;
  readonly saveSecret: (secret: string) => Promise<void>;
  readonly signal: AbortSignal;
  readonly limits?: Partial<RequestLimits>;
};
