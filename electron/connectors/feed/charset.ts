import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/**
 * The text of a feed. A byte order mark is believed first, then the bytes themselves where they are valid UTF-8
 * beyond ASCII (no other encoding produces that by chance), then the HTTP header, then the XML declaration
 * (RFC 7303 section 3), then UTF-8; bytes that are not what they claim to be are read as the Windows page of the
 * feed's language rather than refused.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byMark(buffer);
  if (marked !== null) return marked;
  const wide = wideWithoutMark(buffer);
  if (wide !== null) return iconv.decode(buffer, wide);
  const start = buffer.toString('latin1', 0, 2_048);
  const label = labelOf(charsetOf(contentType)) ?? labelOf(declaredIn(start));
  if (isUtf8(buffer) && !isStateful(label)) return buffer.toString('utf8');
  if (label !== null && label !== 'utf8') return iconv.decode(buffer, label);
  return mostlyUtf8(buffer) ?? iconv.decode(buffer, pageOf(start));
}

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf8' },
  { bytes: [0xff, 0xfe], name: 'utf16le' },
  { bytes: [0xfe, 0xff], name: 'utf16be' },
] as const;

function byMark(buffer: Buffer): string | null {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => buffer[index] === byte));
  return mark === undefined ? null : iconv.decode(buffer.subarray(mark.bytes.length), mark.name);
}

/** UTF-16 that begins with `<` and no mark (XML 1.0, appendix F). */
function wideWithoutMark(buffer: Buffer): 'utf16le' | 'utf16be' | null {
  if (buffer[0] === 0x3c && buffer[1] === 0) return 'utf16le';
  return buffer[0] === 0 && buffer[1] === 0x3c ? 'utf16be' : null;
}

const charsetOf = (contentType: string | null): string =>
  /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? '';

const declaredIn = (start: string): string =>
  /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ?? '';

/** As browsers read these labels (WHATWG Encoding, 4.2): feeds are written by the same people. */
const ALIASES: Readonly<Record<string, string>> = {
  iso88591: 'windows1252',
  latin1: 'windows1252',
  ascii: 'windows1252',
  usascii: 'windows1252',
  iso88599: 'windows1254',
  iso885911: 'windows874',
  cp1250: 'windows1250',
  xcp1250: 'windows1250',
  ksc56011987: 'euckr',
  gb2312: 'gb18030',
  xgbk: 'gb18030',
};

/** A name for iconv, or null where the label is unknown, or says UTF-16 of bytes that plainly are not. */
function labelOf(label: string): string | null {
  const plain = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain === '' || plain.startsWith('utf16') || plain.startsWith('utf32') || plain.startsWith('ucs'))
    return null;
  const name = ALIASES[plain] ?? plain;
  return iconv.encodingExists(name) ? name : null;
}

/** ISO-2022 and HZ are plain ASCII bytes, and UTF-7 too: being valid UTF-8 says nothing about them. */
const isStateful = (label: string | null): boolean => label !== null && /^(iso2022|hz|utf7)/.test(label);

/** A few bad bytes in UTF-8 text are damage; many are another encoding. */
function mostlyUtf8(buffer: Buffer): string | null {
  const text = buffer.toString('utf8');
  let bad = 0;
  let good = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) good += 1;
  }
  return bad <= good ? text : null;
}

/** Languages that Windows wrote in another page than the western one. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^(pl|cs|sk|hu|sl|hr|ro|sq|bs)/, 'windows1250'],
  [/^(ru|uk|be|bg|sr|mk)/, 'windows1251'],
  [/^el/, 'windows1253'],
  [/^tr/, 'windows1254'],
  [/^(lt|lv|et)/, 'windows1257'],
];

function pageOf(start: string): string {
  const told = /<(?:dc:)?language>\s*([a-z]{2})|xml:lang\s*=\s*["']([a-z]{2})/i.exec(start);
  const language = (told?.[1] ?? told?.[2] ?? '').toLowerCase();
  return PAGES.find(([languages]) => languages.test(language))?.[1] ?? 'windows1252';
}
