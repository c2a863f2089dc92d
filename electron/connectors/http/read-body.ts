import { ConnectorError } from '../errors';
import type { Deadline } from './deadline';
import { failureOfThrown, hostOf } from './failures';

type BodyToRead = {
  readonly response: Response;
  readonly url: string;
  readonly maxBytes: number;
  readonly deadline: Deadline;
  readonly count: (bytes: number) => void;
};

/**
 * The decoded body. What is counted are decoded bytes as they come, so that a gzip bomb ends at the limit and never
 * stands unpacked in memory.
 */
export async function readBody({
  response,
  url,
  maxBytes,
  deadline,
  count,
}: BodyToRead): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    refuseAnnounced(response.headers, maxBytes, url);
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.byteLength;
      count(next.value.byteLength);
      if (size > maxBytes) throw tooLarge(url, maxBytes);
    }
    return joined(chunks, size);
  } catch (cause) {
    // The answer to cancelling a stream that already failed is its failure, which is the one we report.
    reader.cancel().catch(() => undefined);
    throw failureOfThrown(cause, { url, deadline, phase: 'body' });
  }
}

const tooLarge = (url: string, maxBytes: number) =>
  new ConnectorError('bad-response', 'too-large', { detail: `${hostOf(url)} > ${maxBytes} B` });

/** A length beyond the limit is refused before anything is read; packed bodies only grow. */
function refuseAnnounced(headers: Headers, maxBytes: number, url: string): void {
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > maxBytes) throw tooLarge(url, maxBytes);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}
