import { htmlToText, plainText } from '../html-text';
import { heading } from './heading';
import type { XmlNode } from './xml-tree';

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);

/** The first child of the first of these names that has any text. */
export function fieldOf(node: XmlNode, names: readonly string[]): XmlNode | null {
  for (const name of names) {
    const found = node.children.find(
      (child) => child.name === name && (child.text.trim() !== '' || child.markup !== null),
    );
    if (found !== undefined) return found;
  }
  return null;
}

export const textOf = (node: XmlNode, names: readonly string[]): string | null =>
  fieldOf(node, names)?.text.trim() ?? null;

/** What stands between the tags as HTML, whether it was escaped, in CDATA, or written as elements. */
const markupOf = ({ text, markup }: XmlNode): string =>
  markup === null ? text : markup.replaceAll('<![CDATA[', '').replaceAll(']]>', '');

/** A short text in one line. */
export function headingOf(node: XmlNode, names: readonly string[]): string | null {
  const field = fieldOf(node, names);
  return field === null ? null : heading(markupOf(field));
}

/** A long text, paragraphs kept. Only Atom says that a text is not HTML, and not always truly. */
export function proseOf(field: XmlNode, base: string): string {
  const literal =
    field.attributes['type'] === 'text' && field.markup === null && !/<(p|br|a|div)\b/i.test(field.text);
  return literal ? plainText(field.text) : htmlToText(markupOf(field), base);
}
