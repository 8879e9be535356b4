import { Parser } from 'htmlparser2';
import { LIMITS, OfficeFault } from './limits.ts';

/** An element of XML; names keep their prefix (`text:p`), since office programs always write the same ones. */
export interface XmlElement {
  readonly name: string;
  readonly attr: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/**
 * The elements of an XML part. No document type is read, so that entities of its own stay unexpanded;
 * elements nested deeper than the limit become brothers. Throws `OfficeFault` where there are too many.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attr: {}, children: [] };
  const open: XmlElement[] = [root];
  let beyond = 0;
  let count = 0;
  const parser = new Parser(
    {
      onopentag: (name, attr) => {
        count += 1;
        if (count > LIMITS.elements) throw new OfficeFault('too-large', 'too many elements');
        const element: XmlElement = { name, attr, children: [] };
        open.at(-1)?.children.push(element);
        if (open.length > LIMITS.depth) beyond += 1;
        else open.push(element);
      },
      ontext: (text) => open.at(-1)?.children.push(text),
      onclosetag: () => {
        if (beyond > 0) beyond -= 1;
        else if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(xmlText(bytes));
  parser.end();
  return root;
}

/** The words of an XML part by its byte order mark; without one it is UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

/** The elements right inside. */
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter((child): child is XmlElement => typeof child !== 'string');

/**
 * Every element of that name inside, in order; those inside a found one are not looked for, nor what
 * stands in for newer elements where a program does not know them.
 */
export function findAll(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsOf(element).flatMap((child) => (names.includes(child.name) ? [child] : child.name === 'mc:Fallback' ? [] : findAll(child, ...names)));
}

export const findFirst = (element: XmlElement, name: string): XmlElement | null => {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : findFirst(child, name);
    if (found !== null) return found;
  }
  return null;
};

/** All letters inside, as they stand. */
export const textOf = (element: XmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Safe inside HTML that our own reader takes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Attribute as a whole number between bounds; the default where it says nothing of use. */
export function count(element: XmlElement, name: string, least: number, most: number, otherwise = least): number {
  const written = Number.parseInt(element.attr[name] ?? '', 10);
  return Number.isFinite(written) ? Math.min(Math.max(written, least), most) : otherwise;
}
