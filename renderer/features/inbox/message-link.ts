/** A written address with the place that it leads to set apart. */
export type ShownLink = {
  readonly before: string;
  /** The host as it is written; empty where it cannot be found in the address. */
  readonly host: string;
  readonly after: string;
  /** The host that is really asked, where the written one reads as another; `null`: it reads as it is. */
  readonly really: string | null;
};

/**
 * Takes an address apart, so that the host can be seen at a glance: in `https://bank.example.evil.test/bank.example` it
 * is the only part that counts. Letters that look like others come out in the form that the network uses.
 */
export function shownLink(address: string, host: string): ShownLink {
  const scheme = /^https?:\/\//i.exec(address)?.[0] ?? '';
  const written = /^[^/?#\\]*/.exec(address.slice(scheme.length))?.[0] ?? '';
  return {
    before: scheme,
    host: written,
    after: address.slice(scheme.length + written.length),
    really: written.toLowerCase() === host ? null : host,
  };
}
