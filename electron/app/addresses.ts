/** `URL.parse` of newer runtimes: undefined instead of an exception. */
export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Web pages only, encrypted, except this computer's own servers. Never files, programs or other schemes. */
export function isSafeExternal(url: string): boolean {
  const address = parseUrl(url);
  if (address?.username !== '' || address.password !== '') return false;
  if (address.protocol === 'https:') return true;
  return address.protocol === 'http:' && loopback.has(address.hostname);
}
