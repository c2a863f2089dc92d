/** What a namespace is called here, whatever prefix a document gives it. Empty: the feed's own words. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://search.yahoo.com/mrss': 'media:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
};

/** A feed has ten. */
const MAX_PREFIXES = 100;

/** Names of elements, in lower case, under the prefixes above. */
export type XmlNames = {
  readonly declare: (attributes: Readonly<Record<string, string>>) => void;
  readonly nameOf: (written: string) => string;
};

/** Declarations count for the whole document: feeds declare at the root, broken ones not at all. */
export function createXmlNames(): XmlNames {
  const prefixes = new Map<string, string>();
  const known = new Map<string, string>();
  const resolve = (written: string): string => {
    const name = written.toLowerCase();
    const colon = name.indexOf(':');
    if (colon === -1) return name;
    const prefix = prefixes.get(name.slice(0, colon));
    return prefix === undefined ? name : prefix + name.slice(colon + 1);
  };
  return {
    declare: (attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        const prefix = name.startsWith('xmlns:') ? NAMESPACES[value.trim().toLowerCase()] : undefined;
        if (prefix === undefined || prefixes.size === MAX_PREFIXES) continue;
        prefixes.set(name.slice(6).toLowerCase(), prefix);
        known.clear();
      }
    },
    nameOf: (written) => {
      const name = known.get(written) ?? resolve(written);
      // A hostile document has millions of names; a feed has fifty.
      if (known.size < 1_000) known.set(written, name);
      return name;
    },
  };
}
